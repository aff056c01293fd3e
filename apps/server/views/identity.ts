import type { Day } from '@probity/base'
import type { Identity, Organisation } from '@probity/contract'
import type { Reader } from '@probity/database'
import type { Law } from '@probity/law'
import type { FileRows } from '@probity/records'
import { listHolders, listIdentifiers, listNames, listSubjects } from '@probity/registry'
import { listUnknownToPublic } from './known-to-public.ts'
import { titleOf } from './titles.ts'

type Known = { readonly [Member in 'handle' | 'kind' | 'status' | 'region' | 'name']: string } & {
  readonly code: string | null
}

/** Who an organisation is, and nothing about what is recorded (R10). */
export const viewIdentity = (law: Law, known: Known, foundAs?: string): Identity => {
  const region = findRegion(law, known.region)
  return {
    handle: known.handle,
    name: known.name,
    ...(known.code ? { code: known.code } : {}),
    kind: known.kind,
    kindTitle: titleOf('subjectKind', known.kind),
    ...(region ? { region } : {}),
    status: known.status,
    statusTitle: titleOf('status', known.status),
    ...(foundAs && foundAs !== known.name ? { foundAs } : {}),
  }
}

/** The narrowest region of a code that the packs have a name for. */
const findRegion = (law: Law, code: string) =>
  code === ''
    ? undefined
    : (law.findRegion(code) ??
      law.findRegion(`${code.slice(0, 4)}00`) ??
      law.findRegion(`${code.slice(0, 2)}0000`) ??
      law.findRegion(code.slice(0, 2)))

/** Identities of subjects, in the order asked for. */
export const readIdentities = async (
  db: Reader,
  law: Law,
  wanted: readonly { subjectId: number; foundAs?: string }[],
): Promise<Identity[]> => {
  if (wanted.length === 0) return []
  const ids = wanted.map(({ subjectId }) => subjectId)
  const [subjects, names, codes] = await Promise.all([
    listSubjects(db, ids),
    listNames(db, ids),
    listIdentifiers(db, ids),
  ])
  const byId = new Map(subjects.map((subject) => [subject.subjectId, subject]))
  return wanted.flatMap(({ subjectId, foundAs }) => {
    const subject = byId.get(subjectId)
    if (!subject) return []
    const name = names.find((one) => one.subjectId === subjectId)?.name ?? '—'
    const code = codes.find((one) => one.subjectId === subjectId && one.scheme === 'uscc')?.code ?? null
    return viewIdentity(law, { ...subject, name, code }, foundAs)
  })
}

/** The organisation of a file: codes and names with their days, branches, where it went. */
export const viewOrganisation = async (db: Reader, law: Law, rows: FileRows, today: Day): Promise<Organisation> => {
  const { subject, names, identifiers, branches } = rows
  const name = names.find(({ kind }) => kind === 'current')?.name ?? names[0]?.name ?? '—'
  const code = identifiers.find(({ scheme }) => scheme === 'uscc')?.code ?? null
  const other = async (holders: readonly { subjectId: number }[]) => {
    const unknown = await listUnknownToPublic(db, law, holders, today)
    return (await readIdentities(db, law, holders.filter(({ subjectId }) => !unknown.has(subjectId)).slice(0, 1)))[0]
  }
  const mergedInto = subject.mergedInto === null ? undefined : await other([{ subjectId: subject.mergedInto }])
  const parent = subject.parentCode === null ? undefined : await other(await listHolders(db, [subject.parentCode]))
  return {
    ...viewIdentity(law, { ...subject, name, code }),
    names: names.map((one) => ({ name: one.name, kind: one.kind, ...dated(one) })),
    identifiers: identifiers.map((one) => ({
      scheme: one.scheme,
      schemeTitle: titleOf('scheme', one.scheme),
      code: one.code,
      status: one.status,
      statusTitle: titleOf('identifierStatus', one.status),
      ...dated(one),
    })),
    ...(mergedInto ? { mergedInto } : {}),
    ...(parent ? { parent } : {}),
    branches: branches.map((branch) => viewIdentity(law, branch)),
  }
}

const dated = ({ validFrom, validUntil }: { validFrom: Day | null; validUntil: Day | null }) => ({
  ...(validFrom ? { from: validFrom } : {}),
  ...(validUntil ? { until: validUntil } : {}),
})
