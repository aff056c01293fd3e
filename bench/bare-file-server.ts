import { serve } from '@hono/node-server'
import { fileRowsQuery } from '@probity/records'
import { Hono } from 'hono'
import pg from 'pg'
import { compile } from '../packages/database/compile.ts'

/** The peer of the file: Hono and pg, the same prepared statement, its rows as JSON, and nothing else. */
export const bareFileServer = (url: string): Promise<string> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  const { text } = compile(fileRowsQuery(0))
  const app = new Hono()
  app.get('/:subject', async (c) => {
    const { rows } = await pool.query({ name: 'file-rows', text, values: [Number(c.req.param('subject'))] })
    return c.json(rows)
  })
  return new Promise((resolve) => {
    serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(`http://127.0.0.1:${port}`))
  })
}
