import type { Bilingual } from '@probity/base'
import { addDays, type Day } from '@probity/base'
import type { ListEntries, ListEntry, ListView, ListViews } from '@probity/contract'
import type { Basis, Confidence, Law, ListField } from '@probity/law'
import {
  type FileRecord,
  findFileRows,
  type ListedAfter,
  type ListedCandidate,
  listCandidates,
  publicFileToday,
  publicRecordId,
} from '@probity/records'
import type { ProbityNode } from '../node.ts'
import { viewBasis } from './bases.ts'
import { viewDecider } from './decider.ts'
import { readIdentities } from './identity.ts'
import { titleOf } from './titles.ts'

const entriesAPage = 20

export const viewLists = (law: Law): ListViews => ({ lists: law.lists().map((list) => viewList(law, list)) })

export const viewList = (law: Law, list: ListField): ListView => {
  const said = ({ says, basis, confidence }: { says: Bilingual; basis: readonly Basis[]; confidence: Confidence }) => ({
    says,
    basis: viewBasis(law, basis),
    confidence,
  })
  const { exit } = list
  return {
    id: list.id,
    title: list.title,
    directory: law.getKind(list.kind).severity.rule === 'none',
    subjects: list.subjects.map((kind) => titleOf('subjectKind', kind)),
    decidedBy: list.decidedBy.map((name) => law.findFunction(name)?.title ?? { zh: name, en: name }),
    fieldBasis: viewBasis(law, list.fieldBasis),
    entryAndExit: viewBasis(law, list.entryAndExit),
    grounds: list.grounds.map((ground) => ({ id: ground.id, ...said(ground) })),
    entry: { hearing: list.entry.hearing !== 'none', ...said(list.entry) },
    ...(list.term ? { term: { months: list.term.months, ...said(list.term) } } : {}),
    exit: {
      ...(exit.earlyAfterMonths === undefined ? {} : { earlyAfterMonths: exit.earlyAfterMonths }),
      conditions: exit.conditions.map(({ says, confidence }) => ({ says, confidence })),
      ...(exit.conflict ? { conflict: exit.conflict } : {}),
      basis: viewBasis(law, exit.basis),
      confidence: exit.confidence,
    },
    publication: said(list.publication),
    consequences: list.consequences.map(said),
    confidence: list.confidence,
  }
}

type Shown = ListedCandidate & { readonly record: FileRecord }

/** The organisations in a list today, a page of them: what is in force and may be shown, and nothing that tells of the rest (R8). */
export const readEntries = async (
  node: ProbityNode,
  list: ListField,
  after: ListedAfter | undefined,
): Promise<ListEntries> => {
  const { law, clock } = node
  const database = node.database.forPublic
  const today = clock.today()
  const shown = await readShown(node, list, today, after, entriesAPage + 1)
  const page = shown.slice(0, entriesAPage)
  const identities = new Map((await readIdentities(database, law, page)).map((identity) => [identity.handle, identity]))
  const last = page.at(-1)
  return {
    list: viewList(law, list),
    today,
    useUntil: addDays(today, 1),
    items: page.flatMap(({ handle, record: { state, standing } }): ListEntry[] => {
      const identity = identities.get(handle)
      if (!identity) return []
      const { version } = state
      const { name, code, kindTitle, region } = identity
      const { reason } = version.content
      return [
        {
          handle,
          name,
          ...(code ? { code } : {}),
          kindTitle,
          ...(region ? { region } : {}),
          record: publicRecordId(handle, version.recordId),
          ...(version.documentNumber ? { documentNumber: version.documentNumber } : {}),
          decidedOn: version.decidedOn,
          authority: viewDecider(law, version),
          ...(typeof reason === 'string' ? { reason } : {}),
          ...(standing.shown && standing.until ? { shownUntil: standing.until } : {}),
          ...(state.disputed ? { disputedSince: state.disputed } : {}),
        },
      ]
    }),
    ...(shown.length > entriesAPage && last ? { next: writeCursor(last) } : {}),
  }
}

const readShown = async (
  { database: { forPublic: database }, law }: ProbityNode,
  list: ListField,
  today: Day,
  from: ListedAfter | undefined,
  wanted: number,
): Promise<Shown[]> => {
  const { endsWith = '' } = law.getKind(list.kind)
  const asked = { kind: list.kind, title: list.title.zh, subjects: list.subjects, endsWith, today, most: 2 * wanted }
  const shown: Shown[] = []
  let after = from
  for (;;) {
    const candidates = await listCandidates(database, { ...asked, after })
    for (const candidate of candidates) {
      const rows = await findFileRows(database, candidate.subjectId)
      const record =
        rows &&
        publicFileToday(law, rows.subject, rows, today).find(
          ({ state }) => state.version.recordId === candidate.recordId,
        )
      if (record) shown.push({ ...candidate, record })
      if (shown.length === wanted) return shown
    }
    after = candidates.at(-1)
    if (candidates.length < asked.most) return shown
  }
}

const writeCursor = ({ decidedOn, handle }: ListedAfter): string =>
  Buffer.from(`${decidedOn}~${handle}`).toString('base64url')

export const readCursor = (cursor: string): ListedAfter | undefined => {
  const found = /^(\d{4}-\d{2}-\d{2})~([0-9a-z]{26})$/.exec(Buffer.from(cursor, 'base64url').toString())
  return found ? { decidedOn: found[1] as Day, handle: found[2] as string } : undefined
}
