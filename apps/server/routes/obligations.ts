import type { OpenAPIHono } from '@hono/zod-openapi'
import { signatureOf } from '@probity/access'
import { type Day, findDay } from '@probity/base'
import { acknowledge, type FollowAfter, listToFollow, readObligations } from '@probity/cases'
import { type FollowerList, type ObligationList, obligationRoutes } from '@probity/contract'
import { listSubjects } from '@probity/registry'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { readIdentities } from '../views/identity.ts'
import { viewFollower, viewObligation } from '../views/obligations.ts'
import { subjectFinder } from './find-subject.ts'

const closely = { keep: false } as const

/** Who has still to follow a repair or an annulment (R16): the holder's list, its word that it did, and what the organisation sees. */
export const obligationRoutesOf = (app: OpenAPIHono, { database, law, clock, intake }: ProbityNode): void => {
  const find = subjectFinder(database.forPublic)

  app.openapi(obligationRoutes.obligations, async (c) => {
    const caller = permit(c, 'obligations', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const { cursor } = c.req.valid('query')
    const after = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && !after)
      return respondProblem(c, { code: 'request/not-valid', details: { where: 'cursor', what: cursor } })
    const { items, next } = await listToFollow(database, { law, clock }, caller.value.body, after)
    const identities = await readIdentities(
      database.forPublic,
      law,
      [...new Set(items.map(({ subjectId }) => subjectId))].map((subjectId) => ({ subjectId })),
    )
    const answer: ObligationList = {
      day: clock.today(),
      items: items.flatMap((one) => {
        const organisation = identities.find(({ handle }) => handle === one.handle)
        return organisation ? viewObligation(law, one, organisation) : []
      }),
      ...(next ? { next: `${next.dueOn ?? ''}~${next.messageId}` } : {}),
    }
    return respondJson(c, JSON.stringify(answer), closely)
  })

  app.openapi(obligationRoutes.acknowledge, async (c) => {
    const caller = permit(c, 'acknowledge', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const named = readId(c.req.valid('param').id)
    const subjectId = named && (await find(named.handle))
    if (!named || subjectId === undefined) return respondProblem(c, { code: 'obligation/not-found' })
    const done = await acknowledge(intake, {
      subjectId,
      cause: named,
      holder: caller.value.body,
      who: signatureOf(caller.value),
      name: caller.value.is === 'person' ? caller.value.name : caller.value.clientId,
    })
    return done.ok ? respondJson(c, JSON.stringify(done.value), closely) : respondProblem(c, done.refusal)
  })

  app.openapi(obligationRoutes.obligationsOf, async (c) => {
    const { handle } = c.req.valid('param')
    const caller = permit(c, 'obligationsOf', { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const subjectId = await find(handle)
    const [subject] = subjectId === undefined ? [] : await listSubjects(database, [subjectId])
    if (!subject) return respondProblem(c, { code: 'organisation/not-found' })
    const all = await readObligations(database, { law, clock }, subject)
    const items = all.filter(({ untold }) => !untold).map((one) => viewFollower(law, handle, one))
    return respondJson(c, JSON.stringify({ day: clock.today(), items } satisfies FollowerList), closely)
  })
}

const readId = (text: string): { handle: string; batchId: number; ordinal: number } | undefined => {
  const found = /^([0-9a-z]{26})\.(\d{1,15})\.(\d{1,9})$/.exec(text)
  return found ? { handle: found[1] as string, batchId: Number(found[2]), ordinal: Number(found[3]) } : undefined
}

const readCursor = (text: string): FollowAfter | undefined => {
  const found = /^(\d{4}-\d{2}-\d{2})?~(\d{1,15})$/.exec(text)
  const dueOn: Day | null | undefined = found?.[1] === undefined ? null : findDay(found[1])
  return found && dueOn !== undefined ? { dueOn, messageId: Number(found[2]) } : undefined
}
