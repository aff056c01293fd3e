import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatVerifierKey } from '@probity/proof'
import { folderOf, keyOfSeed, logInMemory, serveFiles } from '@probity/proof/testing'
import { afterAll, expect, test } from 'vitest'
import { probity, startProbity } from '../testing/spawn-probity.ts'

const entry = (i: number) => Buffer.from(`entry ${i}`)
const log = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 1)))
const older = await log.grow(Array.from({ length: 300 }, (_, i) => entry(i)))
await log.grow(Array.from({ length: 300 }, (_, i) => entry(300 + i)))
const forked = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 1)))
const fork = await forked.grow(Array.from({ length: 300 }, (_, i) => entry(i + 1)))
const { folder, close } = folderOf(
  new Map<string, Uint8Array | string>([...log.files, ['older', older], ['fork', fork]]),
)
const key = ['--key', formatVerifierKey(log.signer.verifier)]
afterAll(close)

test('verify: 0 valid, 1 not valid, 2 wrong use, and the sentence in the language of the reader', async () => {
  expect(await probity(['verify', folder, ...key])).toMatchObject({
    code: 0,
    out: 'Valid: all 600 entries of the log log.example/99 are what it signed (witnesses: 0).\n',
  })
  const pair = await probity(['verify', join(folder, 'older'), join(folder, 'fork'), ...key, '--lang', 'zh'])
  expect(pair).toMatchObject({ code: 1, out: expect.stringContaining('日志分叉') })
  expect(await probity(['verify', folder])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--key') })
  expect(await probity(['verify', join(folder, 'nowhere'), ...key])).toMatchObject({ code: 2 })
  expect(await probity(['verify', 'http://127.0.0.1:1/log', ...key])).toMatchObject({ code: 2, out: '' })
})
test('verify: a machine reads one line of JSON', async () => {
  const { out, code } = await probity(['verify', join(folder, 'older'), '--log', folder, ...key, '--json'])
  expect({ code, ...JSON.parse(out) }).toEqual({
    code: 0,
    is: 'valid',
    valid: { of: 'checkpoints', facts: { origin: 'log.example/99', older: 300, newer: 600 } },
  })
})

test('witness: it follows a log, cosigns it, keeps its key to itself, and verify counts it', async () => {
  const files = new Map<string, Uint8Array | string>(log.files)
  const server = await serveFiles(files)
  const data = mkdtempSync(join(tmpdir(), 'probity-witness-'))
  const child = startProbity([
    ...['witness', '--name', 'witness.example/99', '--log', formatVerifierKey(log.signer.verifier)],
    ...['--follow', server.address, '--every', '1', '--data', data, '--port', '0'],
  ])
  const said = { out: '', err: '' }
  const until = (found: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const look = () => found() && resolve()
      child.stdout?.on('data', (part) => {
        said.out += part
        look()
      })
      child.stderr?.on('data', (part) => {
        said.err += part
        look()
      })
      child.once('exit', () => reject(new Error(said.err)))
    })
  await until(() => said.out.includes('\n') && said.err.includes('cosigned log.example/99: 600 entries'))
  const { address, verifier } = JSON.parse(said.out)
  const [cosigned] = (await (await fetch(`${address}/logs`)).json()) as { note: string }[]
  files.set('checkpoint', (cosigned as { note: string }).note)
  expect(await probity(['verify', server.address, ...key, '--witness', verifier, '--quorum', '1'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('(witnesses: 1)'),
  })
  expect(statSync(join(data, 'witness-key.pem')).mode & 0o077).toBe(0)
  const second = await probity(['witness', '--name', 'w', '--log', ...key.slice(1), '--data', data, '--port', '0'])
  expect(second).toMatchObject({ code: 2 })
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  await server.close()
  rmSync(data, { recursive: true })
})
test('witness: without a name, a log or a key that is one, it says what to do', async () => {
  for (const words of [
    ['--log', ...key.slice(1)],
    ['--name', 'w'],
    ['--name', 'a b', '--log', ...key.slice(1)],
  ])
    expect(await probity(['witness', ...words])).toMatchObject({ code: 2, out: '' })
  expect(await probity(['witness', '--name', 'w', '--log', 'nonsense'])).toMatchObject({ code: 2 })
})
