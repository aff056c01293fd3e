import type { OpenAPIHono } from '@hono/zod-openapi'
import { findAnnex, listPromulgations } from '@probity/adoption'
import { canonicalJson, type Json } from '@probity/base'
import { policyRoutes } from '@probity/contract'
import type { Policy } from '@probity/law'
import { policySpreadsheet, policyWords } from '@probity/policy'
import { stringify } from 'yaml'
import type { ProbityNode } from '../node.ts'
import { respondFile, respondJson, respondProblem } from '../respond.ts'
import { viewPolicy, viewPolicySummary } from '../views/policies.ts'

/** How organisations are evaluated: everybody may read every policy, and take it along. */
export const policyRoutesOf = (app: OpenAPIHono, { law, clock, database }: ProbityNode): void => {
  const db = database.forPublic
  const sheets = new WeakMap<Policy, Promise<Uint8Array>>()
  /** A policy does not change, and a spreadsheet costs more than a page. */
  const sheetOf = (policy: Policy): Promise<Uint8Array> => {
    const made = sheets.get(policy) ?? policySpreadsheet(law, policy)
    sheets.set(policy, made)
    return made
  }
  const find = (id: string, from: string | undefined): Policy | undefined =>
    from === undefined
      ? (law.findPolicy(id, clock.today()) ?? law.findPolicy(id))
      : law.policies().find((one) => one.id === id && one.from === from)

  app.openapi(policyRoutes.policies, async (c) => {
    const promulgated = Map.groupBy(await listPromulgations(db), ({ policyId }) => policyId)
    const ids = [...new Set(law.policies().map(({ id }) => id))].sort()
    const items = ids.flatMap((id) => {
      const policy = find(id, undefined)
      return policy ? [viewPolicySummary(law, policy, promulgated.get(id) ?? [], clock.today())] : []
    })
    return respondJson(c, JSON.stringify({ items }))
  })

  app.openapi(policyRoutes.policy, async (c) => {
    const { id } = c.req.valid('param')
    const policy = find(id, c.req.valid('query').from)
    if (!policy) return respondProblem(c, { code: 'policy/unknown', details: { policy: id } })
    return respondJson(c, JSON.stringify(viewPolicy(law, policy, await listPromulgations(db, id), clock.today())))
  })

  app.openapi(policyRoutes.policyDocument, async (c) => {
    const { id } = c.req.valid('param')
    const { from, format, lang } = c.req.valid('query')
    const policy = find(id, from)
    if (!policy) return respondProblem(c, { code: 'policy/unknown', details: { policy: id } })
    const name = `${policy.id}-${policy.from}`
    if (format === 'xlsx')
      return respondFile(await sheetOf(policy), {
        name: `${name}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      })
    if (format === 'text') {
      const { title, sections } = policyWords(law, policy, lang)
      const parts = sections.map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join('\n'))
      const text = `${[title, ...parts].join('\n\n')}\n`
      return respondFile(text, { name: `${name}.${lang}.txt`, type: 'text/plain; charset=utf-8' })
    }
    return format === 'json'
      ? respondFile(canonicalJson(policy as unknown as Json), { name: `${name}.json`, type: 'application/json' })
      : respondFile(stringify(policy, { lineWidth: 0 }), { name: `${name}.yaml`, type: 'application/yaml' })
  })

  app.openapi(policyRoutes.policyAnnex, async (c) => {
    const { id } = c.req.valid('param')
    const annex = await findAnnex(db, id, c.req.valid('query').digest)
    if (annex === undefined) return respondProblem(c, { code: 'policy/no-annex' })
    return respondFile(annex, { name: `${id}-annex.json`, type: 'application/json' })
  })
}
