import type { Clock, Randomness } from '@probity/base'
import type { Authority, Law, LawPack, RecordKind } from '@probity/law'
import type { Finding, RawRow, ReadRow } from '../candidate.ts'
import { PreparedRow } from '../prepared/prepared-row.ts'
import type { Queue } from '../submission/store.ts'
import type { KnownSubjects } from './known-subjects.ts'

/** Everything about a submission that its rows have in common. */
export type Setting = {
  readonly law: Law
  readonly clock: Clock
  readonly random: Randomness
  readonly authority: Authority
  readonly kind: RecordKind
  readonly pack: LawPack
  readonly submissionId: string
  /** What earlier chunks of the same submission found out; a single row has none. */
  readonly known?: KnownSubjects
}

export type Understood = Extract<ReadRow, { outcome: 'understood' }>

/** A row that stays outside: why, and what it waits for. A refused row waits for nothing. */
export type HeldBack = {
  readonly outcome: 'quarantined' | 'refused'
  readonly row: number
  readonly raw: RawRow
  readonly queue: Queue | null
  readonly findings: readonly Finding[]
}

/** A row whose subject is known: one that is held, or the nth of the new ones. */
export type Placed = {
  readonly row: Understood
  readonly subject: { readonly id: number } | { readonly draft: number }
}

export const holdBack = (row: Understood, queue: Queue, findings: readonly Finding[]): HeldBack => ({
  outcome: 'quarantined',
  row: rowNumberOf(row),
  raw: row.raw,
  queue,
  findings: [...row.corrections, ...findings],
})

/** A row that may not come in. It waits for nothing, and its cells are not kept. */
export const refuseRow = (row: Understood, findings: readonly Finding[]): HeldBack => ({
  outcome: 'refused',
  row: rowNumberOf(row),
  raw: row.raw,
  queue: null,
  findings: [...row.corrections, ...findings],
})

/** Where in its file a row stands; asking a prepared row for its cells would read it once more. */
export const rowNumberOf = (row: ReadRow): number => (row instanceof PreparedRow ? row.row : row.raw.row)

/** What names the subject: the code, else an old number. */
export const numberOf = (row: Understood): string | undefined => {
  if (row instanceof PreparedRow) return row.number
  const { subject } = row.candidate
  return subject.code ?? subject.registrationNumber ?? subject.organisationCode
}

export const nameOf = (row: Understood): string | undefined =>
  row instanceof PreparedRow ? row.name : row.candidate.subject.name
