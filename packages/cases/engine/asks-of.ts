import type { Law } from '@probity/law'
import type { Ask, Asks } from '../ask.ts'
import type { Case } from '../case.ts'
import { procedures } from '../procedures.ts'

/** What a move asks of whoever makes it, with the values that the law gives. */
export const asksOf = (law: Law, { procedure }: Pick<Case, 'procedure'>, move: string): Asks =>
  Object.fromEntries(
    Object.entries(procedures[procedure]?.moves[move]?.asks ?? {}).map(([name, ask]) => [
      name,
      settled(law, procedure, ask),
    ]),
  )

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
