import type { Proposal } from '@probity/access'
import { adoptLevel, endLevel, promulgate } from '@probity/adoption'
import { accept, type Day, type Result, refuse } from '@probity/base'
import { policyDigest } from '@probity/evaluation'
import { type ConflictDecision, decideConflict, recallSubmission } from '@probity/intake'
import { findSubjectIdByHandle } from '@probity/registry'
import type { ProbityNode } from './node.ts'

/** What came of it: records that were hidden, levels that came into force, and what was left out by the code of the reason. */
export type Enacted = {
  readonly records?: number
  readonly levels?: number
  readonly leftOut?: Readonly<Record<string, number>>
}

type Enact = (
  node: ProbityNode,
  proposal: Proposal,
  names: { proposer: string; decider: string },
) => Promise<Result<Enacted>>

/** Does what was proposed, in the names of both. */
export const enactProposal = (node: ProbityNode, proposal: Proposal, decider: string): Promise<Result<Enacted>> => {
  const { act, proposedName, proposedBy } = proposal
  // Two people may bear one name.
  const proposer = proposedName === decider ? `${proposedName} (${proposedBy.slice(0, 6)})` : proposedName
  return enactments[act](node, proposal, { proposer, decider })
}

/** What a proposal to adopt levels names: each by its organisation and its notice. */
export type ProposedLevels = { readonly levels: readonly { readonly organisation: string; readonly level: string }[] }
export type ProposedEnd = { readonly organisation: string; readonly level: string }
export type ProposedPolicy = {
  readonly policy: string
  readonly from: Day
  readonly digest: string
  readonly annex?: string
}

const enactments: Readonly<Record<Proposal['act'], Enact>> = {
  recall: ({ intake }, { target, reasons }, { proposer, decider }) =>
    recallSubmission(intake, { submissionId: target, requestedBy: proposer, confirmedBy: decider, reason: reasons }),

  'decide-conflict': async ({ intake }, { target, details, reasons }, { proposer, decider }) => {
    const decided = await decideConflict(intake, {
      conflictId: Number(target),
      decision: details as ConflictDecision,
      decidedBy: `${proposer}, ${decider}`,
      reasons,
    })
    return decided.ok ? accept({}) : decided
  },

  // Each in a transaction of its own: what cannot be adopted any more is left out and told, and holds nobody else up.
  'adopt-levels': async (node, { body, details, reasons }, { proposer, decider }) => {
    const leftOut: Record<string, number> = {}
    let levels = 0
    for (const { organisation, level } of (details as ProposedLevels).levels) {
      const subjectId = await findSubjectIdByHandle(node.database, organisation)
      const by = { authorityId: body, proposedBy: proposer, decidedBy: decider, reasons }
      const done = await (subjectId === undefined
        ? refuse('organisation/not-found')
        : adoptLevel(node, { subjectId, level, ...by }))
      if (done.ok) levels++
      else leftOut[done.refusal.code] = (leftOut[done.refusal.code] ?? 0) + 1
    }
    return accept({ levels, leftOut })
  },

  'end-level': async (node, { body, details, reasons }, { proposer, decider }) => {
    const { organisation, level } = details as ProposedEnd
    const subjectId = await findSubjectIdByHandle(node.database, organisation)
    if (subjectId === undefined) return refuse('organisation/not-found')
    const by = { authorityId: body, proposedBy: proposer, decidedBy: decider, reasons }
    const done = await endLevel(node, { subjectId, level, ...by })
    return done.ok ? accept({ levels: 1 }) : done
  },

  'promulgate-policy': async (node, { body, details, reasons }, { proposer, decider }) => {
    const { policy: id, from, digest, annex } = details as ProposedPolicy
    const authority = node.law.findAuthority(body)
    const policy = node.law.policies().find((one) => one.id === id && one.from === from)
    if (!authority || !policy) return refuse('policy/unknown', { policy: id })
    // What is confirmed is the document that was proposed, not one that was put in its place since.
    if (policyDigest(policy) !== digest) return refuse('policy/changed-since-proposed', { policy: id })
    const two = { proposedBy: proposer, decidedBy: decider, reasons }
    const done = await promulgate(node, { policy, authority, ...two, ...(annex === undefined ? {} : { annex }) })
    return done.ok ? accept({}) : done
  },
}
