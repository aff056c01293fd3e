import type { FindingCode, Found } from '@probity/law'
import type { NumberTerm } from './algebra.ts'

/** What a name stands for where it is used. */
export type Named =
  | { readonly type: 'number'; readonly term: NumberTerm; readonly unit?: string }
  | { readonly type: 'yes-no'; readonly name: string; readonly nullable: boolean }
  | { readonly type: 'choice'; readonly name: string; readonly nullable: boolean; readonly words?: readonly string[] }
  | { readonly type: 'list'; readonly name: string; readonly nullable: boolean; readonly words?: readonly string[] }
  | { readonly type: 'day'; readonly name: string; readonly nullable: boolean }

/** Names as one place of a policy sees them, and where its faults are noted. */
export type Scope = {
  /** What its names are, for the words of a finding. */
  readonly what: string
  find(name: string): Named | undefined
  /** Sum of the points of dimensions; `undefined` where points have no place or the dimension does not exist. */
  points(dimensions: readonly string[] | 'all'): NumberTerm | undefined
  tally(outcomes: readonly string[], dimensions: readonly string[] | undefined): NumberTerm | undefined
  note(found: Found): void
}

/** A member of a policy, so that a finding names its line. */
export type Spot = { readonly at: object; readonly key?: string | number }

export const fault = (
  scope: Pick<Scope, 'note'>,
  code: FindingCode,
  { at, key }: Spot,
  facts: Found['facts'] = {},
): void => scope.note({ code, at, ...(key === undefined ? {} : { key }), facts })
