import { addDays } from '@probity/base'
import type { Basis } from '../../pack.ts'
import type { Checked, Found, Rule } from '../rule.ts'
import { type Resting, restingIn } from './resting.ts'

/**
 * A basis names an instrument and an article that exist, in force on the first day the thing rests on it, and for something
 * without an end still in force. At least one basis holds on the thing's own first day.
 */
export const basisRule: Rule = function* (checked) {
  for (const resting of restingIn(checked.pack)) {
    for (const basis of resting.basis) yield* faultsOf(basis, resting, checked)
    const { from } = resting
    const late = resting.basis[0]
    if (from && late && resting.basis.every((basis) => basis.from && basis.from > from)) {
      yield notInForce(late, from, `from ${late.from}`)
    }
  }
}

function* faultsOf(basis: Basis, { from, until }: Resting, checked: Checked): Iterable<Found> {
  const instrument = checked.instrument(basis.instrument)
  if (!instrument) {
    yield { code: 'law/unknown-instrument', at: basis, key: 'instrument', facts: { instrument: basis.instrument } }
    return
  }
  const { article } = basis
  if (article !== undefined && !Object.hasOwn(instrument.articles, article)) {
    yield { code: 'law/unknown-article', at: basis, key: 'article', facts: { instrument: instrument.id, article } }
  }
  const first = basis.from ?? from
  if (first && first < instrument.inForce) yield notInForce(basis, first, `from ${instrument.inForce}`)
  if (first && instrument.until && instrument.until < first) yield notInForce(basis, first, `until ${instrument.until}`)
  else if (instrument.until && !until)
    yield notInForce(basis, addDays(instrument.until, 1), `until ${instrument.until}`)
  else if (instrument.until && until && instrument.until < until)
    yield notInForce(basis, until, `until ${instrument.until}`)
}

const notInForce = (basis: Basis, day: string, force: string): Found => ({
  code: 'law/basis-not-in-force',
  at: basis,
  key: 'instrument',
  facts: { instrument: basis.instrument, day, force },
})
