import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { csvLines, registrationRows } from '@probity/demo'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '../../apps/operator/settings.ts'
import { probity, serveProbity, startProbity } from '../../apps/operator/testing/spawn-probity.ts'

/** A person with two machines: the one that has been running, and the one that is to take its place. */
const folder = mkdtempSync(join(tmpdir(), 'probity-restore-'))
const [old, fresh] = [join(folder, 'old'), join(folder, 'fresh')]
const archive = join(folder, 'node.backup')
const passphrase = join(folder, 'passphrase')
const packs = ['law/cn', 'law/demo-city', 'law/debarment'].flatMap((pack) => ['--pack', join(root, pack)])
const rows = [...registrationRows({ seed: 12, count: 25 })]
const code = String(rows[0]?.统一社会信用代码)

// Each of these starts several commands, and some of them a server.
vi.setConfig({ testTimeout: 240_000 })

beforeAll(() => {
  mkdirSync(old, { recursive: true })
  writeFileSync(passphrase, 'correct horse battery staple\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = async (data: string) => JSON.parse((await probity(['file', code, '--data', data, '--json'])).out)

test('a backup is taken from a running server, read again and checked, with its secrets beside it', async () => {
  const server = await serveProbity(['--data', old, '--port', '0', ...packs])
  try {
    const file = join(folder, 'register.csv')
    writeFileSync(file, [...csvLines(rows)].join(''))
    expect((await probity(['ingest', file, '--authority', 'market-city', '--data', old])).code).toBe(0)
    const made = await probity(['backup', archive, '--secrets', passphrase, '--data', old, '--json'])
    expect(made.code).toBe(0)
    expect(JSON.parse(made.out)).toMatchObject({ file: archive, journal: null, secrets: true })
    expect(JSON.parse(made.out).rows).toBeGreaterThan(100)
    const nobody = await fetch(new URL('/api/v1/backup', server.address))
    expect(nobody.status).toBe(401)
    const authority = readFileSync(join(old, 'keys', 'market-city'), 'utf8').trim()
    const other = await fetch(new URL('/api/v1/backup', server.address), {
      headers: { authorization: `Bearer ${authority}` },
    })
    expect(other.status).toBe(403)
  } finally {
    expect(await server.end('SIGTERM')).toBe(0)
  }
  expect([archive, `${archive}.secrets`].map((file) => (statSync(file).mode & 0o777).toString(8))).toEqual([
    '600',
    '600',
  ])
  const secret = readFileSync(join(old, 'secret'), 'utf8').trim()
  for (const file of [archive, `${archive}.secrets`])
    expect(readFileSync(file).includes(Buffer.from(secret))).toBe(false)
  expect(readdirSync(old).filter((name) => name.startsWith('backup-'))).toEqual([])
  expect((await probity(['backup', archive, '--data', old])).err).toContain('exists already')
})

test('a backup can be checked on a machine that has nothing, and leaves it so', async () => {
  const checked = await probity([
    ...['restore', archive, '--check', '--data', fresh, '--secrets', `${archive}.secrets`],
    ...['--passphrase-file', passphrase, '--json'],
  ])
  expect([checked.code, JSON.parse(checked.out).state, existsSync(fresh)]).toEqual([0, 'checked', false])
})

test('without its secrets nothing is restored, and with another passphrase neither', async () => {
  const bare = await probity(['restore', archive, '--data', fresh])
  expect([bare.code, bare.err]).toEqual([2, expect.stringContaining('secret')])
  writeFileSync(join(folder, 'wrong'), 'incorrect horse\n')
  const wrong = await probity([
    ...['restore', archive, '--data', fresh, '--secrets', `${archive}.secrets`],
    ...['--passphrase-file', join(folder, 'wrong')],
  ])
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('passphrase is another')])
  expect(existsSync(join(fresh, 'postgres'))).toBe(false)
})

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const untilStatus = async (url: string, wanted: number) => {
  for (let tries = 0; tries < 120; tries++) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === wanted) return
    await sleep(250)
  }
  expect.unreachable(`${url} never answered ${wanted}`)
}

