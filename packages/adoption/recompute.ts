import { accept, type Day, type Instant, type Result } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import {
  type EvaluationRefusal,
  heldLevels,
  type Preview,
  type PreviewSubject,
  previewDigest,
  previewSubject,
  readForEvaluation,
} from '@probity/evaluation'
import { type Law, type LawPack, lawOf, type Policy } from '@probity/law'

export type Recomputed = {
  readonly preview: Preview
  readonly digest: string
  /** What the node holds of that very policy, day and moment. */
  readonly held: readonly { readonly id: string; readonly digest: string; readonly same: boolean }[]
}

/**
 * Computes a past result again, of the same policy, day and what was known then, under the packs it was computed under (kept from
 * their first load), and compares it with what was noticed. Refuses as `mayEvaluate` does.
 */
export const recompute = async (
  db: Reader,
  law: Law,
  policy: Policy,
  asked: PreviewSubject & { readonly day: Day; readonly knownAt?: Instant },
): Promise<Result<Recomputed, EvaluationRefusal>> => {
  const { levelActs } = await readForEvaluation(db, asked.subject.subjectId)
  const alike = heldLevels(levelActs, '9999-12-31' as Day).filter(
    ({ result }) =>
      result.policy.id === policy.id &&
      result.policy.from === policy.from &&
      result.day === asked.day &&
      result.knownAt === asked.knownAt,
  )
  const [first] = alike
  const then = first && first.result.law !== law.digest ? ((await findLawOf(db, first.packs)) ?? law) : law
  const policyThen = then.policies().find(({ id, from }) => id === policy.id && from === policy.from) ?? policy
  const result = await previewSubject(db, then, policyThen, asked)
  if (!result.ok) return result
  const digest = previewDigest(result.value)
  return accept({
    preview: result.value,
    digest,
    held: alike.map((level) => ({ id: level.id, digest: level.digest, same: level.digest === digest })),
  })
}

/** The law as it was, of packs this node once loaded; `undefined` where it has not kept them all. */
export const findLawOf = async (db: Reader, digests: readonly string[]): Promise<Law | undefined> => {
  const rows = await db.rows<{ digest: string; content: LawPack }>(
    sql`select digest, content from law_pack where digest = any(${digests})`,
  )
  const packs = digests.map((digest) => rows.find((row) => row.digest === digest)?.content)
  return packs.every((pack) => pack !== undefined) ? lawOf(packs) : undefined
}
