import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { respondProblem } from './respond.ts'

/** Bytes of a body at most: it is held in memory, and read before anyone asks for a key. */
const mostBytes = 2 * 1024 * 1024

const limit = bodyLimit({
  maxSize: mostBytes,
  onError: (c) => respondProblem(c, { code: 'request/too-large', details: { most: mostBytes } }),
})

/** Files pass by row after row, however large. */
export const takesFiles = (path: string) => /^\/api\/v1\/submissions(\/[0-9a-f]+\/mended)?$/.test(path)

/** Keeps the bodies of every route small, forms of pages too, but for those that take files. */
export const limitJson: MiddlewareHandler = (c, next) => (takesFiles(c.req.path) ? next() : limit(c, next))
