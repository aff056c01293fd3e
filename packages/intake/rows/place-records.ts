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
import type { KnownSubject, KnownSubjects, Met } from './known-subjects.ts'
import { type HeldBack, holdBack, type Placed, type Setting, type Understood } from './outcome.ts'

/** Who holds or held a number. `known`: the only holder, of whom an earlier chunk found out the name. */
type Bearer = { readonly ids: readonly number[]; readonly known: KnownSubject | undefined }

const nobody: Bearer = { ids: [], known: undefined }

/**
 * Finds the subject of each row of a kind that is not a register, and locks it. A subject is found by code and confirmed by
 * name, never guessed from a name: rows without a code wait for a person, rows whose name is another than the register's wait
 * as a conflict. A valid code nobody holds makes a subject that is known from this record only.
 */
export const placeRecords = async (tx: Tx, { pack, known }: Setting, rows: readonly Understood[]) => {
  const numbers = rows.map(numberOf)
  const bearers = await lockBearers(tx, numbers, known)
  const ids = [...new Set([...bearers.values()].flatMap((bearer) => bearer.ids))]
  const met = ids.filter((id) => !known?.find(id))
  const subjects = met.length > 0 ? await listSubjects(tx, met) : []
  const unsure = new Set<number>()
  rows.forEach((row, nth) => {
    const bearer = bearers.get(numbers[nth] ?? '') ?? nobody
    if (!surelyNames(bearer, row)) for (const id of bearer.ids) unsure.add(id)
  })
  const names = Map.groupBy(unsure.size > 0 ? await listNames(tx, [...unsure]) : [], ({ subjectId }) => subjectId)
  const found = new Map<number, Met>()
  const drafts: SubjectDraft[] = []
  const draftOf = new Map<string, number>()
  const placed: Placed[] = []
  const heldBack: HeldBack[] = []

  rows.forEach((row, nth) => {
    const number = numbers[nth]
    if (!number) {
      heldBack.push(
        holdBack(row, 'match', [{ code: pack.identifiers === 'none' ? 'subject/needs-matching' : 'subject/no-code' }]),
      )
      return
    }
    const bearer = bearers.get(number) ?? nobody
    if (bearer.known && surelyNames(bearer, row)) {
      placed.push({ row, subject: bearer.known.reference })
      return
    }
    const name = nameOf(row)
    const bears = (subjectId: number) =>
      !name || (names.get(subjectId) ?? []).some((held) => held.name === name || sameBodyName(held.name, name))
    const meant = bearer.ids.filter(bears)
    const [one] = meant
    if (one !== undefined && meant.length === 1) {
      // A number with two holders is told by the name, so by itself it is nobody's.
      if (name && bearer.ids.length === 1) found.set(one, { number, name })
      placed.push({ row, subject: { id: one } })
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
  })
  await known?.learn(tx, subjects, found)
  const subjectOf = new Map<number, Subject>(subjects.map((subject) => [subject.subjectId, subject]))
  for (const { known: before } of bearers.values()) if (before) subjectOf.set(before.subject.subjectId, before.subject)
  for (const id of ids) {
    const before = subjectOf.has(id) ? undefined : known?.find(id)
    if (before) subjectOf.set(id, before.subject)
  }
  return { placed, drafts, heldBack, subjects: subjectOf }
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
const surelyNames = ({ known }: Bearer, row: Understood): boolean => {
  if (!known) return false
  const name = nameOf(row)
  return !name || name === known.name
}

/** Finds who bears these numbers, and locks them all. */
const lockBearers = async (
  tx: Tx,
  numbers: readonly (string | undefined)[],
  known: KnownSubjects | undefined,
): Promise<Map<string, Bearer>> => {
  const bearers = new Map<string, Bearer>()
  const asked: string[] = []
  for (const number of numbers) {
    if (!number || bearers.has(number)) continue
    const before = known?.findByNumber(number)
    if (!before) asked.push(number)
    bearers.set(number, before ? { ids: [before.subject.subjectId], known: before } : nobody)
  }
  await putHolders(tx, bearers, asked)
  const held = new Set([...bearers.values()].flatMap(({ ids }) => ids))
  if (held.size > 0) await holdSubjects(tx, [...held])
  if (known && !(await known.isStillSo(tx))) {
    // Who was known by an earlier chunk is looked up like everybody else; nearly always it is the same, and locked already.
    const again = [...bearers].flatMap(([number, bearer]) => (bearer.known ? [number] : []))
    await putHolders(tx, bearers, again)
    const more = [...bearers.values()].flatMap(({ ids }) => ids.filter((id) => !held.has(id)))
    if (more.length > 0) await holdSubjects(tx, [...new Set(more)])
  }
  return bearers
}

const putHolders = async (tx: Tx, bearers: Map<string, Bearer>, numbers: readonly string[]): Promise<void> => {
  if (numbers.length === 0) return
  const holders = Map.groupBy(await listHoldersOf(tx, numbers), ({ code }) => code)
  for (const number of numbers) {
    const ids = (holders.get(number) ?? []).map(({ subjectId }) => subjectId)
    bearers.set(number, { ids, known: undefined })
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
