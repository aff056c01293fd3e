import { smallestGroup } from './suppress.ts'

/** A line of a breakdown: whom it is about, and how many of them are in each column. */
export type Group = { readonly key: string; readonly counts: readonly number[] }

/** What is too small to be told by itself, together. */
export const theRest = 'others'

/**
 * A breakdown in groups of at least ten: lines with fewer are put together with the smallest of the others until what is told holds
 * no group below ten. So nothing is left out of a total, and nothing can be worked out. `undefined` where not even all together can
 * be told.
 */
export const mergeSmall = (groups: readonly Group[]): readonly Group[] | undefined => {
  const ordered = groups.toSorted((a, b) => total(a) - total(b))
  const whole = ordered.filter(({ counts }) => counts.every(mayBeTold))
  const rest = ordered.filter((group) => !whole.includes(group))
  while (rest.length > 0 && !together(rest).counts.every(mayBeTold)) {
    const next = whole.shift()
    if (!next) return undefined
    rest.push(next)
  }
  // One that is put together with nobody would be told by its difference from everybody.
  if (rest.length === 1 && whole.length > 0) rest.push(whole.shift() as Group)
  const kept = groups.filter((group) => whole.includes(group))
  return rest.length > 0 ? [...kept, together(rest)] : kept
}

const mayBeTold = (count: number) => count === 0 || count >= smallestGroup
const total = ({ counts }: Group) => counts.reduce((a, b) => a + b, 0)
const together = (groups: readonly Group[]): Group => ({
  key: theRest,
  counts: (groups[0]?.counts ?? []).map((_, column) =>
    groups.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0),
  ),
})
