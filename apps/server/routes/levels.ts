import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Caller, groundsFor, signatureOf } from '@probity/access'
import {
  answerLevelObjection,
  judgePromulgation,
  listNoticedLevels,
  noticeLevel,
  noticeMany,
  objectToLevel,
  recompute,
  stateInputs,
} from '@probity/adoption'
import { accept, findDay, findInstant, type Result, refuse } from '@probity/base'
import { levelRoutes } from '@probity/contract'
import {
  type ActPlace,
  explainKnown,
  goneSince,
  heldLevels,
  lastStatement,
  mayEvaluateAs,
  placeText,
  policyDigest,
  readForEvaluation,
  type StatedInputs,
  standOn,
} from '@probity/evaluation'
import type { Authority, Policy } from '@probity/law'
import { lookAtFile } from '@probity/records'
import { findSubjectIdByHandle, listNames, listSubjects, type Subject } from '@probity/registry'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProposedEnd, ProposedLevels, ProposedPolicy } from '../enact-proposal.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewLevel, viewNoticedLevel } from '../views/levels.ts'
import { viewPreview } from '../views/preview.ts'
import { makeProposal } from './proposals.ts'

const closely = { keep: false } as const
const noticesAPage = 50
/** Subjects told in one answer unless fewer are asked for. */
const mostAtOnce = 100
/** The purpose under which an evaluating authority reads what a result rests on; the pack says what it opens. */
const purpose = 'evaluation'

type Known = Exclude<Caller, { is: 'public' }>

