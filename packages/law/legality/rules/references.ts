import type { Checked, Found, Rule } from '../rule.ts'

/** Whatever a pack names by id exists in it or in a pack it builds on. */
export const referenceRule: Rule = function* (checked) {
  const { pack, all } = checked
  const has = <Part extends 'categories' | 'functions' | 'remedies' | 'kinds' | 'authorities'>(part: Part) => {
    const ids = new Set(all.flatMap((one) => one[part].map(({ id }: { readonly id: string }) => id)))
    return (id: string) => ids.has(id)
  }
  const [category, anyFunction, remedy, kind, authority] = [
    has('categories'),
    has('functions'),
    has('remedies'),
    has('kinds'),
    has('authorities'),
  ]
  const channels = new Set(all.flatMap((one) => one.ruleSets.map((ruleSet) => ruleSet.channel)))

  for (const base of pack.extends) {
    if (!all.some((one) => one !== pack && one.id === base)) {
      yield { code: 'pack/unknown-base', at: pack.extends, facts: { id: base } }
    }
  }
  for (const item of pack.kinds) {
    if (!category(item.category)) yield unknown(item, 'category', 'category', item.category)
    yield* unknownIn(item.functions, anyFunction, 'function')
    yield* unknownIn(item.remedies, remedy, 'remedy')
    if (item.channel && !channels.has(item.channel)) yield unknown(item, 'channel', 'channel', item.channel)
    if (item.concludedBy) yield* conclusionReferences(checked, item.concludedBy)
  }
  for (const item of pack.authorities) {
    yield* unknownIn(item.functions, anyFunction, 'function')
    yield* unknownIn(item.kinds ?? [], kind, 'kind')
    if (item.superior && !authority(item.superior)) yield unknown(item, 'superior', 'authority', item.superior)
    if (item.successor && !authority(item.successor)) yield unknown(item, 'successor', 'authority', item.successor)
  }
  for (const item of pack.functions) {
    if (item.channel && !channels.has(item.channel)) yield unknown(item, 'channel', 'channel', item.channel)
  }
  for (const item of pack.duties) {
    if (!kind(item.kind)) yield unknown(item, 'kind', 'kind', item.kind)
    if (item.functions) yield* unknownIn(item.functions, anyFunction, 'function')
  }
  for (const purpose of pack.purposes) {
    yield* unknownIn(purpose.for.functions ?? [], anyFunction, 'function')
    for (const opened of purpose.opens) {
      yield* unknownIn(opened.categories ?? [], category, 'category')
      yield* unknownIn(opened.kinds ?? [], kind, 'kind')
    }
  }
  for (const made of pack.procedures.flatMap(({ makes = [] }) => makes)) {
    if (!kind(made.kind)) yield unknown(made, 'kind', 'kind', made.kind)
  }
  for (const clock of pack.procedures.flatMap(({ clocks }) => clocks)) {
    yield* unknownIn(clock.functions ?? [], anyFunction, 'function')
  }
  yield* listReferences(checked, kind, anyFunction)
  for (const layout of pack.layouts) {
    if (!checked.kind(layout.kind)) yield unknown(layout, 'kind', 'kind', layout.kind)
  }
}

/** The kind that says what came of a record, and its fields. */
function* conclusionReferences(
  { kind }: Checked,
  concluded: NonNullable<Checked['pack']['kinds'][number]['concludedBy']>,
): Iterable<Found> {
  const concluding = kind(concluded.kind)
  if (!concluding) return yield unknown(concluded, 'kind', 'kind', concluded.kind)
  for (const key of ['says', 'naming'] as const)
    if (!Object.hasOwn(concluding.fields, concluded[key])) yield unknown(concluded, key, 'field', concluded[key])
}

/** Whatever lists, measures and checks name: functions, kinds, each other, purposes, and fields of the kinds with their values. */
function* listReferences(
  { pack, all, kind: findKind }: Checked,
  kind: (id: string) => boolean,
  anyFunction: (id: string) => boolean,
): Iterable<Found> {
  const among = (part: 'lists' | 'measures' | 'purposes' | 'checks') => {
    const ids = new Set(all.flatMap((one) => one[part].map(({ id }: { readonly id: string }) => id)))
    return (id: string) => ids.has(id)
  }
  const [list, measure, purpose, check] = [among('lists'), among('measures'), among('purposes'), among('checks')]
  for (const one of pack.lists) {
    if (!kind(one.kind)) yield unknown(one, 'kind', 'kind', one.kind)
    yield* unknownIn(one.decidedBy, anyFunction, 'function')
  }
  for (const one of pack.measures) {
    yield* unknownIn(one.appliedBy, anyFunction, 'function')
    yield* unknownIn(one.checks ?? [], check, 'check')
  }
  for (const one of pack.checks) {
    if (!purpose(one.purpose)) yield unknown(one, 'purpose', 'purpose', one.purpose)
    yield* unknownIn(one.functions ?? [], anyFunction, 'function')
    yield* unknownIn(one.measures, measure, 'measure')
  }
  const triggers = [
    ...pack.lists.flatMap(({ grounds }) => grounds),
    ...pack.measures.map(({ trigger }) => trigger),
    ...pack.checks.flatMap(({ facts }) => facts),
  ]
  for (const { kinds = [], lists = [], having } of triggers) {
    yield* unknownIn(kinds, kind, 'kind')
    yield* unknownIn(lists, list, 'list')
    if (having && !kinds.some((id) => Object.hasOwn(findKind(id)?.fields ?? {}, having.field)))
      yield unknown(having, 'field', 'field', having.field)
  }
}

/** Something is named that does not exist. */
export const unknown = (at: object, key: string | number, what: string, id: string): Found => ({
  code: 'law/unknown-reference',
  at,
  key,
  facts: { what, id },
})

function* unknownIn(ids: readonly string[], known: (id: string) => boolean, what: string): Iterable<Found> {
  for (const [index, id] of ids.entries()) if (!known(id)) yield unknown(ids, index, what, id)
}
