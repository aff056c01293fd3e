import type { OpeningRow } from '@probity/contract'

/** How a row of the law is named in an address. */
export const keyOf = ({ procedure, about }: Pick<OpeningRow, 'procedure' | 'about'>): string =>
  [procedure, ...Object.values(about)].join('~')

export const sorts = ['listing', 'measure', 'incentive', 'talk'] as const
export type Sort = (typeof sorts)[number]

/** Under which heading a row stands: an incentive is a measure that lightens, and stands by itself. */
export const sortOf = ({ procedure, effect }: Pick<OpeningRow, 'procedure' | 'effect'>): Sort => {
  if (effect?.id === 'incentive') return 'incentive'
  return sorts.find((one) => one === procedure) ?? 'talk'
}
