import { accept, type Clock, type Instant, type Result, refuse } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Caller } from '../caller.ts'

/** Acts that take two people. */
export const twoPersonActs = ['recall', 'decide-conflict', 'promulgate-policy', 'adopt-levels', 'end-level'] as const
export type TwoPersonAct = (typeof twoPersonActs)[number]

export type Proposal = {
  readonly proposalId: number
  readonly act: TwoPersonAct
  /** Whose matter it is. */
  readonly body: string
  readonly target: string
  readonly details: unknown
  readonly reasons: string
  readonly proposedBy: string
  readonly proposedName: string
  readonly proposedAt: Instant
  readonly decidedName: string | null
  readonly decidedAt: Instant | null
  readonly decision: 'confirmed' | 'declined' | null
}

/** How somebody stands in a proposal: a person by the pairwise identifier, a system by its body and its client. */
export const signatureOf = (caller: Exclude<Caller, { is: 'public' }>): string =>
  caller.is === 'person' ? caller.personId : `${caller.body}/${caller.clientId}`

type Draft = Pick<Proposal, 'act' | 'body' | 'target' | 'details' | 'reasons' | 'proposedBy' | 'proposedName'>

/** Refuses: proposal/open (one for the same thing waits already, and is named). */
export const propose = async (tx: Tx, clock: Clock, given: Draft): Promise<Result<number, 'proposal/open'>> => {
  const [made] = await tx.rows<{ id: number }>(sql`insert into proposal
      (proposal_id, act, body, target, details, reasons, proposed_by, proposed_name, proposed_at)
    values (nextval('proposal_id'), ${given.act}, ${given.body}, ${given.target}, ${JSON.stringify(given.details)}::jsonb,
      ${given.reasons}, ${given.proposedBy}, ${given.proposedName}, ${clock.now()})
    on conflict do nothing returning proposal_id as id`)
  return made ? accept(made.id) : refuse('proposal/open', { target: given.target })
}

const columns = sql.raw(`proposal_id as "proposalId", act, body, target, details, reasons, proposed_by as "proposedBy",
  proposed_name as "proposedName", proposed_at as "proposedAt", decided_name as "decidedName", decided_at as "decidedAt", decision`)

export const findProposal = async (db: Reader, proposalId: number): Promise<Proposal | undefined> =>
  (await db.rows<Proposal>(sql`select ${columns} from proposal where proposal_id = ${proposalId}`))[0]

/** Proposals of a body, or of everybody; those that wait first, then the newest. */
export const listProposals = (
  db: Reader,
  { body, before, most }: { readonly body?: string; readonly before?: number | undefined; readonly most: number },
): Promise<Proposal[]> =>
  db.rows(sql<Proposal>`select ${columns} from proposal
    where ${body === undefined ? sql`true` : sql`body = ${body}`} ${before === undefined ? sql`` : sql`and proposal_id < ${before}`}
    order by proposal_id desc limit ${most}`)

/** Marks a proposal as decided; `false` where somebody was first. */
export const closeProposal = async (
  tx: Tx,
  clock: Clock,
  proposalId: number,
  by: { readonly who: string; readonly name: string; readonly decision: 'confirmed' | 'declined' },
): Promise<boolean> =>
  (
    await tx.rows(sql`update proposal set decided_by = ${by.who}, decided_name = ${by.name}, decided_at = ${clock.now()},
        decision = ${by.decision} where proposal_id = ${proposalId} and decided_at is null returning proposal_id`)
  ).length > 0
