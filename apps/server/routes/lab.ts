import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Caller, groundsFor } from '@probity/access'
import { accept, type Day, findDay, type Result, refuse } from '@probity/base'
import { labRoutes, type TrialBody } from '@probity/contract'
import { mayEvaluateAs } from '@probity/evaluation'
import { annexOf, type Lab, openLab, type Trial } from '@probity/lab'
import { checkDraft, type DraftFile } from '@probity/law'
import { policyRules } from '@probity/policy'
import { lookAtFile } from '@probity/records'
import { listSubjects } from '@probity/registry'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewMover } from '../views/mover.ts'

const closely = { keep: false } as const
/** As it would stand in a pack. */
const draftFile = 'policies/draft.yaml'
/** The purpose under which an evaluating authority reads what a result rests on; the pack says what it opens. */
const purpose = 'evaluation'
/** Movers that are shown unless fewer are asked for, and among how many those of the authority are looked for. */
const mostShown = 10
const lookedThrough = 200

/** Drafts tried on everybody before they bind anyone. */
export const labRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, clock, spool } = node
  let opened: Lab | undefined
  // A node on which nobody tries anything holds no copy of anything.
  const lab = (): Lab => {
    opened ??= openLab({ database, law, clock, spool })
    return opened
  }

  app.openapi(labRoutes.checkDraft, async (c) => {
    const caller = permit(c, 'checkDraft', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { document, files = [] } = c.req.valid('json')
    const { pack, findings } = checkDraft(law, [{ file: draftFile, text: document }, ...files], policyRules)
    const [policy] = pack.policies
    return respondJson(c, JSON.stringify({ findings, ...(policy ? { policy } : {}) }), closely)
  })

  app.openapi(labRoutes.tryPolicy, async (c) => {
    const caller = permit(c, 'tryPolicy', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const trial = trialOf(c.req.valid('json'))
    if (!trial.ok) return respondProblem(c, trial.refusal)
    const done = await lab().run(trial.value)
    if (!done.ok) return respondProblem(c, done.refusal)
    return respondJson(c, JSON.stringify({ report: done.value, annex: annexOf(done.value) }), closely)
  })

  app.openapi(labRoutes.lookAtMovers, async (c) => {
    const caller = permit(c, 'lookAtMovers', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { reference, most = mostShown, ...asked } = c.req.valid('json')
    const trial = trialOf(asked)
    if (!trial.ok) return respondProblem(c, trial.refusal)
    const done = await lab().movers(trial.value, lookedThrough)
    if (!done.ok) return respondProblem(c, done.refusal)
    const ids = done.value.map(({ subjectId }) => subjectId)
    const subjects = new Map((await listSubjects(database, ids)).map((one) => [one.subjectId, one]))
    const authority = law.findAuthority(caller.value.body)
    const items = []
    for (const mover of done.value) {
      const subject = subjects.get(mover.subjectId)
      if (items.length >= most || !subject || !authority) continue
      // An authority sees whom it evaluates, and nobody else.
      if (!mayEvaluateAs(authority, trial.value.candidate.policy, subject, clock.today()).ok) continue
      const looked = await look(caller.value, subject, reference)
      if (!looked.ok) return respondProblem(c, looked.refusal)
      items.push(await viewMover(database, trial.value, subject, mover))
    }
    return respondJson(c, JSON.stringify({ items }), closely)
  })

  /** The look is written before anything is shown. */
  const look = async (
    caller: Caller,
    subject: { readonly subjectId: number; readonly handle: string },
    reference: string,
  ): Promise<Result<true>> => {
    const grounds = groundsFor(law, caller, subject, { purpose, reference })
    if (!grounds.ok) return grounds
    const draft = { subjectId: subject.subjectId, grounds: grounds.value, at: clock.now(), today: clock.today() }
    return (await lookAtFile(database.forClosed, law, draft)) ? accept(true) : refuse('organisation/not-found')
  }

  const findPolicy = (id: string, from: string | undefined) =>
    from === undefined
      ? (law.findPolicy(id, clock.today()) ?? law.findPolicy(id))
      : law.policies().find((one) => one.id === id && one.from === from)

  const trialOf = (asked: TrialBody): Result<Trial> => {
    const day: Day | undefined = asked.day === undefined ? clock.today() : findDay(asked.day)
    if (!day) return refuse('request/not-valid', { where: 'day', what: asked.day })
    const policy = findPolicy(asked.baseline.id, asked.baseline.from)
    if (!policy) return refuse('policy/unknown', { policy: asked.baseline.id })
    const { candidate, files = [], thorough = false } = asked
    const written: readonly DraftFile[] = 'document' in candidate ? [{ file: draftFile, text: candidate.document }] : []
    const common = { baseline: { policy, law }, day, thorough }
    if (written.length + files.length === 0 && 'id' in candidate) {
      const other = findPolicy(candidate.id, candidate.from)
      return other
        ? accept({ ...common, candidate: { policy: other, law } })
        : refuse('policy/unknown', { policy: candidate.id })
    }
    const draft = checkDraft(law, [...written, ...files], policyRules)
    const found = 'id' in candidate ? findPolicy(candidate.id, candidate.from) : draft.pack.policies[0]
    if (found)
      return accept({
        ...common,
        candidate: { policy: found, law: draft.law },
        draft: draft.pack,
        findings: draft.findings,
      })
    const [first] = draft.findings
    return refuse('lab/not-read', { line: first?.line ?? 1, what: first?.says.zh ?? '', what_en: first?.says.en ?? '' })
  }
}
