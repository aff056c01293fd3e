import { isTest, lineAt, type SourceFile, type Untidy, withoutComments } from './source-file.ts'

type Habit = {
  readonly pattern: RegExp
  readonly what: string
  /** Looked for in comments too. */
  readonly inComments?: true
  readonly allowed?: (file: SourceFile) => boolean
}

const inside =
  (...places: readonly string[]) =>
  (file: SourceFile) =>
    isTest(file) || places.some((place) => file.path.startsWith(place))

/** Where the machine's own clock, chance and environment may be read; everywhere else they are handed in. */
const shells = ['apps/operator/', 'apps/desk/build/', 'bench/', 'vitest.config.ts', 'packages/database/lend/']

const habits: readonly Habit[] = [
  { pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/g, what: 'unfinished', inComments: true },
  { pattern: /@ts-(?:ignore|nocheck|expect-error)/g, what: 'a silenced compiler', inComments: true },
  { pattern: /biome-ignore/g, what: 'a silenced linter', inComments: true },
  {
    pattern: /\b(?:test|it|describe)\.(?:only|skip|todo|fails)\s*\(/g,
    what: 'a test that is left out, or that leaves out others',
  },
  { pattern: /\bas any\b|:\s*any\b|<any>/g, what: 'any' },
  { pattern: /^\s*(?:export\s+)?(?:(?:const\s+)?enum|namespace)\s+\w+\s*\{/gm, what: 'syntax that does not erase' },
  {
    pattern: /\bDate\.now\(|\bnew Date\(\s*\)/g,
    what: 'the machine’s clock',
    allowed: inside('packages/base/', ...shells),
  },
  { pattern: /\bTemporal\.Now\b/g, what: 'the machine’s clock', allowed: inside('packages/base/', ...shells) },
  { pattern: /\bMath\.random\(/g, what: 'chance that no seed repeats', allowed: inside(...shells) },
  { pattern: /\bprocess\.env\b/g, what: 'the environment', allowed: inside(...shells) },
  { pattern: /\bconsole\.\w+\(/g, what: 'console', allowed: inside(...shells) },
]

/** Habits that the house does not have. */
export const untidyHabits = (file: SourceFile): Untidy[] => {
  // The rules name what they forbid.
  if (file.path.startsWith('apps/operator/house/tidy/') || file.path === 'tests/tidy.test.ts') return []
  const bare = withoutComments(file.text)
  return habits.flatMap(({ pattern, what, inComments, allowed }) => {
    if (allowed?.(file)) return []
    const text = inComments ? file.text : bare
    return [...text.matchAll(pattern)].map((match) => ({ path: file.path, line: lineAt(text, match.index), what }))
  })
}
