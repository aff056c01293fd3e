import type { Law } from '@probity/law'
import { serviceWays } from '@probity/letters'
import { type Ask, type Asks, servedOn } from '../ask.ts'
import { type Case, letterServed } from '../case.ts'
import { procedures } from '../procedures.ts'

/** What stands in a move that records a service. */
const serviceAsks: Asks = {
  letter: { title: { zh: '文书', en: 'Letter' }, is: 'text', atLeast: 1 },
  way: { title: { zh: '送达方式', en: 'Way of service' }, is: 'choice', of: serviceWays },
  servedOn,
  repairNotice: {
    title: { zh: '同时送达信用修复告知书', en: 'With the notice of how to repair' },
    is: 'confirm',
    optional: true,
  },
}

/** What a move asks of whoever makes it, with the values that the law gives. */
export const asksOf = (
  law: Law,
  { procedure, about = {}, moves = [] }: Pick<Case, 'procedure'> & Partial<Pick<Case, 'about' | 'moves'>>,
  move: string,
): Asks => {
  const rules = procedures[procedure]
  const asked = move === letterServed ? serviceAsks : (rules?.moves[move]?.asks ?? {})
  return {
    ...Object.fromEntries(Object.entries(asked).map(([name, ask]) => [name, settled(law, procedure, ask)])),
    ...rules?.asks?.(law, { about, moves }, move),
  }
}

/** A question after a field becomes a choice of its values. */
const settled = (law: Law, procedure: Case['procedure'], ask: Ask): Ask => {
  if (ask.is !== 'field') return ask
  const { field, ...rest } = ask
  const made = law.findProcedure(procedure)?.makes?.find(({ content }) => Object.hasOwn(content, field))
  const kind = made && law.findKind(made.kind)
  const values = kind?.adverseWhen?.field === field ? kind.adverseWhen.is : []
  const titles = kind?.fields[field]?.values ?? {}
  return {
    ...rest,
    is: 'choice',
    of: Object.fromEntries(values.map((one) => [one, titles[one] ?? { zh: one, en: one }])),
  }
}
