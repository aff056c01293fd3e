import type { Day } from '@probity/base'
import { measuresInForce } from '@probity/cases'
import type { MeasureInForce } from '@probity/contract'
import type { Law } from '@probity/law'
import { type Act, actsInForce, type FileRecord } from '@probity/records'
import type { Subject } from '@probity/registry'
import { viewMeasureInForce } from './checks.ts'

/** Everything that says which measures are in force; the whole file, whether it is shown or not. */
type Held = { readonly subject: Subject; readonly acts: readonly Act[]; readonly records: readonly FileRecord[] }

/** Whether anything was ever applied: of most organisations nothing, and then nothing more is read. */
export const anyMeasure = (acts: readonly Act[]): boolean => acts.some(({ kind }) => kind === 'measure-applied')

/** The measures in force against an organisation or for it, for itself and for authorities with a purpose. */
export const viewMeasures = (law: Law, { subject, acts, records }: Held, today: Day): MeasureInForce[] =>
  measuresInForce(law, subject, { acts: actsInForce(acts), records }, today).map((one) => viewMeasureInForce(law, one))

/**
 * Those that everybody may see: of measures that the pack has published, those whose ground is shown to the public as well, and
 * those with a term of their own, of whose ground nothing is said.
 */
export const viewPublicMeasures = (law: Law, { subject, acts, records }: Held, today: Day): MeasureInForce[] =>
  measuresInForce(law, subject, { acts: actsInForce(acts), records }, today)
    .filter(({ measure, record }) => measure.published && (record ? record.standing.shown : measure.term.own === true))
    .map((one) => viewMeasureInForce(law, one))
