import type { OpenAPIHono } from '@hono/zod-openapi'
import { accept, type Result, refuse } from '@probity/base'
import { type Beside, stateBeside, withdrawBeside } from '@probity/cases'
import { ownWordsRoutes } from '@probity/contract'
import { readPublicRecordId } from '@probity/records'
import type { Context } from 'hono'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { subjectFinder } from './find-subject.ts'

const closely = { keep: false } as const

/** An organisation's own words beside a record: set and taken back by its representative in person, seen by whoever sees the record. */
export const ownWordsRoutesOf = (app: OpenAPIHono, { database, clock, intake }: ProbityNode): void => {
  const find = subjectFinder(database.forPublic)

  app.openapi(ownWordsRoutes.stateBeside, async (c) => {
    const beside = await besideOf(c, 'stateBeside', c.req.valid('param'))
    if (!beside.ok) return respondProblem(c, beside.refusal)
    const { text } = c.req.valid('json')
    const stated = await stateBeside(intake, { ...beside.value, text })
    if (!stated.ok) return respondProblem(c, stated.refusal)
    return respondJson(c, JSON.stringify({ ownWords: { text: text.trim(), since: clock.today() } }), closely)
  })

  app.openapi(ownWordsRoutes.withdrawBeside, async (c) => {
    const beside = await besideOf(c, 'withdrawBeside', c.req.valid('param'))
    if (!beside.ok) return respondProblem(c, beside.refusal)
    const withdrawn = await withdrawBeside(intake, beside.value)
    if (!withdrawn.ok) return respondProblem(c, withdrawn.refusal)
    return respondJson(c, JSON.stringify({}), closely)
  })

  const besideOf = async (
    c: Context,
    action: 'stateBeside' | 'withdrawBeside',
    { handle, record }: { handle: string; record: string },
  ): Promise<Result<Beside>> => {
    const caller = permit(c, action, { own: isOwn(callerOf(c), handle) })
    if (!caller.ok) return caller
    if (caller.value.is !== 'person') return refuse('access/not-permitted')
    const named = readPublicRecordId(record)
    const subjectId = await find(handle)
    if (subjectId === undefined || named?.handle !== handle) return refuse('case/no-record')
    return accept({ subjectId, recordId: named.recordId, personId: caller.value.personId })
  }
}
