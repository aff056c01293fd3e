import type { z } from 'zod'
import type { FindingCode } from '../legality/codes.ts'
import { type LegalityFinding, legalityFinding } from '../legality/finding.ts'
import { forbiddenWords, mentions } from '../legality/forbidden-words.ts'
import type { Places } from './places.ts'

/** What a member that is missing or empty means in law, by its name; anything else is a fault of form. */
const meaning: Readonly<Record<string, FindingCode>> = {
  basis: 'law/no-basis',
  fieldBasis: 'law/list-needs-two-bases',
  entryAndExit: 'law/list-needs-two-bases',
  repairNoticeBasis: 'law/no-basis',
  start: 'law/no-start',
  permissions: 'law/permission-missing',
  record: 'law/permission-missing',
  publish: 'law/permission-missing',
  share: 'law/permission-missing',
  report: 'law/permission-missing',
  zh: 'law/language-missing',
  en: 'law/language-missing',
  severity: 'law/no-severity-rule',
  object: 'law/measure-incomplete',
  relation: 'law/measure-incomplete',
  published: 'law/measure-incomplete',
}

/** Turns what the schema says of a file into findings with lines, in the words of the law where the law has a word for it. */
export const schemaFindings = (
  root: object,
  issues: readonly z.core.$ZodIssue[],
  places: Places,
): readonly LegalityFinding[] =>
  issues.flatMap(meant).flatMap((issue) => {
    const member = String(issue.path.at(-1) ?? '')
    const path = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        legalityFinding('pack/unknown-key', places.along(root, [...issue.path, key]), { key, path }),
      )
    }
    const value = valueAt(root, issue.path)
    const place = places.along(root, issue.path)
    const facts = { path, member, problem: issue.message, value: String(value) }
    if (issue.path.at(-2) === 'subjects' && mentions(String(value), forbiddenWords.persons)) {
      return [legalityFinding('law/natural-person', place, facts)]
    }
    const missing = value === undefined || (Array.isArray(value) && value.length === 0) || value === ''
    const code = missing ? meaning[member] : undefined
    return [legalityFinding(code ?? 'pack/schema', place, facts)]
  })

/** What fits none of several shapes was meant as the one with the least to mend; where two are as near, nobody can tell. */
const meant = (issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const [best, second] = issue.errors
    .map((shape) =>
      shape.flatMap(meant).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as z.core.$ZodIssue),
    )
    .toSorted((a, b) => toMend(a) - toMend(b) || depthOf(b) - depthOf(a))
  if (!best) return [issue]
  return second && toMend(best) === toMend(second) && depthOf(best) === depthOf(second) ? [issue] : best
}

const toMend = (issues: readonly z.core.$ZodIssue[]) =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)
const depthOf = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length))

const valueAt = (root: object, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[step] : undefined,
    root,
  )
