import type { Policy } from '../../policy.ts'
import { forbiddenWords, mentions } from '../forbidden-words.ts'
import type { Checked, Found, Rule } from '../rule.ts'

/** Who may be evaluated, by whom, and on what: the law around a policy. What it computes is checked where policies are compiled. */
export const policyRule: Rule = function* (checked) {
  const functions = new Set(checked.all.flatMap((pack) => pack.functions.map(({ id }) => id)))
  for (const policy of checked.pack.policies) {
    yield* refusedSubjects(policy)
    for (const [index, id] of policy.evaluatedBy.entries())
      if (!functions.has(id))
        yield { code: 'law/unknown-reference', at: policy.evaluatedBy, key: index, facts: { what: 'function', id } }
    for (const [index, level] of policy.disclosed.levels.entries())
      if (!policy.levels.some(({ id }) => id === level))
        yield {
          code: 'policy/unknown-name',
          at: policy.disclosed.levels,
          key: index,
          facts: { name: level, what: 'level' },
        }
    if (policy.disclosed.levels.length > 0 && policy.disclosed.basis.length === 0)
      yield { code: 'law/no-basis', at: policy.disclosed, key: 'basis' }
    yield* personalInputs(policy, checked)
    yield* comingIntoForce(policy)
    yield* fromElsewhere(policy, checked)
    if (policy.standing === 'demonstration') yield* believable(policy)
    else if (isLocal(policy, checked) && !isOrdered(policy, checked))
      yield { code: 'policy/local-scoring', at: policy, key: 'basis' }
  }
}

/** Individual businesses are persons, and government bodies are judged otherwise: neither is evaluated (R21, R25). */
function* refusedSubjects({ subjects }: Policy): Iterable<Found> {
  for (const [index, subject] of subjects.entries())
    if (subject === 'individual-business' || subject === 'government-body')
      yield { code: 'law/evaluates-person', at: subjects, key: index, facts: { subject } }
}

/** A level that nobody can be told of, or that no day of the year is for, never comes into force (R21). */
function* comingIntoForce(policy: Policy): Iterable<Found> {
  const { adoption, standing } = policy
  if (!adoption) {
    if (standing !== 'imported')
      yield { code: 'policy/incomplete', at: policy, key: 'period', facts: { problem: 'adoption' } }
    return
  }
  const { season } = adoption
  if (season && season.until < season.from)
    yield {
      code: 'policy/empty-window',
      at: season,
      key: 'until',
      facts: { problem: `${season.from} – ${season.until}` },
    }
}

/** Levels of other systems are known by a name that is theirs alone; nothing rests on what cannot be believed (R22). */
function* fromElsewhere(policy: Policy, { all }: Checked): Iterable<Found> {
  const others = all.flatMap((pack) => pack.policies).filter(({ id }) => id !== policy.id)
  if (policy.standing === 'imported' && !policy.recordedAs)
    yield { code: 'policy/incomplete', at: policy, key: 'standing', facts: { problem: 'recordedAs' } }
  for (const [index, name] of (policy.recordedAs ?? []).entries()) {
    const same = others.find(({ recordedAs = [] }) => recordedAs.includes(name))
    if (same)
      yield {
        code: 'policy/incomplete',
        at: policy.recordedAs as readonly string[],
        key: index,
        facts: { problem: `${name}: ${same.id}` },
      }
  }
  for (const need of Object.values(policy.needs ?? {})) {
    const needed = others.find(({ id, from }) => id === need.policy && from === need.from)
    if (needed?.standing === 'demonstration' && policy.standing !== 'demonstration')
      yield {
        code: 'policy/demonstration',
        at: need,
        key: 'policy',
        facts: { problem: 'a policy in earnest needs it' },
      }
  }
}

/** What is entered from outside is held to the same words as what is recorded. */
function* personalInputs({ inputs = {}, sheets = {} }: Policy, { all }: Checked): Iterable<Found> {
  const words = [
    ...forbiddenWords.declined,
    ...forbiddenWords.identity,
    ...all.flatMap((pack) => pack.declined.flatMap((declined) => declined.words)),
  ]
  for (const holder of [inputs, ...Object.values(sheets).map(({ columns }) => columns)])
    for (const [field, { title }] of Object.entries(holder)) {
      const word = mentions(`${field} ${title.zh} ${title.en}`, words)
      if (word) yield { code: 'law/forbidden-field', at: holder, key: field, facts: { field, word } }
    }
}

const romanLevels = ['I', 'II', 'III', 'IV']

/** Levels I to IV and never letters, region 99 and nowhere else, nothing disclosed (R22). */
function* believable(policy: Policy): Iterable<Found> {
  const problem = (key: string, says: string): Found => ({
    code: 'policy/demonstration',
    at: policy,
    key,
    facts: { problem: says },
  })
  if (policy.levels.some(({ id }) => !romanLevels.includes(id))) yield problem('levels', 'levels are I, II, III, IV')
  if (!policy.region?.startsWith('99')) yield problem('region', 'region 99')
  if (policy.disclosed.levels.length > 0) yield problem('disclosed', 'no level is disclosed')
  for (const key of ['inputs', 'sheets'] as const)
    if (Object.keys(policy[key] ?? {}).length > 0) yield problem(key, 'it reads records alone')
}

/** Local: it says so, its pack knows none but local authorities, or all it rests on holds in a place alone. */
const isLocal = (policy: Policy, { pack, instrument }: Checked): boolean =>
  policy.region !== undefined ||
  (pack.authorities.length > 0 && pack.authorities.every(({ region }) => region !== '')) ||
  policy.basis.every((basis) => instrument(basis.instrument)?.region !== undefined)

const ordering = ['law', 'administrative-regulation', 'local-regulation']

const isOrdered = (policy: Policy, { instrument }: Checked): boolean =>
  policy.basis.some((basis) => ordering.includes(instrument(basis.instrument)?.rank ?? ''))
