import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { csvLines, registrationRows } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../apps/operator/settings.ts'
import { probity, serveProbity } from '../../apps/operator/testing/spawn-probity.ts'

/** The whole drill as an operator does it: a journal on another disk, a backup, a machine that dies, another that takes its place. */
const folder = mkdtempSync(join(tmpdir(), 'probity-lost-'))
const [old, fresh, journal] = [join(folder, 'old'), join(folder, 'fresh'), join(folder, 'journal')]
const archive = join(folder, 'node.backup')
const packs = ['law/cn', 'law/demo-city', 'law/debarment'].flatMap((pack) => ['--pack', join(root, pack)])
const rows = [...registrationRows({ seed: 31, count: 30 })]
const codeOf = (nth: number) => String(rows[nth]?.统一社会信用代码)
const environment = { PROBITY_JOURNAL: journal }

beforeAll(() => {
  mkdirSync(old, { recursive: true })
  writeFileSync(join(folder, 'passphrase'), 'correct horse battery staple')
})
afterAll(() => rmSync(folder, { recursive: true }))

const handIn = async (from: number, until: number) => {
  const file = join(folder, `${from}.csv`)
  writeFileSync(file, [...csvLines(rows.slice(from, until))].join(''))
  expect((await probity(['ingest', file, '--authority', 'market-city', '--data', old])).code).toBe(0)
}
const answerOf = async (address: string, code: string) => {
  const found = (await (await fetch(`${address}/api/v1/search?q=${code}`)).json()) as { items: { handle: string }[] }
  const handle = found.items[0]?.handle
  return handle ? (await fetch(`${address}/api/v1/organisations/${handle}/file`)).text() : 'nothing'
}

test('what was committed a moment before a machine died is there on the one that takes its place', async () => {
  let server = await serveProbity(['--data', old, '--port', '0', ...packs], environment)
  await handIn(0, 10)
  expect(server.log()).toContain('journal began')
  const made = await probity([...['backup', archive, '--secrets', join(folder, 'passphrase'), '--data', old, '--json']])
  expect(JSON.parse(made.out).journal).toMatchObject({ id: expect.any(String) })
  await handIn(10, 20)
  expect(await server.end('SIGTERM')).toBe(0)

  server = await serveProbity(['--data', old, '--port', '0', ...packs], environment)
  expect(server.log()).not.toContain('journal began')
  await handIn(20, 30)
  const key = readFileSync(join(old, 'keys', 'operator'), 'utf8').trim()
  const [gone] = (
    (await (await fetch(`${server.address}/api/v1/search?q=${codeOf(3)}`)).json()) as {
      items: { handle: string }[]
    }
  ).items
  const cancelled = await fetch(`${server.address}/api/v1/organisations/${gone?.handle}/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ event: 'cancelled', authority: 'market-city', on: '2026-11-20', reason: 'closed down' }),
  })
  expect(cancelled.ok, await cancelled.clone().text()).toBe(true)
  await sleep(2_500) // The journal is written twice a second, the log signed within one.
  const answers = await Promise.all([0, 3, 12, 25].map((nth) => answerOf(server.address, codeOf(nth))))
  await server.end('SIGKILL')

  const restored = await probity([
    ...['restore', archive, '--data', fresh, '--secrets', `${archive}.secrets`, '--passphrase-file'],
    ...[join(folder, 'passphrase'), '--journal', journal, '--json'],
  ])
  expect([restored.code, restored.err]).toEqual([0, ''])
  expect(JSON.parse(restored.out)).toMatchObject({ state: 'replayed' })
  const next = await serveProbity(['--data', fresh, '--port', '0', ...packs], environment)
  try {
    expect((await fetch(`${next.address}/readyz`)).status).toBe(200)
    const port = (text: string) => text.replaceAll(/127\.0\.0\.1:\d+/g, 'here')
    const there = await Promise.all([0, 3, 12, 25].map((nth) => answerOf(next.address, codeOf(nth))))
    expect(there.map(port)).toEqual(answers.map(port))
    expect(there[1]).toContain('cancelled')
  } finally {
    await next.end('SIGKILL')
  }
})
