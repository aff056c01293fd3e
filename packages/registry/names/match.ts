import type { Candidate } from './candidates.ts'

/** How a name answers the text, best first. */
export const waysToMatch = ['equal', 'beginning', 'part', 'initials', 'pinyin', 'similar'] as const
export type WayToMatch = (typeof waysToMatch)[number]

/** `distance`: smaller is nearer, among matches of the same way. */
export type Match = Candidate & { readonly how: WayToMatch; readonly distance: number }

/** Best first, one for each subject. Ties go by length, characters and key, so that the same names stand in the same order. */
export const rankMatches = (matches: readonly Match[], most: number): Match[] => {
  const seen = new Set<number>()
  const ranked: Match[] = []
  for (const match of [...matches].sort(byRank)) {
    if (seen.has(match.subjectId)) continue
    seen.add(match.subjectId)
    ranked.push(match)
    if (ranked.length === most) break
  }
  return ranked
}

const rank: Readonly<Record<WayToMatch, number>> = {
  equal: 0,
  beginning: 1,
  part: 2,
  initials: 3,
  pinyin: 3,
  similar: 4,
}

const byRank = (a: Match, b: Match): number =>
  rank[a.how] - rank[b.how] ||
  a.distance - b.distance ||
  a.normalised.length - b.normalised.length ||
  compare(a.normalised, b.normalised) ||
  a.subjectId - b.subjectId ||
  compare(a.name, b.name)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
