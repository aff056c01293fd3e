import type { Checked, Found, Rule } from '../rule.ts'
import { unknown } from './references.ts'

/**
 * A promise is recorded as one of the kind's types, and good standing is known by a check that reads lists and breaches and never a
 * level (R19).
 */
export const commitmentRule: Rule = function* (checked) {
  const { pack, all } = checked
  const types = all
    .flatMap((one) => one.kinds)
    .filter(({ id }) => id === 'commitment')
    .flatMap(({ fields }) => Object.keys(fields.type?.values ?? {}))
  const functions = new Set(all.flatMap((one) => one.functions.map(({ id }) => id)))
  for (const template of pack.commitments) {
    if (types.length > 0 && !types.includes(template.recordedAs))
      yield unknown(template, 'recordedAs', 'type of commitment', template.recordedAs)
    for (const [index, id] of (template.acceptedBy ?? []).entries())
      if (!functions.has(id)) yield unknown(template.acceptedBy!, index, 'function', id)
    if (template.goodStanding) yield* standing(template, template.goodStanding, checked)
    if (template.way !== 'public' && template.way !== 'self-discipline' && !template.acceptedBy)
      yield { code: 'law/commitment-to-nobody', at: template, key: 'way' }
  }
}

function* standing(template: object, id: string, { all, kind }: Checked): Iterable<Found> {
  const check = all.flatMap((one) => one.checks).find((one) => one.id === id)
  if (!check) {
    yield unknown(template, 'goodStanding', 'check', id)
    return
  }
  const evaluations = all.flatMap((one) =>
    one.categories.filter(({ role }) => role === 'evaluation').map((category) => category.id),
  )
  const kinds = check.facts.flatMap((fact) => fact.kinds ?? [])
  const level = kinds.find((one) => evaluations.includes(kind(one)?.category ?? ''))
  if (level) yield { code: 'law/standing-by-level', at: template, key: 'goodStanding', facts: { kind: level } }
}
