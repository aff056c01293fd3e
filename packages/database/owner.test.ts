import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeFolder } from './owner.ts'

/** Another process that takes the folder, says how it went, and stays until it is ended. */
const another = `
  const { takeFolder } = await import(process.argv[1])
  const taken = takeFolder(process.argv[2])
  if (taken.ok) taken.value.announce('http://127.0.0.1:4999')
  console.log(JSON.stringify(taken.ok ? { ok: true } : taken))
  setInterval(() => {}, 1000)`

let folder: string
const processes: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'probity-owner-'))
})
afterEach(async () => {
  for (const process of processes.splice(0)) await end(process)
  rmSync(folder, { recursive: true })
})

const takeElsewhere = async () => {
  const module = new URL('owner.ts', import.meta.url).href
  const node = join(import.meta.dirname, '../../node_modules/.bin/node')
  const child = spawn(node, ['--input-type=module', '-e', another, module, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, answer: JSON.parse(said.toString()) as { ok: boolean; refusal?: unknown } }
}

const end = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('a folder that another process has is refused with its number and address', async () => {
  const { child } = await takeElsewhere()
  expect(takeFolder(folder)).toEqual({
    ok: false,
    refusal: { code: 'database/owned', details: { folder, process: child.pid, address: 'http://127.0.0.1:4999' } },
  })
})

test('what a killed process held can be taken at once', async () => {
  const { child } = await takeElsewhere()
  await end(child)
  const taken = takeFolder(folder)
  expect(taken.ok).toBe(true)
  if (taken.ok) taken.value.release()
})

test('of several processes that come at once exactly one gets the folder', async () => {
  const tried = await Promise.all([takeElsewhere(), takeElsewhere(), takeElsewhere()])
  expect(tried.filter(({ answer }) => answer.ok)).toHaveLength(1)
})

test('within one process it cannot be taken twice either, and is free again once released', () => {
  const first = takeFolder(folder)
  expect(takeFolder(folder).ok).toBe(false)
  if (first.ok) first.value.release()
  const again = takeFolder(folder)
  expect(again.ok).toBe(true)
  if (again.ok) again.value.release()
})
