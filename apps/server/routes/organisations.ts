import type { OpenAPIHono } from '@hono/zod-openapi'
import { publicRoutes } from '@probity/contract'
import { readPublicFile, readPublicRecordId } from '@probity/records'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewLine, writeFileLaw } from '../views/file.ts'
import { viewOrganisation } from '../views/identity.ts'
import { readLeaves } from '../views/leaves.ts'
import { outcomesOf } from '../views/outcomes.ts'
import { knownRowsFinder, publicFileReader } from './read-public-file.ts'

/** Organisations, their public files, single records. */
export const organisationRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { law, clock } = node
  const database = node.database.forPublic
  const readFile = publicFileReader(node)
  const findRows = knownRowsFinder(node)

  app.openapi(publicRoutes.organisation, async (c) => {
    const rows = await findRows(c.req.valid('param').handle)
    if (!rows) return respondProblem(c, { code: 'organisation/not-found' })
    return respondJson(c, JSON.stringify(await viewOrganisation(database, law, rows, clock.today())))
  })

  app.openapi(publicRoutes.file, async (c) => {
    const file = await readFile(c.req.valid('param').handle, c.req.valid('query'))
    return file.ok ? respondJson(c, file.value.text, file.value) : respondProblem(c, file.refusal)
  })

  app.openapi(publicRoutes.record, async (c) => {
    const wanted = readPublicRecordId(c.req.valid('param').id)
    const rows = wanted && (await findRows(wanted.handle))
    const today = clock.today()
    const records = rows ? await readPublicFile(database, law, rows, today) : []
    const record = records.find(({ state }) => state.version.recordId === wanted?.recordId)
    if (!rows || !record) return respondProblem(c, { code: 'record/not-shown' })
    const { handle } = rows.subject
    const outcome = outcomesOf(law, handle, records, today)(record)
    const line = viewLine(law, handle, record, await readLeaves(database, [record]), outcome)
    const organisation = await viewOrganisation(database, law, rows, today)
    const head = JSON.stringify({ organisation, today, line })
    return respondJson(c, `${head.slice(0, -1)},"law":${writeFileLaw(law, [line])}}`, {
      keep: !line.adverse && !outcome?.adverse,
    })
  })
}