/** From a preview to a level in force. */
export const levelRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock } = node
  const findSubject = async (handle: string): Promise<Subject | undefined> => {
    const subjectId = await findSubjectIdByHandle(database, handle)
    return subjectId === undefined ? undefined : (await listSubjects(database, [subjectId]))[0]
  }
  const findPolicy = (id: string, from?: string): Policy | undefined =>
    from === undefined
      ? law.findPolicy(id, clock.today())
      : law.policies().find((one) => one.id === id && one.from === from)
  /** Who is named in the act: a person by its own name, a system by the one it states. */
  const nameOf = (caller: Known, stated: string | undefined): Result<string, 'proposal/nobody-named'> => {
    const name = caller.is === 'person' ? caller.name : stated?.trim()
    return name ? accept(name) : refuse('proposal/nobody-named')
  }
  /** Policy and authority of what an authority does under a policy. */
  const partiesOf = (caller: Known, id: string, from?: string): Result<{ policy: Policy; authority: Authority }> => {
    const policy = findPolicy(id, from)
    if (!policy) return refuse('policy/unknown', { policy: id })
    const authority = law.findAuthority(caller.body)
    return authority
      ? accept({ policy, authority })
      : refuse('level/not-competent', { authority: caller.body, policy: id })
  }
  const viewPlace = (place: ActPlace): string => JSON.stringify({ id: placeText(place) })
  const levelsOf = async (subject: Subject) => {
    const today = clock.today()
    const known = await readForEvaluation(database, subject.subjectId)
    const { facts } = standOn(law, known, subject, today)
    return heldLevels(known.levelActs, today).map((level) => viewLevel(law, level, goneSince(level, facts)))
  }

  app.openapi(levelRoutes.levels, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'levels', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const subject = await findSubject(handle)
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    return respondJson(c, JSON.stringify({ items: await levelsOf(subject) }), closely)
  })

  app.openapi(levelRoutes.objectToLevel, async (c) => {
    const { handle, level } = c.req.valid('param')
    const caller = permit(c, 'objectToLevel', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const subject = await findSubject(handle)
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const { reasons } = c.req.valid('json')
    const personId = signatureOf(caller.value)
    const done = await objectToLevel(node, { subjectId: subject.subjectId, level, reasons, personId })
    return done.ok ? respondJson(c, viewPlace(done.value), closely) : respondProblem(c, done.refusal)
  })

  app.openapi(levelRoutes.answerLevelObjection, async (c) => {
    const caller = permit(c, 'answerLevelObjection', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { handle, level } = c.req.valid('param')
    const subject = await findSubject(handle)
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const { outcome, reasons, by } = c.req.valid('json')
    const name = nameOf(caller.value, by)
    if (!name.ok) return respondProblem(c, name.refusal)
    const done = await answerLevelObjection(node, {
      subjectId: subject.subjectId,
      level,
      authorityId: caller.value.body,
      outcome,
      reasons,
      answeredBy: name.value,
    })
    return done.ok ? respondJson(c, viewPlace(done.value), closely) : respondProblem(c, done.refusal)
  })

  app.openapi(levelRoutes.proposeEndOfLevel, async (c) => {
    const caller = permit(c, 'proposeEndOfLevel', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { handle, level } = c.req.valid('param')
    const subject = await findSubject(handle)
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const known = await readForEvaluation(database, subject.subjectId)
    const held = heldLevels(known.levelActs, clock.today()).find(({ id }) => id === level)
    if (held?.authorityId !== caller.value.body) return respondProblem(c, { code: 'level/not-found' })
    const { reasons, by } = c.req.valid('json')
    const details: ProposedEnd = { organisation: handle, level }
    const proposed = {
      act: 'end-level',
      body: caller.value.body,
      target: `${handle} ${level}`,
      details,
      reasons,
    } as const
    const made = await makeProposal(node, caller.value, { ...proposed, name: by })
    return made.ok ? respondJson(c, JSON.stringify({ proposal: made.value }), closely) : respondProblem(c, made.refusal)
  })

  app.openapi(levelRoutes.evaluation, async (c) => {
    const caller = permit(c, 'evaluation', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { handle } = c.req.valid('param')
    const { policy: id, reference } = c.req.valid('query')
    const parties = partiesOf(caller.value, id)
    if (!parties.ok) return respondProblem(c, parties.refusal)
    const { policy, authority } = parties.value
    const subject = await findSubject(handle)
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const [today, at] = [clock.today(), clock.now()]
    const competent = mayEvaluateAs(authority, policy, subject, today)
    if (!competent.ok) return respondProblem(c, competent.refusal)
    const grounds = groundsFor(law, caller.value, subject, { purpose, reference: reference ?? policy.title.zh })
    if (!grounds.ok) return respondProblem(c, grounds.refusal)
    const { subjectId } = subject
    // The look is written first: what follows is read only by whom the subject can see.
    const looked = await lookAtFile(database.forClosed, law, { subjectId, grounds: grounds.value, at, today })
    if (!looked) return respondProblem(c, { code: 'organisation/not-found' })
    const known = await readForEvaluation(database, subjectId)
    const stated = lastStatement(known.levelActs, policy, today)
    const [name] = await listNames(database, [subjectId])
    const levels = (await levelsOf(subject)).filter((level) => level.policy === policy.id)
    const answer = {
      organisation: { handle, name: name?.name ?? '—' },
      explained: viewPreview(law, policy, explainKnown(law, policy, known, { subject, day: today })),
      ...(stated ? { stated: { entry: stated.entry, on: stated.on, ...stated.stated } } : {}),
      levels,
    }
    return respondJson(c, JSON.stringify(answer), closely)
  })

  app.openapi(levelRoutes.stateInputs, async (c) => {
    const caller = permit(c, 'stateInputs', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { policy: id, from, reasons, by, inputs, outcomes, rows } = c.req.valid('json')
    const parties = partiesOf(caller.value, id, from)
    if (!parties.ok) return respondProblem(c, parties.refusal)
    const subject = await findSubject(c.req.valid('param').handle)
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const name = nameOf(caller.value, by)
    if (!name.ok) return respondProblem(c, name.refusal)
    const stated: StatedInputs = { inputs, outcomes, rows }
    const given = { ...parties.value, subjectId: subject.subjectId, stated, statedBy: name.value, reasons }
    const done = await stateInputs(node, given)
    return done.ok ? respondJson(c, viewPlace(done.value), closely) : respondProblem(c, done.refusal)
  })

  app.openapi(levelRoutes.noticedLevels, async (c) => {
    const caller = permit(c, 'noticedLevels', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { state: filter, cursor } = c.req.valid('query')
    const today = clock.today()
    const found = await listNoticedLevels(database, {
      authorityId: caller.value.body,
      policy: c.req.valid('param').id,
      filter,
      today,
      before: Number(cursor) || undefined,
      most: noticesAPage + 1,
    })
    const items = found.slice(0, noticesAPage).map((one) => viewNoticedLevel(law, one, today))
    const next = found.length > noticesAPage ? { next: String(items.at(-1)?.id.split('-')[0]) } : {}
    return respondJson(c, JSON.stringify({ items, ...next }), closely)
  })

  app.openapi(levelRoutes.noticeLevels, async (c) => {
    const caller = permit(c, 'noticeLevels', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const parties = partiesOf(caller.value, c.req.valid('param').id)
    if (!parties.ok) return respondProblem(c, parties.refusal)
    const { organisation, after = 0, most = mostAtOnce, by } = c.req.valid('json')
    const name = nameOf(caller.value, by)
    if (!name.ok) return respondProblem(c, name.refusal)
    const given = { ...parties.value, noticedBy: name.value }
    // What was written just now is signed first: a notice rests on what is signed.
    await node.log.integrate()
    if (organisation === undefined) {
      const done = await noticeMany(node, given, { after, most })
      return respondJson(c, JSON.stringify(done), closely)
    }
    const subject = await findSubject(organisation)
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const done = await noticeLevel(node, { ...given, subjectId: subject.subjectId })
    if (!done.ok) return respondProblem(c, done.refusal)
    return respondJson(c, JSON.stringify({ noticed: 1, leftOut: {} }), closely)
  })

  app.openapi(levelRoutes.proposeAdoption, async (c) => {
    const caller = permit(c, 'proposeAdoption', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const parties = partiesOf(caller.value, c.req.valid('param').id)
    if (!parties.ok) return respondProblem(c, parties.refusal)
    const { levels, reasons, by } = c.req.valid('json')
    const [first] = levels
    const target = `${parties.value.policy.id} ${clock.today()} ${first?.level} +${levels.length - 1}`
    const details: ProposedLevels = { levels }
    const proposed = { act: 'adopt-levels', body: caller.value.body, target, details, reasons } as const
    const made = await makeProposal(node, caller.value, { ...proposed, name: by })
    return made.ok ? respondJson(c, JSON.stringify({ proposal: made.value }), closely) : respondProblem(c, made.refusal)
  })

  app.openapi(levelRoutes.proposePromulgation, async (c) => {
    const caller = permit(c, 'proposePromulgation', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { from, reasons, annex, by } = c.req.valid('json')
    const parties = partiesOf(caller.value, c.req.valid('param').id, from)
    if (!parties.ok) return respondProblem(c, parties.refusal)
    const { policy, authority } = parties.value
    const given = annex === undefined ? {} : { annex }
    const judged = await judgePromulgation(database, { policy, authority, ...given })
    if (!judged.ok) return respondProblem(c, judged.refusal)
    const details: ProposedPolicy = { policy: policy.id, from: policy.from, digest: policyDigest(policy), ...given }
    const target = `${policy.id} ${policy.from}`
    const proposed = { act: 'promulgate-policy', body: caller.value.body, target, details, reasons } as const
    const made = await makeProposal(node, caller.value, { ...proposed, name: by })
    return made.ok ? respondJson(c, JSON.stringify({ proposal: made.value }), closely) : respondProblem(c, made.refusal)
  })

  app.openapi(levelRoutes.recompute, async (c) => {
    const caller = permit(c, 'recompute', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const asked = c.req.valid('json')
    const day = findDay(asked.day)
    const knownAt = asked.knownAt === undefined ? undefined : findInstant(asked.knownAt)
    if (!day) return respondProblem(c, { code: 'request/not-valid', details: { where: 'day', what: asked.day } })
    const policy = law.findPolicy(asked.policy, day) ?? law.findPolicy(asked.policy)
    if (!policy) return respondProblem(c, { code: 'policy/unknown', details: { policy: asked.policy } })
    const subject = await findSubject(asked.organisation)
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const done = await recompute(database, law, policy, { subject, day, ...(knownAt ? { knownAt } : {}) })
    if (!done.ok) return respondProblem(c, done.refusal)
    const { digest, held } = done.value
    const answer = { policy: policy.id, day, ...(knownAt ? { knownAt } : {}), digest, held }
    return respondJson(c, JSON.stringify(answer), closely)
  })
}