test('a restored node is alive and answers nobody, until a named person says that there is no journal', async () => {
  const restored = await probity([
    ...['restore', archive, '--data', fresh, '--secrets', `${archive}.secrets`],
    ...['--passphrase-file', passphrase, '--json'],
  ])
  expect([restored.code, JSON.parse(restored.out).state]).toEqual([0, 'awaiting-journal'])
  expect((await probity(['file', code, '--data', fresh])).err).toContain('have not caught up')

  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const server = startProbity(['serve', '--data', fresh, '--port', String(port), ...packs])
  try {
    await untilStatus(`${address}/livez`, 200)
    const ready = await fetch(`${address}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ready: false, checks: [{ check: 'journal', ok: false, why: 'journal/awaited' }] },
    ])
    for (const path of ['/', `/api/v1/search?q=${code}`, '/search', '/api/v1/openapi.json'])
      expect((await fetch(`${address}${path}`)).status).toBe(503)

    const nameless = await probity(['catch-up', '--no-journal', '--reason', 'there was none', '--data', fresh])
    expect([nameless.code, nameless.err]).toEqual([2, expect.stringContaining('--by')])
    expect((await fetch(`${address}/readyz`)).status).toBe(503)
    const declared = await probity([
      ...['catch-up', '--no-journal', '--by', '测试员', '--reason', 'This node kept no journal.', '--data', fresh],
    ])
    expect(declared.code).toBe(0)
    await untilStatus(`${address}/readyz`, 200)
    expect(await (await fetch(`${address}/api/v1/search?q=${code}`)).text()).toContain(code)
  } finally {
    server.kill('SIGKILL')
  }
})

test('the restored node has the same file, accepts the old keys and knows what was handed in', async () => {
  expect(await fileOf(fresh)).toEqual(await fileOf(old))
  const again = ['ingest', join(folder, 'register.csv'), '--authority', 'market-city', '--json', '--data']
  expect((await probity([...again, fresh])).out).toBe((await probity([...again, old])).out)
})

test('data that are there are replaced only when it is said, and are kept beside', async () => {
  const refused = await probity(['restore', archive, '--data', fresh])
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--replace')])
  const replaced = await probity(['restore', archive, '--replace', '--data', fresh])
  expect(replaced.code).toBe(0)
  expect(readdirSync(fresh).filter((name) => name.startsWith('postgres.replaced-'))).toHaveLength(1)
})

test('a restore that is killed leaves what was there, wherever it is killed', async () => {
  const target = join(folder, 'killed')
  mkdirSync(target)
  writeFileSync(join(target, 'secret'), readFileSync(join(old, 'secret')))
  for (const after of [1_200, 2_400]) {
    const child = startProbity(['restore', archive, '--data', target])
    await sleep(after)
    child.kill('SIGKILL')
    await new Promise((ended) => child.once('close', ended))
    // It grows beside the place of the database, and comes there by one rename.
    if (existsSync(join(target, 'postgres'))) break
    expect(existsSync(join(target, 'awaiting-journal'))).toBe(false)
  }
  const done = await probity(['restore', archive, '--replace', '--data', target, '--json'])
  expect([done.code, JSON.parse(done.out).state]).toEqual([0, 'awaiting-journal'])
})

test('a backup can be checked without being restored', async () => {
  const checked = await probity(['restore', archive, '--check', '--data', old, '--json'])
  expect([checked.code, JSON.parse(checked.out).state]).toEqual([0, 'checked'])
  const content = readFileSync(archive)
  content[content.length - 3_000] = (content[content.length - 3_000] as number) ^ 1
  writeFileSync(join(folder, 'altered.backup'), content)
  const altered = await probity(['restore', join(folder, 'altered.backup'), '--check', '--data', old])
  expect(altered.code).toBe(2)
  expect(altered.err).toMatch(/altered|no backup/)
})
