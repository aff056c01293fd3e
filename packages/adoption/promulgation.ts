import { accept, type Day, type Instant, type Result, refuse } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import { policyDigest, sha256 } from '@probity/evaluation'
import { redacted } from '@probity/intake'
import type { Authority, Policy } from '@probity/law'
import { insertLogAct } from '@probity/ledger'
import type { AdoptionShell } from './shell.ts'

/** A version of a policy as it was promulgated here. */
export type Promulgation = {
  readonly policyId: string
  readonly version: number
  readonly policyFrom: Day
  readonly digest: string
  readonly inForceOn: Day
  readonly authorityId: string
  readonly promulgatedAt: Instant
  /** SHA-256 of the report of the trial that was before those who decided; null where there was none. */
  readonly annexDigest: string | null
}

const columns =
  sql.raw(`policy_id as "policyId", version, policy_from as "policyFrom", digest, in_force_on as "inForceOn",
  authority_id as "authorityId", promulgated_at as "promulgatedAt", annex_digest as "annexDigest"`)

/** Every version that was promulgated of a policy, or of all, the newest first. */
export const listPromulgations = (db: Reader, policyId?: string): Promise<Promulgation[]> =>
  db.rows(sql<Promulgation>`select ${columns} from policy_promulgation
    where ${policyId === undefined ? sql`true` : sql`policy_id = ${policyId}`} order by policy_id, version desc`)

/** The promulgation of this very document. */
export const findPromulgation = async (db: Reader, policy: Policy): Promise<Promulgation | undefined> =>
  (
    await db.rows<Promulgation>(sql`select ${columns} from policy_promulgation
      where policy_id = ${policy.id} and digest = ${policyDigest(policy)}`)
  )[0]

/** The report that was annexed to a promulgation, by its digest. */
export const findAnnex = async (db: Reader, policyId: string, digest: string): Promise<string | undefined> =>
  (
    await db.rows<{ annex: string }>(sql`select annex from policy_promulgation
      where policy_id = ${policyId} and annex_digest = ${digest} order by version limit 1`)
  )[0]?.annex

export type PromulgationRefusal =
  | 'policy/imported'
  | 'policy/promulgated-already'
  | 'policy/annex-of-another'
  | 'level/not-competent'

export type Promulgate = {
  readonly policy: Policy
  readonly authority: Authority
  readonly proposedBy: string
  readonly decidedBy: string
  readonly reasons: string
  readonly annex?: string
}

/** Whether a version can be promulgated by an authority. Refuses, the first that applies: as `PromulgationRefusal` lists them. */
export const judgePromulgation = async (
  db: Reader,
  { policy, authority, annex }: Pick<Promulgate, 'policy' | 'authority' | 'annex'>,
): Promise<Result<true, PromulgationRefusal>> => {
  if (policy.standing === 'imported') return refuse('policy/imported', { policy: policy.id })
  if (!policy.evaluatedBy.some((name) => authority.functions.includes(name)) || authority.republishes)
    return refuse('level/not-competent', { authority: authority.id, policy: policy.id })
  const held = await findPromulgation(db, policy)
  if (held) return refuse('policy/promulgated-already', { policy: policy.id, version: held.version })
  if (annex !== undefined && !isAbout(annex, policy)) return refuse('policy/annex-of-another', { policy: policy.id })
  return accept(true)
}

/**
 * Promulgates a version of a policy by two people: from its day on levels are noticed under this document and no other. It is an
 * entry of the log, with the digest of the annexed report.
 */
export const promulgate = (
  shell: AdoptionShell,
  given: Promulgate,
): Promise<Result<{ readonly version: number }, PromulgationRefusal>> =>
  shell.database.transaction(async (tx) => {
    const { policy, authority, annex } = given
    const judged = await judgePromulgation(tx, given)
    if (!judged.ok) return judged
    const version = ((await listPromulgations(tx, policy.id))[0]?.version ?? 0) + 1
    const today = shell.clock.today()
    const inForceOn = policy.from > today ? policy.from : today
    const digest = policyDigest(policy)
    const annexDigest = annex === undefined ? null : sha256(annex)
    const [proposedBy, decidedBy, reasons] = [given.proposedBy, given.decidedBy, given.reasons].map(redacted)
    await tx.rows(sql`insert into policy_promulgation (policy_id, version, policy_from, digest, document, in_force_on,
        authority_id, proposed_by, decided_by, reasons, promulgated_at, annex_digest, annex)
      values (${policy.id}, ${version}, ${policy.from}, ${digest}, ${JSON.stringify(policy)}::jsonb, ${inForceOn},
        ${authority.id}, ${proposedBy}, ${decidedBy}, ${reasons}, ${shell.clock.now()}, ${annexDigest}, ${annex ?? null})`)
    await insertLogAct(tx, shell, {
      kind: 'policy-promulgated',
      effectiveOn: inForceOn,
      content: { policy: policy.id, from: policy.from, version, digest, authority: authority.id, annex: annexDigest },
      closed: { proposedBy: proposedBy ?? '', decidedBy: decidedBy ?? '', reasons: reasons ?? '' },
    })
    return accept({ version })
  })

/** A report names the document it tried: by `candidate.digest`. */
const isAbout = (annex: string, policy: Policy): boolean => {
  try {
    const { candidate } = JSON.parse(annex) as { candidate?: { digest?: unknown } }
    return candidate?.digest === policyDigest(policy)
  } catch {
    return false
  }
}
