import type { OpenAPIHono } from '@hono/zod-openapi'
import { findDay } from '@probity/base'
import { actRoutes } from '@probity/contract'
import {
  type ActPlace,
  actOnRecord,
  enterSubjectEvent,
  type RecordActInput,
  type SubjectEvent,
  undoSubjectEvent,
} from '@probity/intake'
import { findSubjectIdByHandle } from '@probity/registry'
import type { Context } from 'hono'
import { permit, permitKind } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { waitIfAsked } from '../wait-for-signature.ts'

/** What is done to records by their authorities, and to organisations as such. */
export const actRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { database, law, intake } = node
  const written = async (c: Context, place: ActPlace) => ({
    batch: place.batchId,
    ordinal: place.ordinal,
    ...(await waitIfAsked(node, c, place)),
  })

  app.openapi(actRoutes.act, async (c) => {
    const asked = c.req.valid('json')
    const caller = permitKind(c, law, 'act', asked.recordKind)
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const authority = law.findAuthority(caller.value.body)
    if (!authority) return respondProblem(c, { code: 'access/not-permitted' })
    const on = findDay(asked.on)
    if (!on) return respondProblem(c, { code: 'request/not-valid', details: { where: 'on', what: asked.on } })
    const done = await actOnRecord(intake, { ...asked, on, authority } as RecordActInput)
    if (!done.ok) return respondProblem(c, done.refusal)
    return respondJson(c, JSON.stringify(await written(c, done.value)), { keep: false })
  })

  app.openapi(actRoutes.event, async (c) => {
    const caller = permit(c, 'event', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const asked = c.req.valid('json')
    const on = findDay(asked.on)
    if (!on) return respondProblem(c, { code: 'request/not-valid', details: { where: 'on', what: asked.on } })
    const handles = [c.req.valid('param').handle, ...(asked.others ?? [])]
    const ids: number[] = []
    for (const handle of handles) {
      const id = await findSubjectIdByHandle(database, handle)
      if (id === undefined) return respondProblem(c, { code: 'organisation/not-found' })
      ids.push(id)
    }
    const [subjectId = 0, ...others] = ids
    const shell = { subjectId, authorityId: caller.value.body, on, reason: asked.reason }
    if (
      (asked.event === 'merged' && others.length !== 1) ||
      (asked.event === 'split' && others.length === 0) ||
      (asked.event === 'undone' && !asked.act)
    )
      return respondProblem(c, {
        code: 'request/not-valid',
        details: { where: asked.event === 'undone' ? 'act' : 'others', what: asked.event },
      })
    const done =
      asked.event === 'undone'
        ? await undoSubjectEvent(intake, {
            ...shell,
            place: { batchId: asked.act?.batch ?? 0, ordinal: asked.act?.ordinal ?? 0 },
          })
        : await enterSubjectEvent(intake, { ...shell, ...eventOf(asked.event, others) })
    if (!done.ok) return respondProblem(c, done.refusal)
    return respondJson(c, JSON.stringify(await written(c, done.value)), { keep: false })
  })
}

const eventOf = (event: 'cancelled' | 'revived' | 'merged' | 'split', others: readonly number[]): SubjectEvent => {
  if (event === 'merged') return { event, into: others[0] as number }
  if (event === 'split') return { event, successors: others }
  return { event }
}
