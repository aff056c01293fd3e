import type { Basis, Rank } from '../../pack.ts'
import type { Checked, Rule } from '../rule.ts'

/** What may lessen a right or add a duty. A line the product holds in code: 2025 Opinions, item 12. */
const ranksForMeasures: readonly Rank[] = ['law', 'administrative-regulation', 'local-regulation']

/** What may make a catalogue item: 2025 Opinions, item 6. Judgments rest on the interpretation that orders their publication. */
const ranksForItems: readonly Rank[] = [...ranksForMeasures, 'policy-document', 'judicial-interpretation']

export const measureRankRule: Rule = function* (checked) {
  for (const measure of checked.pack.measures) {
    if (measure.effect !== 'lessens-right-or-adds-duty') continue
    for (const basis of measure.basis) {
      const rank = rankOf(basis, checked)
      const region = checked.instrument(basis.instrument)?.region
      if (region && !measure.region?.startsWith(region))
        yield {
          code: 'law/measure-beyond-region',
          at: basis,
          key: 'instrument',
          facts: { instrument: basis.instrument, region },
        }
      if (rank && !ranksForMeasures.includes(rank)) {
        yield {
          code: 'law/measure-rank-too-low',
          at: basis,
          key: 'instrument',
          facts: { instrument: basis.instrument, rank },
        }
      }
    }
  }
}

/** A catalogue item has a basis of sufficient rank (K2), and one that holds in a place alone a local regulation (K3). */
export const itemRankRule: Rule = function* (checked) {
  for (const kind of checked.pack.kinds) {
    const known = kind.basis.flatMap((basis) => checked.instrument(basis.instrument) ?? [])
    if (known.length < kind.basis.length) continue
    const local = known.every((instrument) => instrument.region)
    if (local && !known.some((instrument) => instrument.rank === 'local-regulation')) {
      yield {
        code: 'law/local-item-without-regulation',
        at: kind,
        key: 'basis',
        facts: { region: known[0]?.region ?? '' },
      }
    } else if (!local) {
      if (!restsFromTheStart(kind.basis, kind.from, checked))
        yield { code: 'law/item-rank-too-low', at: kind, key: 'basis' }
      for (const permission of Object.values(kind.permissions)) {
        if (permission.allowed !== 'no' && !restsFromTheStart(permission.basis, kind.from, checked))
          yield { code: 'law/item-rank-too-low', at: permission, key: 'basis' }
      }
    }
  }
}

/** A basis of sufficient rank that holds everywhere, from the first day on. */
const restsFromTheStart = (basis: readonly Basis[], from: string, checked: Checked): boolean =>
  basis.some((one) => {
    const instrument = checked.instrument(one.instrument)
    const holds = !one.from || one.from <= from
    return instrument && !instrument.region && holds && ranksForItems.includes(instrument.rank)
  })

const rankOf = (basis: Basis, checked: Checked): Rank | undefined => checked.instrument(basis.instrument)?.rank
