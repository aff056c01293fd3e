import { findUsableCode, subjectKindOf } from '@probity/base'
import type { Tx } from '@probity/database'
import {
  holdSubjects,
  isFindable,
  listHolders,
  listNames,
  listSubjects,
  lockRegister,
  type Subject,
  type SubjectDraft,
  sameBodyName,
} from '@probity/registry'
import type { Candidate } from '../candidate.ts'
import { PreparedRow } from '../prepared/prepared-row.ts'
import type { Foreseen } from './foreseen.ts'
import type { KnownSubject, KnownSubjects, Met } from './known-subjects.ts'
import { type HeldBack, holdBack, type Placed, rowNumberOf, type Setting, type Understood } from './outcome.ts'

/** Who holds or held a number. `known`: the only holder, of whom an earlier chunk found out the name. */
type Bearer = { readonly number: string; ids: readonly number[]; known: KnownSubject | undefined }

/** Of what row is asked when its subject is looked for, once; and who bears its number. */
type Asked = {
  readonly row: Understood
  readonly number: string
  readonly name: string | undefined
  readonly bearer: Bearer
}

/**
 * Finds the subject of each row of a kind that is not a register, and locks it, as those of rows of which it was `foreseen`. A
 * subject is found by code and confirmed by name, never guessed from a name: rows without a code wait for a person, rows whose name
 * is another than the register's wait as a conflict. A valid code nobody holds makes a subject that is known from this record only.
 * What was foreseen and is no longer sure is placed like any other row.
 */
export const placeRecords = async (
  tx: Tx,
  { pack, known }: Setting,
  rows: readonly Understood[],
  foreseen?: Foreseen,
) => {
  const heldBack: HeldBack[] = []
  const bearers = new Map<string, Bearer>()
  const asked: Asked[] = []
  const ask = (row: Understood): void => {
    const naming = row instanceof PreparedRow ? row.naming : undefined
    const meant = naming && known?.findByNaming(naming)
    const number = meant ? meant.number : numberOf(row)
    const name = meant ? meant.name : nameOf(row)
    if (number) asked.push({ row, number, name, bearer: bearerOf(bearers, number, known) })
    else
      heldBack.push(
        holdBack(row, 'match', [{ code: pack.identifiers === 'none' ? 'subject/needs-matching' : 'subject/no-code' }]),
      )
  }
  rows.forEach(ask)
  const isStillSo = await lockBearers(tx, bearers, known, foreseen?.subjects ?? [])
  if (foreseen && !isStillSo) {
    foreseen.foreseenRows().forEach(ask)
    asked.sort((a, b) => rowNumberOf(a.row) - rowNumberOf(b.row))
    await lockBearers(tx, bearers, undefined, [])
  }
  const ids = [...idsOf(bearers)]
  const met = ids.filter((id) => !known?.find(id))
  const subjects = met.length > 0 ? await listSubjects(tx, met) : []
  const unsure = new Set<number>()
  for (const one of asked) if (!isSure(one)) for (const id of one.bearer.ids) unsure.add(id)
  const names = Map.groupBy(unsure.size > 0 ? await listNames(tx, [...unsure]) : [], ({ subjectId }) => subjectId)
  const found = new Map<number, Met>()
  const drafts: SubjectDraft[] = []
  const draftOf = new Map<string, number>()
  const placed: Placed[] = []

  for (const one of asked) {
    const { row, number, name, bearer } = one
    if (bearer.known && isSure(one)) {
      placed.push({ row, subject: bearer.known.reference })
      continue
    }
    const bears = (subjectId: number) =>
      !name || (names.get(subjectId) ?? []).some((held) => held.name === name || sameBodyName(held.name, name))
    const meant = bearer.ids.filter(bears)
    const [only] = meant
    if (only !== undefined && meant.length === 1) {
      // A number with two holders is told by the name, so by itself it is nobody's.
      if (name && bearer.ids.length === 1) found.set(only, { number, name })
      placed.push({ row, subject: { id: only } })
    } else if (meant.length > 1)
      heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/code-disputed', details: { code: number } }]))
    else if (bearer.ids.length > 0)
      heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/name-differs', details: { code: number } }]))
    else if (!row.candidate.subject.code || !name)
      heldBack.push(holdBack(row, 'match', [{ code: 'subject/number-unknown' }]))
    else {
      const before = draftOf.get(number)
      const draft = before ?? drafts.push(draftFrom(row.candidate, number, name, pack.id)) - 1
      draftOf.set(number, draft)
      if (sameBodyName((drafts[draft] as SubjectDraft).names[0]?.name ?? '', name))
        placed.push({ row, subject: { draft } })
      else heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/name-differs', details: { code: number } }]))
    }
  }
  await known?.learn(tx, subjects, found)
  const subjectOf = new Map<number, Subject>(subjects.map((subject) => [subject.subjectId, subject]))
  for (const { known: before } of bearers.values()) if (before) subjectOf.set(before.subject.subjectId, before.subject)
  for (const id of ids) {
    const before = subjectOf.has(id) ? undefined : known?.find(id)
    if (before) subjectOf.set(id, before.subject)
  }
  return { placed, drafts, heldBack, subjects: subjectOf, foreseen: isStillSo ? foreseen : undefined }
}

