import type { OpenAPIHono } from '@hono/zod-openapi'
import { addMonths, findDay } from '@probity/base'
import {
  answersFor,
  countTimes,
  type GrantedRepair,
  listGrantedRepairs,
  procedures,
  publicCaseId,
} from '@probity/cases'
import { type Casework, caseworkRoutes } from '@probity/contract'
import type { ProcedureId } from '@probity/law'
import { listNames, listSubjects } from '@probity/registry'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'

const same = (text: string) => ({ zh: text, en: text })

/** What supervisors and auditors see of how an authority handles its cases. Which case it was they learn by a look of its own. */
export const caseworkRoutesOf = (app: OpenAPIHono, { database, law, clock }: ProbityNode): void => {
  app.openapi(caseworkRoutes.casework, async (c) => {
    const asked = c.req.valid('query')
    const who = callerOf(c)
    const body = asked.authority ?? (who.is === 'public' ? '' : who.body)
    const caller = permit(c, 'casework', { own: isOwn(who, body) })
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const today = clock.today()
    const until = asked.until === undefined ? today : findDay(asked.until)
    const from = asked.from === undefined ? addMonths(today, -12) : findDay(asked.from)
    if (!until || !from)
      return respondProblem(c, { code: 'request/not-valid', details: { where: until ? 'from' : 'until' } })
    const authorities = law
      .authorities()
      .filter(({ id }) => answersFor(law, id, today)?.id === body)
      .map(({ id }) => id)
    const over = { from, until: until < today ? until : today }
    const counts = (await countTimes(database, over)).filter(({ authorityId }) => authorities.includes(authorityId))
    const answers = counts.map(({ procedure, move, due, onTime }) => ({
      procedure,
      procedureTitle: law.findProcedure(procedure as ProcedureId)?.title ?? same(procedure),
      move,
      title: procedures[procedure as ProcedureId]?.moves[move]?.title ?? same(move),
      due,
      inTime: onTime,
    }))
    const repairs = await byHand(await listGrantedRepairs(database, authorities, over))
    const authority = { id: body, title: law.findAuthority(body)?.title ?? same(body) }
    return respondJson(c, JSON.stringify({ authority, ...over, answers, repairs } satisfies Casework), { keep: false })
  })

  const byHand = async (granted: readonly GrantedRepair[]): Promise<Casework['repairs']> => {
    const ids = [...new Set(granted.map(({ subjectId }) => subjectId))]
    const handles = new Map((await listSubjects(database, ids)).map(({ subjectId, handle }) => [subjectId, handle]))
    const names = new Map<number, string>()
    for (const { subjectId, kind, name } of await listNames(database, ids))
      if (kind === 'current' || !names.has(subjectId)) names.set(subjectId, name)
    return [...Map.groupBy(granted, ({ who }) => who).values()]
      .map((some) => ({
        name: some.at(-1)?.name ?? '',
        granted: some.length,
        cases: some.map(({ subjectId, caseId, on }) => ({
          id: publicCaseId(handles.get(subjectId) ?? '', caseId),
          organisation: names.get(subjectId) ?? '—',
          on,
        })),
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  }
}
