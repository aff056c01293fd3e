import type { OpenAPIHono } from '@hono/zod-openapi'
import { chooseLanguage } from '@probity/base'
import { type RowDetail, type SubmissionView, workRoutes } from '@probity/contract'
import {
  countFindings,
  findNextWaiting,
  listSubmissions,
  lookAtRow,
  receiptOf,
  rereadRow,
  type Submission,
  type SubmissionLine,
  submissionIdOf,
} from '@probity/intake'
import { permitAllOrOwn } from '../door/guard.ts'
import { forHeldBack } from '../door/purpose.ts'
import type { LiveTallies } from '../live-tallies.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { viewColumns } from '../views/layouts.ts'
import { viewRead } from '../views/read-row.ts'
import { writeReceipt } from '../views/receipt-file.ts'
import { viewSubmissions } from '../views/submission.ts'
import { findOwn, tallySoFar, viewFinding, viewRow } from './submissions.ts'

const submissionsAPage = 25
const mostFindings = 200

/** Looking over what was handed in: lists, single rows, counts of findings, receipts to keep. */
export const submittedRoutesOf = (app: OpenAPIHono, node: ProbityNode, live: LiveTallies): void => {
  const { database, law, intake } = node
  const viewOne = async (submission: Submission): Promise<SubmissionView> => {
    const rows = (submission.receipt as { rows?: SubmissionLine['rows'] } | null)?.rows ?? null
    return (await viewSubmissions(database, law, live, [{ ...submission, rows }]))[0] as SubmissionView
  }

  app.openapi(workRoutes.submissions, async (c) => {
    const whose = permitAllOrOwn(c, 'submissions')
    if (!whose.ok) return respondProblem(c, whose.refusal)
    const { cursor, state, kind, authority: asked, waiting, key } = c.req.valid('query')
    const authorityId = whose.value === 'all' ? asked : whose.value.own
    if (asked !== undefined && asked !== authorityId) return respondProblem(c, { code: 'access/not-permitted' })
    const [receivedAt = '', submissionId = ''] = cursor?.split('_') ?? []
    const lines = await listSubmissions(database, {
      authorityId,
      state,
      kind,
      waiting: waiting === 'true',
      ...(key === undefined ? {} : { submissionId: submissionIdOf(authorityId ?? '', key) }),
      ...(cursor ? { after: [receivedAt, submissionId] as const } : {}),
      most: submissionsAPage + 1,
    })
    const items = await viewSubmissions(database, law, live, lines.slice(0, submissionsAPage))
    const last = lines.length > submissionsAPage ? items.at(-1) : undefined
    const next = last ? { next: `${last.receivedAt}_${last.submission}` } : {}
    return respondJson(c, JSON.stringify({ items, ...next }), { keep: false })
  })

  app.openapi(workRoutes.findingCounts, async (c) => {
    const found = await findOwn(node, c, 'findingCounts', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const counts = await countFindings(database, found.value.submissionId, mostFindings)
    const items = counts.map(({ code, column, rows, waiting }) => ({
      ...viewFinding({ code, ...(column ? { column } : {}) }),
      rows,
      waiting,
    }))
    return respondJson(c, JSON.stringify({ submission: await viewOne(found.value), items }), { keep: false })
  })

  app.openapi(workRoutes.submittedRow, async (c) => {
    const { id, row: number } = c.req.valid('param')
    const found = await findOwn(node, c, 'submittedRow', id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const look = forHeldBack(c, node)
    if (!look.ok) return respondProblem(c, look.refusal)
    const row = await lookAtRow(database, look.value, id, number)
    if (!row) return respondProblem(c, { code: 'row/not-found' })
    const submission = found.value
    const layout = law.findLayoutById(submission.layout)
    const read = row.cells && layout ? rereadRow(intake, submission, row) : undefined
    const nextWaiting = await findNextWaiting(database, id, number)
    const detail: RowDetail = {
      submission: await viewOne(submission),
      row: viewRow(row),
      columns: layout ? viewColumns(law.getKind(submission.kind), layout) : [],
      ...(read?.outcome === 'understood' ? { read: viewRead(read.candidate) } : {}),
      ...(nextWaiting === undefined ? {} : { nextWaiting }),
    }
    return respondJson(c, JSON.stringify(detail), { keep: false })
  })

  app.openapi(workRoutes.receiptFile, async (c) => {
    const found = await findOwn(node, c, 'receiptFile', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const submission = found.value
    const { format = 'json', lang } = c.req.valid('query')
    const language = lang ?? chooseLanguage(c.req.header('accept-language'))
    const { state } = submission
    const receipt = submission.receipt ?? receiptOf(submission, await tallySoFar(node, submission), { state })
    const file = writeReceipt(
      law,
      { ...(receipt as ReturnType<typeof receiptOf>), state },
      submission.fileName,
      format,
      language,
    )
    return new Response(file, {
      headers: {
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
        'content-disposition': `attachment; filename="receipt-${submission.submissionId.slice(0, 8)}.${format}"`,
        'cache-control': 'no-store',
      },
    }) as never
  })
}
