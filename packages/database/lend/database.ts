import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { type Database, type Engine, openEmbedded, openServer, openServerPools, type Wall } from '../index.ts'
import { migrate } from '../migrations.ts'
import { raiseWall } from '../wall.ts'

/** Which engine this run of the suite uses, and where its prepared, migrated start lies (set by `prepareTests`). */
const embeddedStart = 'PROBITY_TEST_EMBEDDED_START'
const serverStart = 'PROBITY_TEST_SERVER'
export const testEngine = (): 'embedded' | 'server' =>
  process.env.PROBITY_TEST_ENGINE === 'server' ? 'server' : 'embedded'

/**
 * A fresh, migrated database for one test file, on the engine of this run. Closing it is the borrower's duty. Without a wall
 * the public may read no record in it, as in a database that no node has opened yet.
 */
export const lendDatabase = async (wall?: Wall): Promise<Database> => {
  if (testEngine() === 'server') return lendOnServer(process.env[serverStart] as string, wall)
  const start = process.env[embeddedStart]
  const database = await openEmbedded(undefined, start ? new Blob([readFileSync(start)]) : undefined)
  if (!start) await migrate(database)
  if (wall) await raiseWall(database, wall)
  await database.becomeNode()
  return database
}

/** `asNode`: the database as a node works with it, once there is a schema. */
type Empty = Engine & { asNode(wall: Wall): Promise<Database> }

/** An empty database as its owner has it, before any migration, on either engine; `undefined` where no server is lent. */
export const lendEmpty = async (engine: 'embedded' | 'server'): Promise<Empty | undefined> => {
  if (engine === 'embedded') {
    const embedded = await openEmbedded()
    const asNode = async (wall: Wall) => {
      await raiseWall(embedded, wall)
      await embedded.becomeNode()
      return embedded
    }
    return { ...embedded, asNode }
  }
  const serverUrl = process.env[serverStart]
  if (serverUrl === undefined) return undefined
  const url = new URL(serverUrl)
  url.pathname = `/probity_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`create database ${url.pathname.slice(1)}`)
  await client.end()
  const owner = await openServer(url.href, { connections: 1 })
  const asNode = async (wall: Wall) => {
    await raiseWall(owner, wall)
    return openServerPools(url.href)
  }
  return { ...owner, asNode }
}

/** Creates a database of its own on a server and migrates it; dropped with the server. */
export const lendOnServer = async (serverUrl: string, wall?: Wall): Promise<Database & { url: string }> => {
  const name = `probity_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client
    .query(`create database ${name} template ${templateName}`)
    .catch(() => client.query(`create database ${name}`))
  await client.end()
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const owner = await openServer(url.href, { connections: 1 })
  const done = await migrate(owner)
  if (!done.ok) throw new Error(done.refusal.code)
  if (wall) await raiseWall(owner, wall)
  await owner.close()
  return { ...(await openServerPools(url.href)), url: url.href }
}

/** The migrated database that test databases are copied from. */
export const templateName = 'probity_template'
export const testEnvironment = { embeddedStart, serverStart }
