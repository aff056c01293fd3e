import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A throw-away PostgreSQL from the machine's own binaries; `version` is its major version. */
export type LentServer = {
  readonly url: string
  readonly version: number
  readonly process: number
  stop(): Promise<void>
}

/** The newest installed server binaries, in Debian's usual place; `undefined` where there are none. */
export const findServerBinaries = (): { folder: string; version: number } | undefined => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root)
    ? readdirSync(root)
        .map(Number)
        .filter((version) => version >= 15)
    : []
  const version = versions.sort((a, b) => b - a).find((found) => existsSync(`${root}/${found}/bin/initdb`))
  return version ? { folder: `${root}/${version}/bin`, version } : undefined
}

/**
 * Starts a server on a free loopback port with a data folder of its own, removed on `stop`. It refuses to run as root, so
 * root gives it the rights of the user `postgres`. `durable: false` (for tests) gives up fsync.
 */
export const lendServer = async ({ durable }: { durable: boolean }): Promise<LentServer | undefined> => {
  const binaries = findServerBinaries()
  if (!binaries) return undefined
  const folder = mkdtempSync('/tmp/probity-postgres-')
  const rights = process.getuid?.() === 0 ? rightsOf('postgres') : undefined
  if (rights) chownSync(folder, rights.uid, rights.gid)
  const options = { cwd: folder, stdio: 'ignore', ...rights } as const
  const program = (name: string) => join(binaries.folder, name)
  // An empty environment would give SQL_ASCII; the ctype must not depend on the machine.
  execFileSync(
    program('initdb'),
    ['-D', join(folder, 'data'), '-U', 'probity', '-A', 'trust', '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync'],
    options,
  )
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    shared_buffers: '512MB',
    max_wal_size: '4GB',
    max_connections: 60,
    log_min_messages: 'fatal',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(program('postgres'), ['-D', join(folder, 'data'), ...flags], options)
  const url = `postgres://probity@127.0.0.1:${port}/postgres`
  await untilAnswering(url)
  return {
    url,
    version: binaries.version,
    process: server.pid as number,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      execFileSync(program('pg_ctl'), ['stop', '-D', join(folder, 'data'), '-m', 'immediate'], options)
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const rightsOf = (user: string): { uid: number; gid: number } => {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, user]).toString()))
  return { uid: uid as number, gid: gid as number }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const untilAnswering = async (url: string) => {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (fault) {
      if (tries > 100) throw fault
      await sleep(100)
    }
  }
}
