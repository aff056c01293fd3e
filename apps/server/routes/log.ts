import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Caller } from '@probity/access'
import { type LineCheck, logRoutes } from '@probity/contract'
import type { Law } from '@probity/law'
import { findIndex, type LogKey, listCosignatures, listLogKeys } from '@probity/ledger'
import { tileWidth } from '@probity/proof'
import { findRecordOf, type HeldRecord } from '@probity/records'
import type { Context } from 'hono'
import { callerOf } from '../door/caller.ts'
import { isOwn, permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { readLeaves } from '../views/leaves.ts'
import { viewLog } from '../views/log.ts'
import { proveRecord } from '../views/record-proof.ts'
import { findShown } from '../views/shown-record.ts'

const yearOfSeconds = 31_536_000

/**
 * The transparency log: its static files (C2SP tlog-tiles), what was signed, the online check of a line, and full proofs for
 * those who may have them. What the public is told of a line never holds its place: that would say when it was entered.
 */
export const logRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  const { law, log, clock } = node
  const database = node.database.forPublic

  const view = async (keys: readonly LogKey[]) =>
    viewLog(await log.newestCheckpoint(), keys, node.witnesses, await listCosignatures(node.database))

  app.openapi(logRoutes.log, async (c) => respondJson(c, JSON.stringify(await view(await listLogKeys(database)))))

  app.openapi(logRoutes.rotateLogKey, async (c) => {
    const caller = permit(c, 'rotateLogKey', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const keys = await node.rotateLogKey(c.req.valid('json'))
    return respondJson(c, JSON.stringify(await view(keys)), { keep: false })
  })

  app.openapi(logRoutes.checkRecord, async (c) => {
    const { id } = c.req.valid('param')
    const shown = await findShown(node, id)
    const leafHash = shown && (await readLeaves(database, [shown.record]))(shown.record)
    const asked = c.req.valid('query').leaf
    if (!shown || !leafHash || (asked !== undefined && asked !== leafHash))
      return respondProblem(c, { code: 'record/not-shown' })
    const { standing, state } = shown.record
    const index = await findIndex(database, state.version)
    const newest = await log.newestCheckpoint()
    const check: LineCheck = {
      record: id,
      leafHash,
      today: clock.today(),
      ...(standing.shown && standing.until ? { until: standing.until } : {}),
      signed: index !== undefined && newest !== undefined && index < newest.size,
    }
    return respondJson(c, JSON.stringify(check), { keep: false })
  })

  app.openapi(logRoutes.proof, async (c) => {
    const held = await findRecordOf(node.database, c.req.valid('param').id)
    // To whom it does not concern a record that is there and one that is not are the same.
    const permitted = permit(c, 'proof', { own: held !== undefined && isOf(callerOf(c), law, held) })
    if (!held || !permitted.ok) return respondProblem(c, { code: 'proof/no-record' })
    const proof = await proveRecord(node, c.req.valid('param').id, held)
    return proof
      ? respondJson(c, JSON.stringify(proof), { keep: false })
      : respondProblem(c, { code: 'proof/not-signed-yet' })
  })

  app.get('/log/checkpoint', async (c) => {
    const newest = await log.newestCheckpoint()
    return newest ? file(c, newest.note, 'text/plain; charset=utf-8', 'no-store') : notThere(c)
  })

  app.get('/log/tile/*', async (c) => {
    const found = await log.readTile(c.req.path.slice('/log/'.length))
    if (!found) return notThere(c)
    // What a partial tile holds never changes either, but the full one takes its place.
    const keep = found.tile.width === tileWidth ? `public, max-age=${yearOfSeconds}, immutable` : 'public, max-age=3600'
    return file(c, found.bytes, 'application/octet-stream', keep)
  })
}

/** Whether a record is about the organisation a caller acts for, or was supplied by the authority, or by the one it took over from. */
const isOf = (caller: Caller, law: Law, { handle, versions }: HeldRecord): boolean =>
  isOwn(caller, handle) ||
  versions.some(
    ({ authorityId }) => isOwn(caller, authorityId) || isOwn(caller, law.findAuthority(authorityId)?.successor ?? ''),
  )

const file = (c: Context, bytes: string | Uint8Array, type: string, keep: string): Response =>
  c.body(bytes as never, 200, {
    'content-type': type,
    'cache-control': keep,
    'x-content-type-options': 'nosniff',
    // Anyone may check us from anywhere, a page in a browser too.
    'access-control-allow-origin': '*',
  })

const notThere = (c: Context): Response => c.text('not found\n', 404, { 'cache-control': 'no-store' })
