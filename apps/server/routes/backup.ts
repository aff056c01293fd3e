import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { writeArchive } from '@probity/backup'
import { backupRoutes } from '@probity/contract'
import { permit } from '../door/guard.ts'
import type { ProbityNode } from '../node.ts'
import { respondProblem } from '../respond.ts'

/** Hands the operator everything the node holds. Keys and secret are not in it: they lie beside the data, in files. */
export const backupRoutesOf = (app: OpenAPIHono, node: ProbityNode): void => {
  app.openapi(backupRoutes.backup, async (c) => {
    const caller = permit(c, 'backUp', {})
    if (!caller.ok) return respondProblem(c, caller.refusal)
    const file = join(node.spool, `backup-${randomUUID()}`)
    try {
      await spool(node, file)
      const { size } = await stat(file)
      const source = createReadStream(file)
      source.once('close', () => void rm(file, { force: true }))
      return new Response(Readable.toWeb(source) as ReadableStream, {
        headers: { 'content-type': 'application/x-tar', 'content-length': String(size), 'cache-control': 'no-store' },
      }) as never
    } catch (fault) {
      await rm(file, { force: true })
      throw fault
    }
  })
}

/** Written to a file first: a snapshot must not wait for whoever reads slowly, and on the embedded engine nobody else is answered meanwhile. */
const spool = async ({ database, sealKey, clock }: ProbityNode, file: string): Promise<void> => {
  const handle = await open(file, 'wx', 0o600)
  try {
    await writeArchive(
      database,
      { key: sealKey, madeAt: clock.now() },
      async (bytes) => void (await handle.write(bytes)),
    )
    await handle.sync()
  } finally {
    await handle.close()
  }
}
