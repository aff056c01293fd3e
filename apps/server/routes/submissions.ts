import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Caller, findSignature } from '@probity/access'
import { accept, chooseLanguage, type Result, refuse } from '@probity/base'
import { type FindingView, type Receipt, type RowView, submissionRoutes } from '@probity/contract'
import {
  addTallies,
  type ChunkTally,
  emptyTally,
  type Finding,
  findLastBatch,
  findSubmission,
  giveBack,
  listChunks,
  lookAtRows,
  mendFile,
  mendRow,
  type RowLook,
  receiptOf,
  type Submission,
  type SubmittedRow,
  sayFinding,
  submissionIdOf,
  submit,
  wordsOfFinding,
} from '@probity/intake'
import { gramKeeper } from '@probity/registry'
import type { Context } from 'hono'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit, permitKind } from '../door/guard.ts'
import { forHeldBack } from '../door/purpose.ts'
import { afterAll, checkSignature, type SignedBody, signatureHeader } from '../door/signed-body.ts'
import type { LiveTallies } from '../live-tallies.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { bytesOf, readBody } from '../submitted-body.ts'
import { waitIfAsked } from '../wait-for-signature.ts'
import { makeProposal } from './proposals.ts'

const rowsAPage = 100

/** Submitting, receipts, what was held back, mending and recall. */
export const submissionRoutesOf = (app: OpenAPIHono, node: ProbityNode, live: LiveTallies): void => {
  const { database, law, intake } = node
  const countNames = gramKeeper(database)

  app.openapi(submissionRoutes.submit, async (c) => {
    const { kind, format, name } = c.req.valid('query')
    const caller = permitKind(c, law, 'submit', kind)
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const authority = law.findAuthority(caller.value.body)
    if (!authority) return respondProblem(c, { code: 'access/not-permitted' })
    if (kind !== undefined && !law.findKind(kind))
      return respondProblem(c, { code: 'request/not-valid', details: { where: 'kind', what: kind } })
    const signed = await readSigned(node, c, caller.value)
    if (!signed.ok) return respondProblem(c, signed.refusal)
    const body = await readBody(signed.value.source, c.req.valid('header')['idempotency-key'])
    if (!body.ok) return respondProblem(c, body.refusal)
    const { keep, close } = signed.value
    const receipt = await live.follow(submissionIdOf(authority.id, body.value.key), (onProgress) =>
      submit(intake, {
        ...body.value,
        authority,
        onProgress,
        ...(kind ? { kind } : {}),
        ...(format ? { format } : {}),
        ...(name ? { fileName: name } : {}),
        ...(keep ? { alongside: keep } : {}),
      }),
    )
    await close?.()
    if (!receipt.ok) return respondProblem(c, receipt.refusal)
    await countNames()
    const last = await findLastBatch(database, receipt.value.submission)
    const placed = last === undefined ? {} : await waitIfAsked(node, c, { batchId: last, ordinal: 0 })
    return respondJson(c, JSON.stringify({ ...(await withSignature(node, receipt.value)), ...placed }), { keep: false })
  })

  app.openapi(submissionRoutes.receipt, async (c) => {
    const found = await findOwn(node, c, 'receipt', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const submission = found.value
    const receipt =
      submission.receipt ?? receiptOf(submission, await tallySoFar(node, submission), { state: submission.state })
    return respondJson(
      c,
      JSON.stringify(await withSignature(node, { ...(receipt as Receipt), state: submission.state })),
      {
        keep: false,
      },
    )
  })

  app.openapi(submissionRoutes.rows, async (c) => {
    const found = await findOwn(node, c, 'rows', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const { cursor, waiting, outcome, code, column } = c.req.valid('query')
    const look = forHeldBack(c, node)
    if (!look.ok) return respondProblem(c, look.refusal)
    const rows = await lookAtRows(database, look.value, found.value.submissionId, {
      after: Number(cursor ?? 0) || 0,
      most: rowsAPage + 1,
      waiting: waiting === 'true',
      outcome,
      ...(code || column ? { finding: { ...(code ? { code } : {}), ...(column ? { column } : {}) } } : {}),
    })
    const items = rows.slice(0, rowsAPage).map(viewRow)
    const next = rows.length > rowsAPage ? { next: String(items.at(-1)?.row) } : {}
    return respondJson(c, JSON.stringify({ items, ...next }), { keep: false })
  })

  app.openapi(submissionRoutes.giveBack, async (c) => {
    const found = await findOwn(node, c, 'giveBack', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const look = forHeldBack(c, node)
    if (!look.ok) return respondProblem(c, look.refusal)
    const submission = found.value
    const { format = 'csv', lang } = c.req.valid('query')
    const language = lang ?? chooseLanguage(c.req.header('accept-language'))
    const columns = Object.keys(law.findLayoutById(submission.layout)?.columns ?? {})
    const rows = waitingRows(node, look.value, submission.submissionId)
    const bytes = giveBack({ format, columns, rows, say: (finding) => sayFinding(finding)[language] })
    return new Response(ReadableStream.from(bytes) as ReadableStream, {
      headers: {
        'content-type':
          format === 'csv'
            ? 'text/csv; charset=utf-8'
            : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="waiting-${submission.submissionId.slice(0, 8)}.${format}"`,
        'cache-control': 'no-store',
      },
    }) as never
  })

  app.openapi(submissionRoutes.mend, async (c) => {
    const { id, row } = c.req.valid('param')
    const found = await findOwn(node, c, 'mend', id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const mended = await mendRow(intake, { submissionId: id, row, cells: c.req.valid('json').cells })
    if (!mended.ok) return respondProblem(c, mended.refusal)
    await countNames()
    const findings = mended.value.findings.map(viewFinding)
    return respondJson(c, JSON.stringify({ in: mended.value.in, findings }), { keep: false })
  })

  app.openapi(submissionRoutes.mendFile, async (c) => {
    const found = await findOwn(node, c, 'mendFile', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const body = await readBody(bytesOf(c.req.raw), 'mended')
    if (!body.ok) return respondProblem(c, body.refusal)
    const { name } = c.req.valid('query')
    const mended = await mendFile(intake, {
      submissionId: found.value.submissionId,
      source: body.value.source,
      ...(name ? { fileName: name } : {}),
    })
    if (!mended.ok) return respondProblem(c, mended.refusal)
    await countNames()
    return respondJson(c, JSON.stringify(mended.value), { keep: false })
  })

  app.openapi(submissionRoutes.recall, async (c) => {
    const found = await findOwn(node, c, 'recall', c.req.valid('param').id)
    if (!found.ok) return respondProblem(c, found.refusal)
    const { submissionId, authorityId, state } = found.value
    if (state === 'recalled') return respondProblem(c, { code: 'submission/already-recalled' })
    if (state === 'reading') return respondProblem(c, { code: 'submission/not-finished' })
    const { reason, requestedBy } = c.req.valid('json')
    const proposed = await makeProposal(node, callerOf(c) as Exclude<Caller, { is: 'public' }>, {
      act: 'recall',
      body: authorityId,
      target: submissionId,
      details: {},
      reasons: reason,
      name: requestedBy,
    })
    return proposed.ok
      ? respondJson(c, JSON.stringify({ proposal: proposed.value }), { keep: false })
      : respondProblem(c, proposed.refusal)
  })
}

type Signed = Pick<SignedBody, 'source'> & Partial<SignedBody>

/**
 * The bytes of a submission, checked if they are signed. A system that was registered with a key of its own signs everything
 * it hands in; a person is vouched for by the session, a holder of a generated key by that.
 */
const readSigned = async (
  node: ProbityNode,
  c: Context,
  caller: Exclude<Caller, { is: 'public' }>,
): Promise<Result<Signed>> => {
  const source = bytesOf(c.req.raw)
  const text = c.req.header(signatureHeader)
  if (text !== undefined) return checkSignature(node, { text, body: caller.body, source })
  const must = caller.is === 'system' && caller.clientId !== 'key'
  return must ? afterAll(source, refuse('signature/missing')) : accept({ source })
}

/** A receipt with the signature it was given for. */
const withSignature = async ({ database }: ProbityNode, receipt: Receipt): Promise<Receipt> => {
  const kept = await findSignature(database, receipt.submission)
  return kept ? { ...receipt, signature: kept as Receipt['signature'] } : receipt
}

export type OnSubmission =
  | 'receipt'
  | 'rows'
  | 'giveBack'
  | 'mend'
  | 'mendFile'
  | 'recall'
  | 'findingCounts'
  | 'submittedRow'
  | 'receiptFile'

/** A submission, for who may do this with it. */
export const findOwn = async (
  node: ProbityNode,
  c: Context,
  action: OnSubmission,
  id: string,
): Promise<Result<Submission>> => {
  const submission = await findSubmission(node.database, id)
  if (!submission) return refuse('submission/not-found')
  const caller = permit(c, action, { own: isOwn(callerOf(c), submission.authorityId) })
  return caller.ok ? accept(submission) : caller
}

export const viewRow = (row: SubmittedRow): RowView => ({
  row: row.row,
  outcome: row.outcome,
  state: row.state,
  ...(row.queue ? { queue: row.queue } : {}),
  ...(row.cells ? { cells: row.cells } : {}),
  findings: row.findings.map(viewFinding),
})

export const viewFinding = (finding: Finding): FindingView => ({
  code: finding.code,
  ...(finding.column ? { column: finding.column } : {}),
  effect: wordsOfFinding(finding.code).effect,
  says: sayFinding(finding),
})

async function* waitingRows({ database }: ProbityNode, look: RowLook, submissionId: string) {
  for (let after = 0; ; ) {
    const rows = await lookAtRows(database, look, submissionId, { after, most: 1_000, waiting: true })
    for (const row of rows) yield { raw: { row: row.row, cells: row.cells ?? {} }, findings: row.findings }
    if (rows.length < 1_000) return
    after = (rows.at(-1) as SubmittedRow).row
  }
}

export const tallySoFar = async ({ database }: ProbityNode, { submissionId }: Submission): Promise<ChunkTally> =>
  (await listChunks(database, submissionId)).reduce<ChunkTally>(addTallies, emptyTally())