/** What names the subject: the code, else an old number. */
const numberOf = (row: Understood): string | undefined => {
  if (row instanceof PreparedRow) return row.number
  const { subject } = row.candidate
  return subject.code ?? subject.registrationNumber ?? subject.organisationCode
}

const nameOf = (row: Understood): string | undefined =>
  row instanceof PreparedRow ? row.name : row.candidate.subject.name

/** Whether it is known already that a row means the bearer of its number. */
const isSure = ({ name, bearer: { known } }: Asked): boolean => known !== undefined && (!name || name === known.name)

const bearerOf = (bearers: Map<string, Bearer>, number: string, known: KnownSubjects | undefined): Bearer => {
  let bearer = bearers.get(number)
  if (!bearer) {
    const before = known?.findByNumber(number)
    bearer = { number, ids: before?.ids ?? noIds, known: before }
    bearers.set(number, bearer)
  }
  return bearer
}
const noIds: readonly number[] = []

/** Everybody who bears one of these numbers. */
const idsOf = (bearers: ReadonlyMap<string, Bearer>): Set<number> => {
  const all = new Set<number>()
  for (const { ids } of bearers.values()) for (const id of ids) all.add(id)
  return all
}

/** Finds who bears these numbers, as far as it is not known, and locks them all; whether what was known is still so. */
const lockBearers = async (
  tx: Tx,
  bearers: ReadonlyMap<string, Bearer>,
  known: KnownSubjects | undefined,
  foreseen: readonly KnownSubject[],
): Promise<boolean> => {
  await findHolders(tx, bearers, ({ known }) => !known)
  const held = idsOf(bearers)
  for (const { subject } of foreseen) held.add(subject.subjectId)
  if (held.size > 0) await holdSubjects(tx, [...held])
  if (!known || (await known.isStillSo(tx))) return true
  // Who was known by an earlier chunk is looked up like everybody else; nearly always it is the same, and locked already.
  await findHolders(tx, bearers, ({ known }) => known !== undefined)
  const more = [...idsOf(bearers)].filter((id) => !held.has(id))
  if (more.length > 0) await holdSubjects(tx, more)
  return false
}

/** Looks up the holders of those numbers whose bearers are to be `looked` for. */
const findHolders = async (
  tx: Tx,
  bearers: ReadonlyMap<string, Bearer>,
  looked: (bearer: Bearer) => boolean,
): Promise<void> => {
  const numbers: string[] = []
  for (const bearer of bearers.values()) if (looked(bearer)) numbers.push(bearer.number)
  if (numbers.length === 0) return
  const holders = Map.groupBy(await listHoldersOf(tx, numbers), ({ code }) => code)
  for (const number of numbers) {
    const bearer = bearers.get(number) as Bearer
    bearer.ids = (holders.get(number) ?? []).map(({ subjectId }) => subjectId)
    bearer.known = undefined
  }
}

/** Holders of codes; where one has none, its subject is about to be made, which one writer does at a time. */
const listHoldersOf = async (tx: Tx, codes: readonly string[]) => {
  const held = await listHolders(tx, codes)
  const known = new Set(held.map(({ code }) => code))
  if (codes.every((code) => known.has(code))) return held
  await lockRegister(tx)
  return listHolders(tx, codes)
}

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
