import { findUsableCode, subjectKindOf } from '@probity/base'
import type { Tx } from '@probity/database'
import {
  holdSubjects,
  isFindable,
  listHolders,
  listNames,
  listSubjects,
  lockRegister,
  type SubjectDraft,
  sameBodyName,
} from '@probity/registry'
import type { Candidate } from '../candidate.ts'
import { type HeldBack, holdBack, type Placed, type Setting, type Understood } from './outcome.ts'

/**
 * Finds the subject of each row of a kind that is not a register, and locks it. A subject is found by code and confirmed by
 * name, never guessed from a name: rows without a code wait for a person, rows whose name is another than the register's wait
 * as a conflict. A valid code nobody holds makes a subject that is known from this record only.
 */
export const placeRecords = async (tx: Tx, { pack, known }: Setting, rows: readonly Understood[]) => {
  const codes = [...new Set(rows.flatMap(({ candidate }) => findNumber(candidate) ?? []))]
  const holders = Map.groupBy(await listHoldersOf(tx, codes), ({ code }) => code)
  const ids = [...new Set([...holders.values()].flatMap((held) => held.map(({ subjectId }) => subjectId)))]
  if (ids.length > 0) await holdSubjects(tx, ids)
  await known?.refresh(tx)
  const met = ids.filter((id) => !known?.find(id))
  const subjects = met.length > 0 ? await listSubjects(tx, met) : []
  const subjectOf = new Map(subjects.map((subject) => [subject.subjectId, subject]))
  /** Whether it is known already that a subject bears a name. */
  const surelyBears = (subjectId: number, name: string | undefined) => known?.find(subjectId)?.name === name
  const unsure = rows.flatMap(({ candidate }) =>
    (holders.get(findNumber(candidate) ?? '') ?? []).filter(
      ({ subjectId }) => !surelyBears(subjectId, candidate.subject.name),
    ),
  )
  const asked = [...new Set(unsure.map(({ subjectId }) => subjectId))]
  const names = Map.groupBy(asked.length > 0 ? await listNames(tx, asked) : [], ({ subjectId }) => subjectId)
  const foundAs = new Map<number, string>()
  const drafts: SubjectDraft[] = []
  const draftOf = new Map<string, number>()
  const placed: Placed[] = []
  const heldBack: HeldBack[] = []

  for (const row of rows) {
    const { candidate, corrections, raw } = row
    const { name } = candidate.subject
    const place = (subject: Placed['subject']) => placed.push({ candidate, corrections, raw, subject })
    const code = findNumber(candidate)
    if (!code) {
      heldBack.push(
        holdBack(row, 'match', [{ code: pack.identifiers === 'none' ? 'subject/needs-matching' : 'subject/no-code' }]),
      )
      continue
    }
    const held = holders.get(code) ?? []
    const bears = (subjectId: number) =>
      !name ||
      surelyBears(subjectId, name) ||
      (names.get(subjectId) ?? []).some((known) => known.name === name || sameBodyName(known.name, name))
    const meant = held.filter(({ subjectId }) => bears(subjectId))
    const [one] = meant
    if (one && meant.length === 1) {
      if (name) foundAs.set(one.subjectId, name)
      place({ id: one.subjectId })
    } else if (meant.length > 1)
      heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/code-disputed', details: { code } }]))
    else if (held.length > 0)
      heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/name-differs', details: { code } }]))
    else if (!candidate.subject.code || !name)
      heldBack.push(holdBack(row, 'match', [{ code: 'subject/number-unknown' }]))
    else {
      const known = draftOf.get(code)
      const draft = known ?? drafts.push(draftFrom(candidate, code, name, pack.id)) - 1
      draftOf.set(code, draft)
      if (sameBodyName((drafts[draft] as SubjectDraft).names[0]?.name ?? '', name)) place({ draft })
      else heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/name-differs', details: { code } }]))
    }
  }
  await known?.learn(tx, subjects, foundAs)
  for (const id of ids) {
    const before = known?.find(id)
    if (before) subjectOf.set(id, before.subject)
  }
  return { placed, drafts, heldBack, subjects: subjectOf }
}

/** Holders of codes; where one has none, its subject is about to be made, which one writer does at a time. */
const listHoldersOf = async (tx: Tx, codes: readonly string[]) => {
  const held = await listHolders(tx, codes)
  const known = new Set(held.map(({ code }) => code))
  if (codes.every((code) => known.has(code))) return held
  await lockRegister(tx)
  return listHolders(tx, codes)
}

/** What names the subject: the code, else an old number. */
const findNumber = ({ subject }: Candidate): string | undefined =>
  subject.code ?? subject.registrationNumber ?? subject.organisationCode

const draftFrom = (candidate: Candidate, code: string, name: string, packId: string): SubjectDraft => {
  const usable = findUsableCode(code)
  const kind = candidate.subject.kind ?? (usable ? subjectKindOf(usable) : 'other-organisation')
  return {
    packId,
    kind,
    status: 'unregistered',
    region: candidate.subject.region ?? '',
    parentCode: null,
    identifiers: [{ scheme: 'uscc', code, status: 'active', validFrom: null, validUntil: null }],
    names: [{ name, kind: 'current', validFrom: null, validUntil: null, findable: isFindable(kind, name, undefined) }],
  }
}
