import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openEmbedded, openServer } from '@probity/database'
import { lendServer, templateName, testEnvironment } from '@probity/database/lend'
import pg from 'pg'

/**
 * Once for the whole run: a migrated start for the embedded engine, and, where PostgreSQL is installed or DATABASE_URL
 * names a server, a migrated template there. Test files copy them, which takes a fraction of migrating anew.
 */
export const setup = async (): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'probity-tests-'))
  const embedded = await openEmbedded()
  await migrate(embedded)
  const start = join(folder, 'migrated.tar')
  writeFileSync(start, Buffer.from(await (await embedded.dump()).arrayBuffer()))
  await embedded.close()
  process.env[testEnvironment.embeddedStart] = start

  const lent = process.env.DATABASE_URL ? undefined : await lendServer({ durable: false })
  const url = process.env.DATABASE_URL ?? lent?.url
  if (url) {
    process.env[testEnvironment.serverStart] = url
    await makeTemplate(url)
  }
  return async () => {
    await lent?.stop()
    rmSync(folder, { recursive: true })
  }
}

const makeTemplate = async (serverUrl: string) => {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`drop database if exists ${templateName}`)
  await client.query(`create database ${templateName}`)
  await client.end()
  const url = new URL(serverUrl)
  url.pathname = `/${templateName}`
  const owner = await openServer(url.href, { connections: 1 })
  const done = await migrate(owner)
  await owner.close()
  if (!done.ok) throw new Error(done.refusal.code)
}
