import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lendServer } from '@probity/database/lend'
import { type OpenedNode, openNode } from '@probity/server'
import pg from 'pg'

/** Where a bench runs: a server of its own and a scratch folder; both gone when it is over. */
export type BenchPlace = {
  readonly folder: string
  /** Creates a database, empty or as a copy of another one of this place, and returns its URL. */
  createDatabase(copyOf?: string): Promise<string>
  dropDatabase(url: string): Promise<void>
  /** Opens a node of the demonstration city's law on a database of this place; it brings the schema with it. */
  openNode(url: string): Promise<OpenedNode>
  close(): Promise<void>
}

/**
 * Borrows a server: the one that DATABASE_URL names, or a throw-away one from the installed binaries. The latter runs
 * durably (fsync, synchronous commit, full pages), as a node's server does; ours and the peer share it.
 */
export const borrowPlace = async (): Promise<BenchPlace> => {
  const lent = process.env.DATABASE_URL ? undefined : await lendServer({ durable: true })
  const server = process.env.DATABASE_URL ?? lent?.url
  if (!server) throw new Error('no PostgreSQL: install one, or name a server in DATABASE_URL')
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'))
  const made = new Set<string>()
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  return {
    folder,
    createDatabase: async (copyOf) => {
      const name = `probity_bench_${randomBytes(6).toString('hex')}`
      await ask(`create database ${name}${copyOf ? ` template ${nameIn(copyOf)}` : ''}`)
      made.add(name)
      const url = new URL(server)
      url.pathname = `/${name}`
      return url.href
    },
    dropDatabase: async (url) => {
      await ask(`drop database ${nameIn(url)}`)
      made.delete(nameIn(url))
    },
    openNode: (url) => openBenchNode(url, folder),
    close: async () => {
      for (const name of made) await ask(`drop database if exists ${name} with (force)`)
      await lent?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The packs lie beside the bench, wherever it is started from. */
const packs = ['cn', 'demo-city'].map((pack) => fileURLToPath(new URL(`../law/${pack}`, import.meta.url)))

/** A node as a server runs it, its secret in `folder`. */
export const openBenchNode = async (url: string, folder: string): Promise<OpenedNode> => {
  const opened = await openNode({ place: { url }, packs, secretFile: join(folder, 'secret') })
  if (!opened.ok) throw new Error(`${opened.refusal.code} ${JSON.stringify(opened.refusal.details ?? {})}`)
  return opened.value
}

const nameIn = (url: string) => new URL(url).pathname.slice(1)
