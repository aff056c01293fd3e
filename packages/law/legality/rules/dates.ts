import type { Found, Rule } from '../rule.ts'
import { overlaps } from './periods.ts'

type Dated = { readonly from: string; readonly until?: string }

/** Nothing ends before it begins. */
export const orderOfDaysRule: Rule = function* ({ pack }) {
  const clocks = pack.procedures.flatMap((procedure) => procedure.clocks)
  for (const thing of [
    ...pack.kinds,
    ...pack.ruleSets,
    ...pack.limits,
    ...pack.authorities,
    ...pack.duties,
    ...pack.repairs,
    ...pack.withdrawals,
    ...pack.disputes,
    ...pack.receivers,
    ...clocks,
    ...pack.policies,
    ...pack.samplings,
  ]) {
    yield* endsBeforeItBegins(thing, thing.from, thing.until)
  }
  for (const instrument of pack.instruments) yield* endsBeforeItBegins(instrument, instrument.inForce, instrument.until)
}

function* endsBeforeItBegins(at: object, from: string, until: string | undefined): Iterable<Found> {
  if (until && until < from) yield { code: 'law/ends-before-it-begins', at, key: 'until', facts: { from, until } }
}

/** On any day one version of a kind, one rule set of a channel and one term of an authority hold, never two. */
export const overlapRule: Rule = function* ({ pack, all }) {
  yield* overlapping(
    pack.kinds,
    all.flatMap((one) => one.kinds),
    (kind) => kind.id,
  )
  yield* overlapping(
    pack.ruleSets,
    all.flatMap((one) => one.ruleSets),
    (ruleSet) => ruleSet.channel,
  )
  yield* overlapping(
    pack.authorities,
    all.flatMap((one) => one.authorities),
    (authority) => authority.id,
  )
  yield* overlapping(
    pack.policies,
    all.flatMap((one) => one.policies),
    (policy) => policy.id,
  )
}

function* overlapping<Thing extends Dated>(
  own: readonly Thing[],
  every: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Iterable<Found> {
  for (const later of own) {
    const clash = every.find(
      (other) =>
        other !== later &&
        nameOf(other) === nameOf(later) &&
        overlaps(other, later) &&
        // Each pair is told once, at the one that begins later.
        (other.from < later.from || (other.from === later.from && every.indexOf(other) < every.indexOf(later))),
    )
    if (clash) yield { code: 'law/overlap', at: later, key: 'from', facts: { id: nameOf(later), from: later.from } }
  }
}

/** Of things that have no versions, an id names one. */
export const sameIdRule: Rule = function* ({ pack, all }) {
  const parts = [
    'instruments',
    'categories',
    'functions',
    'layouts',
    'ruleSets',
    'limits',
    'remedies',
    'declined',
    'lists',
    'measures',
    'checks',
    'commitments',
    'repairs',
    'withdrawals',
    'disputes',
    'duties',
    'erasures',
    'purposes',
    'samplings',
    'receivers',
    'procedures',
  ] as const
  for (const part of parts) {
    const first = new Map<string, object>()
    for (const thing of all.flatMap((one): readonly { readonly id: string }[] => one[part])) {
      const own = pack[part].some((item) => item === thing)
      if (own && first.has(thing.id)) yield { code: 'pack/same-id', at: thing, key: 'id', facts: { id: thing.id } }
      if (!first.has(thing.id)) first.set(thing.id, thing)
    }
  }
}
