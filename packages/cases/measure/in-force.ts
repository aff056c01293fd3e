import type { Day } from '@probity/base'
import type { Law, Measure } from '@probity/law'
import type { Act, FileRecord } from '@probity/records'
import type { Subject } from '@probity/registry'
import { restsOn } from '../trigger.ts'
import { restingOf, standingOfMeasure } from './stands.ts'

/** A measure as it stands against an organisation, or for it. */
export type MeasureInForce = {
  readonly measure: Measure
  readonly number: string
  readonly authorityId: string
  readonly executing: string
  readonly from: Day
  readonly until: Day
  readonly article: string
  /** What it rests on; absent where that is over and law gives the measure a term of its own. */
  readonly record?: FileRecord
}

/**
 * The measures in force on a day: a function of the acts, the file and the law, so that a measure ends with its day or with what it
 * rests on though nobody has done anything yet. `acts`: those in force.
 */
export const measuresInForce = (
  law: Law,
  subject: Pick<Subject, 'kind' | 'region'>,
  { acts, records }: { readonly acts: readonly Act[]; readonly records: readonly FileRecord[] },
  today: Day,
): MeasureInForce[] => {
  const lifted = new Set(acts.filter(({ kind }) => kind === 'measure-lifted').map(numberOf))
  return acts
    .filter((act) => act.kind === 'measure-applied' && !lifted.has(numberOf(act)))
    .flatMap(({ authorityId, recordId, content }): MeasureInForce[] => {
      const { measure: id, number, executing, from, until, article } = content as Record<string, string>
      const measure = law.findMeasure(id ?? '')
      const record = restingOf(records, recordId)
      if (!measure || !until || until < today || !from || from > today) return []
      if (!standingOfMeasure({ law, subject, today }, measure, record).stands) return []
      const rests = record && restsOn(law, subject, record, today).usable
      return [
        {
          measure,
          number: number ?? '',
          authorityId,
          executing: executing ?? authorityId,
          from: from as Day,
          until: until as Day,
          article: article ?? '',
          ...(rests ? { record } : {}),
        },
      ]
    })
}

/** One decision applies one measure to one organisation. */
const numberOf = ({ authorityId, content }: Act): string => `${authorityId} ${content.number}`
