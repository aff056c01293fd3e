import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Result } from '@probity/base'
import { isAwaiting } from './open-owner.ts'
import type { Settings } from './settings.ts'
import type { Terminal } from './terminal.ts'

const betweenLooksMs = 1_000
/** A server is asked by connecting to it anew, so more rarely. */
const betweenTriesMs = 5_000

/**
 * Stands at the node's port while its data wait for their journal: alive, not ready, and answering nothing else (R14). The
 * data are left alone meanwhile, so that `probity catch-up` can have them. Comes back with the node once it can be opened.
 */
export const waitForJournal = async <Opened>(
  settings: Settings,
  port: number,
  terminal: Terminal,
  open: () => Promise<Result<Opened>>,
): Promise<Result<Opened> | undefined> => {
  terminal.note({
    zh: '数据由备份恢复，等待日记；此前一律应答 503。请用 probity catch-up。',
    en: 'Restored from a backup and awaiting its journal; until then every answer is 503. Use probity catch-up.',
  })
  const ended = Promise.withResolvers<undefined>()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => ended.resolve(undefined))
  const close = await standAt(port)
  const opened = (async () => {
    for (;;) {
      while ('folder' in settings.place && isAwaiting(settings.data))
        await sleep(betweenLooksMs, undefined, { ref: false })
      const node = await open()
      if (node.ok || !stillWaits.has(node.refusal.code)) return node
      await sleep(betweenTriesMs, undefined, { ref: false })
    }
  })()
  const found = await Promise.race([opened, ended.promise])
  await close()
  return found
}

/** It may be caught up at this very moment. */
const stillWaits = new Set(['node/awaiting-journal', 'database/owned'])

const standAt = (port: number): Promise<() => Promise<void>> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const alive = request.url?.split('?')[0] === '/livez'
      response
        .writeHead(alive ? 200 : 503, {
          'content-type': 'application/json',
          'cache-control': 'no-store',
          ...(alive ? {} : { 'retry-after': '5' }),
        })
        .end(JSON.stringify(alive ? { alive: true } : awaiting))
    })
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () =>
      resolve(
        () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      ),
    )
  })

const awaiting = { ready: false, checks: [{ check: 'journal', ok: false, why: 'journal/awaited' }] }
