import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  type Caller,
  can,
  closeProposal,
  findProposal,
  listAudit,
  listProposals,
  listRowLooks,
  noteAudit,
  type Proposal,
  propose,
  signatureOf,
} from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import { type ProposalView, proposalRoutes } from '@probity/contract'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import { enactProposal } from '../enact-proposal.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

const pageSize = 50
const auditPage = 100

type Known = Exclude<Caller, { is: 'public' }>

/** What takes two people: the first one proposes where the thing is, the second one decides here. */
export const proposalRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, clock } = node

  app.openapi(proposalRoutes.proposals, async (c) => {
    const caller = permit(c, 'proposals', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const all = caller.value.role === 'operator' || caller.value.role === 'auditor'
    const found = await listProposals(database, {
      ...(all ? {} : { body: caller.value.body }),
      before: Number(c.req.valid('query').cursor) || undefined,
      most: pageSize + 1,
    })
    const items = found.slice(0, pageSize).map((one) => viewProposal(one, caller.value))
    const next = found.length > pageSize ? { next: String(items.at(-1)?.id) } : {}
    return respondJson(c, JSON.stringify({ items, ...next }), { keep: false })
  })

  app.openapi(proposalRoutes.decideProposal, async (c) => {
    const proposal = await findProposal(database, c.req.valid('param').id)
    if (!proposal) return respondProblem(c, { code: 'proposal/not-found' })
    const caller = permit(c, 'decideProposal', factsOf(proposal, callerOf(c)))
    if (!caller.ok) return respondProblem(c, isProposer(proposal, callerOf(c)) ? ownProposal : caller.refusal)
    if (proposal.decision) return respondProblem(c, { code: 'proposal/decided' })
    const { decision, decidedBy } = c.req.valid('json')
    const name = nameOf(caller.value, decidedBy)
    if (name === undefined) return respondProblem(c, { code: 'proposal/nobody-named' })
    const done = decision === 'confirmed' ? await enactProposal(node, proposal, name) : accept({})
    if (!done.ok) return respondProblem(c, done.refusal)
    await database.transaction(async (tx) => {
      await closeProposal(tx, clock, proposal.proposalId, { who: signatureOf(caller.value), name, decision })
      await noteAudit(tx, clock, 'decided', caller.value, {
        proposal: proposal.proposalId,
        act: proposal.act,
        decision,
      })
      return accept(undefined)
    })
    return respondJson(c, JSON.stringify({ decision, ...done.value }), { keep: false })
  })

  app.openapi(proposalRoutes.rowLooks, async (c) => {
    const caller = permit(c, 'audit', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const before = Number(c.req.valid('query').cursor) || undefined
    const found = await listRowLooks(database, { before, most: auditPage + 1 })
    const items = found.slice(0, auditPage)
    const next = found.length > auditPage ? { next: String(items.at(-1)?.id) } : {}
    return respondJson(c, JSON.stringify({ items, ...next }), { keep: false })
  })

  app.openapi(proposalRoutes.audit, async (c) => {
    const caller = permit(c, 'audit', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { cursor, event } = c.req.valid('query')
    const found = await listAudit(database, { before: Number(cursor) || undefined, event, most: auditPage + 1 })
    const items = found
      .slice(0, auditPage)
      .map(({ auditId, happenedAt, ...entry }) => ({ id: auditId, at: happenedAt, ...entry }))
    const next = found.length > auditPage ? { next: String(items.at(-1)?.id) } : {}
    return respondJson(c, JSON.stringify({ items, ...next }), { keep: false })
  })
}

const ownProposal = { code: 'proposal/own' }

const isProposer = ({ proposedBy }: Proposal, caller: Caller): boolean =>
  caller.is !== 'public' && signatureOf(caller) === proposedBy

const factsOf = (proposal: Proposal, caller: Caller) => ({
  own: isOwn(caller, proposal.body),
  proposer: isProposer(proposal, caller),
  authoritys: ownToDecide.has(proposal.act),
})

/** Acts that are an authority's own: no operator does them in its name. */
const ownToDecide: ReadonlySet<Proposal['act']> = new Set(['promulgate-policy', 'adopt-levels', 'end-level'])

/** A person is known by name; a system says which person it asks for. */
const nameOf = (caller: Known, given: string | undefined): string | undefined =>
  (caller.is === 'person' ? caller.name : given?.trim()) || undefined

/** Makes a proposal in the name of whoever asks. Refuses: proposal/open, proposal/nobody-named. */
export const makeProposal = async (
  { database, clock }: ProbityNode,
  caller: Known,
  given: Pick<Proposal, 'act' | 'body' | 'target' | 'details' | 'reasons'> & { readonly name?: string | undefined },
): Promise<Result<number>> => {
  const { name: named, ...proposal } = given
  const name = nameOf(caller, named)
  if (name === undefined) return refuse('proposal/nobody-named')
  return database.transaction(async (tx) => {
    const made = await propose(tx, clock, { ...proposal, proposedBy: signatureOf(caller), proposedName: name })
    if (made.ok) await noteAudit(tx, clock, 'proposed', caller, { proposal: made.value, act: proposal.act })
    return made
  })
}

const viewProposal = (proposal: Proposal, caller: Known): ProposalView => ({
  id: proposal.proposalId,
  act: proposal.act,
  body: proposal.body,
  target: proposal.target,
  details: withoutAnnex(proposal.details),
  reasons: proposal.reasons,
  proposedBy: proposal.proposedName,
  proposedAt: proposal.proposedAt,
  mayDecide: proposal.decision === null && can(caller, 'decideProposal', factsOf(proposal, caller)),
  ...(proposal.decision && proposal.decidedName && proposal.decidedAt
    ? { decision: proposal.decision, decidedBy: proposal.decidedName, decidedAt: proposal.decidedAt }
    : {}),
})

/** A report may be long; whoever decides reads it under its digest. */
const withoutAnnex = (details: unknown): unknown =>
  typeof details === 'object' && details !== null && 'annex' in details ? { ...details, annex: true } : details
