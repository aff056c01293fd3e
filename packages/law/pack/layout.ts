import type { Bilingual } from '@probity/base'

/** A layout in which authorities really send a kind: native names to our fields. */
export type Layout = {
  readonly id: string
  readonly title: Bilingual
  readonly kind: string
  /** Columns that must be there for the layout to be recognised. */
  readonly recognisedBy: readonly string[]
  /** What such a file attests of every row by being what it is: a public listing is marked for publication and was notified (R3). */
  readonly attests?: {
    readonly publish?: true
    /** Where the source says that its decisions take effect with notice: the row's day of decision. */
    readonly servedOn?: 'record.decidedOn'
    readonly why: Bilingual
  }
  readonly columns: Readonly<Record<string, Column>>
}

/**
 * Where a native column goes. `to` is one of
 * `subject.name`, `subject.code`, `subject.kind`, `subject.registrationNumber`, `subject.organisationCode`, `subject.region`,
 * `record.documentNumber`, `record.decidedOn`, `record.eventOn`, `record.publishedOn`, `record.severity`, `record.basis`,
 * `record.publish`, `record.necessity`, `record.servedOn`, `record.repairNoticeOn`, `record.remedy`, `record.deciderName`,
 * `record.deciderCode`, `content.NAME`, `ignored` (by name, with `why`), or `person` (a natural person's document: cut out at
 * the door, R1).
 */
export type Column = {
  readonly to: string
  readonly read?: 'text' | 'day' | 'integer' | 'yuan' | 'ten-thousand-yuan' | 'list' | 'flag'
  /** Native values to ours; a value that is not in the table is a finding. */
  readonly values?: Readonly<Record<string, string>>
  /** Native values that mean 'nothing was stated' ("N/A"). */
  readonly empty?: readonly string[]
  readonly maximumLength?: number
  readonly required?: boolean
  readonly why?: Bilingual
}
