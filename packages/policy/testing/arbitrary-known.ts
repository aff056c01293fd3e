import { type Day, day } from '@probity/base'
import fc from 'fast-check'
import type { Known } from '../run/evaluate.ts'
import type { Fact } from '../run/figure.ts'

const maybe = <Thing>(thing: fc.Arbitrary<Thing>) => fc.option(thing, { nil: undefined, freq: 3 })

/** Days around the ends of months and windows, where engines differ if they differ at all. */
const someDay: fc.Arbitrary<Day> = fc.oneof(
  fc
    .constantFrom('2024-02-29', '2024-08-31', '2025-01-31', '2025-08-31', '2025-12-31', '2026-01-01', '2026-08-31')
    .map(day),
  fc
    .date({ min: new Date('2023-01-01'), max: new Date('2026-08-31'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10))),
)
const cents = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }))
const severity = fc.constantFrom('minor', 'general', 'serious')

const record = (kind: string, always: boolean, fields: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Fact> =>
  fc.record({
    record: fc.uuid(),
    kind: fc.constant(kind),
    severity: always ? severity : fc.option(severity),
    decidedOn: someDay,
    eventOn: fc.option(someDay, { freq: 4 }),
    fields,
  })

const bid: fc.Arbitrary<Fact> = fc.record({
  record: fc.uuid(),
  kind: fc.constant('sheet/bids'),
  severity: fc.constant(null),
  decidedOn: fc.constant(null),
  eventOn: fc.constant(null),
  fields: fc.record({
    late: maybe(fc.integer({ min: 0, max: 20 })),
    refused: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    ),
    price: maybe(fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 100)),
    grave: maybe(fc.boolean()),
  }),
})

const fact = fc.oneof(
  record(
    'penalty',
    true,
    fc.record({
      fineCents: maybe(cents),
      confiscatedCents: maybe(cents),
      classes: maybe(fc.subarray(['罚款', '警告', '没收违法所得'])),
    }),
  ),
  record('inspection-result', false, fc.record({ result: fc.constantFrom('未发现问题', '弄虚作假') })),
  record('wage-arrears', true, fc.record({ amountCents: maybe(cents), settledOn: maybe(someDay) })),
  bid,
)

/** What is known of a subject, with gaps everywhere. */
export const arbitraryKnown: fc.Arbitrary<Known> = fc.record({
  facts: fc.array(fact, { maxLength: 8 }),
  inputs: fc.record({
    'i:ratio': maybe(fc.integer({ min: -3000, max: 3000 }).map((n) => n / 1000)),
    'i:amount': maybe(fc.integer({ min: -3000, max: 3000 }).map((n) => n / 10)),
    'i:producer': maybe(fc.boolean()),
    'i:opinion': maybe(fc.constantFrom('good', 'fair', 'bad')),
    'a:item': maybe(fc.constantFrom('met', 'not-met')),
  }),
})
