import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  consistencyProof,
  cosigner,
  formatSubmission,
  noteSigner,
  openCheckpoint,
  sha256Tree,
  signCheckpoint,
  tileBuilder,
  tilePath,
  trustingHashReader,
} from '@probity/proof'
import { keyOfSeed } from '@probity/proof/testing'
import { afterEach, expect, test } from 'vitest'
import { followOnce } from './follow.ts'
import { serveWitness } from './serve.ts'
import { openWitnessState } from './state.ts'
import { openWitness, type WitnessEvent } from './witness.ts'

const keyOf = (byte: number) => keyOfSeed(Buffer.alloc(32, byte))
const origin = 'log.example/99'
const logSigner = noteSigner(origin, keyOf(1))
const identity = { origin, keys: [logSigner.verifier] }

/** A log of `size` entries; those from `forkedAt` on are others. */
const logOf = async (size: number, forkedAt = size) => {
  const files = new Map<string, Uint8Array>()
  const builder = await tileBuilder(async () => undefined, 0)
  if (!builder.ok) throw new Error('an empty tree')
  const put = (tiles: ReturnType<typeof builder.value.edge>) => {
    for (const { level, index, width, bytes } of tiles) files.set(tilePath(level, index, width), bytes)
  }
  for (let i = 0; i < size; i++)
    put(builder.value.append(sha256Tree.leafHash(Buffer.from(i < forkedAt ? `entry ${i}` : `another ${i}`))))
  put(builder.value.edge())
  const note = signCheckpoint({ origin, size, root: builder.value.root() }, [logSigner])
  files.set('checkpoint', Buffer.from(note))
  const read = trustingHashReader(async (level, index, width) => files.get(tilePath(level, index, width)), size)
  const submission = async (oldSize: number) => {
    const proof = await consistencyProof(oldSize, size, read)
    if (!proof.ok) throw new Error('there is a proof')
    return formatSubmission({ oldSize, proof: proof.value, note })
  }
  return { note, submission, source: { at: 'memory', read: async (path: string) => files.get(path) } }
}

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const signer = cosigner('witness.example/99', keyOf(2), () => 1_700_000_000)
const startWitness = async (folder = mkdtempSync(join(tmpdir(), 'probity-witness-'))) => {
  closing.push(() => rmSync(folder, { recursive: true, force: true }))
  const state = await openWitnessState(folder)
  const events: WitnessEvent[] = []
  const witness = openWitness([identity], signer, state, (event) => events.push(event))
  const served = await serveWitness(witness, state, 0, (fault) => {
    throw fault
  })
  closing.push(() => served.close())
  const post = async (body: string, path = '/add-checkpoint', method = 'POST') => {
    const answer = await fetch(`${served.address}${path}`, { method, ...(method === 'POST' ? { body } : {}) })
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
  }
  return { folder, state, witness, events, post, served }
}

test('a log that grows is cosigned again and again, and the cosignature opens below its checkpoint', async () => {
  const { post } = await startWitness()
  for (const [from, to] of [
    [0, 3],
    [3, 300],
    [300, 300],
    [300, 301],
  ] as const) {
    const log = await logOf(to)
    const { status, text } = await post(await log.submission(from))
    expect(status).toBe(200)
    expect(text).toMatch(/^— witness\.example\/99 \S+\n$/)
    expect(openCheckpoint(log.note + text, identity, [signer.verifier])).toMatchObject({
      value: { cosignatures: [{ timestamp: 1_700_000_000 }] },
    })
  }
})
test('tlog-witness 11: who names another old size gets 409 and the last size, as text/x.tlog.size', async () => {
  const { post } = await startWitness()
  const [small, large] = [await logOf(3), await logOf(300)]
  await post(await small.submission(0))
  expect(await post(await large.submission(0))).toEqual({ status: 409, type: 'text/x.tlog.size', text: '3\n' })
  expect(await post(await large.submission(2))).toMatchObject({ status: 409, text: '3\n' })
})
test('tlog-witness 12: each refusal has the status that the specification gives it', async () => {
  const { post } = await startWitness()
  const log = await logOf(300)
  const body = await log.submission(0)
  expect(await post('nonsense')).toMatchObject({ status: 400 })
  expect(await post(body.replace('old 0', 'old 301'))).toMatchObject({ status: 400 })
  expect(await post(body.replace(`\n\n${origin}`, '\n\nother.example/99'))).toMatchObject({ status: 404 })
  expect(await post(body.replace('\n300\n', '\n299\n'))).toMatchObject({ status: 403 })
  await post(await (await logOf(3)).submission(0))
  expect(await post((await log.submission(3)).replace(/\n[^\n]+\n/, '\n'))).toMatchObject({ status: 422 })
  expect(await post('x'.repeat(1_000_001))).toMatchObject({ status: 413 })
  expect(await post('', '/elsewhere')).toMatchObject({ status: 404 })
  expect(await post('', '/add-checkpoint', 'GET')).toMatchObject({ status: 405 })
})
test('a fork is refused at the same size and after growth, and what proves it is kept', async () => {
  const { post, folder, events } = await startWitness()
  const honest = await logOf(300)
  await post(await honest.submission(0))
  const same = await logOf(300, 200)
  expect(await post(await same.submission(300))).toMatchObject({ status: 409, text: '300\n' })
  const grown = await logOf(500, 200)
  expect(await post(await grown.submission(300))).toMatchObject({ status: 422 })
  const kept = readdirSync(join(folder, 'unproved')).map((file) =>
    JSON.parse(readFileSync(join(folder, 'unproved', file), 'utf8')),
  )
  expect(kept.map(({ submitted }) => submitted).sort()).toEqual([same.note, grown.note].sort())
  expect(kept.every(({ seen }) => seen.startsWith(honest.note))).toBe(true)
  expect(events.filter(({ is }) => is === 'unproved')).toHaveLength(2)
})
test('two readers who are shown two forked checkpoints find out when one witness sees both', async () => {
  const { post } = await startWitness()
  const [shownToAnna, shownToBoris] = [await logOf(300), await logOf(300, 299)]
  expect(await post(await shownToAnna.submission(0))).toMatchObject({ status: 200 })
  expect(await post(await shownToBoris.submission(0))).toMatchObject({ status: 409 })
  expect(await post(await shownToBoris.submission(300))).toMatchObject({ status: 409 })
})
test('a roll-back is refused, also after the witness was started again', async () => {
  const first = await startWitness()
  await first.post(await (await logOf(300)).submission(0))
  const again = await startWitness(first.folder)
  const small = await logOf(200)
  expect(await again.post(await small.submission(0))).toMatchObject({ status: 409, text: '300\n' })
  expect(await again.post(await small.submission(200))).toMatchObject({ status: 409, text: '300\n' })
})
test('tlog-witness 13: of two submissions at once one wins, and the other is told the new size', async () => {
  const { post, state } = await startWitness()
  await post(await (await logOf(3)).submission(0))
  const logs = await Promise.all([300, 400, 350, 500].map((size) => logOf(size)))
  const answers = await Promise.all(logs.map(async (log) => post(await log.submission(3))))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const won = answers.findIndex(({ status }) => status === 200)
  const size = [300, 400, 350, 500][won]
  expect(answers.filter((_, i) => i !== won)).toEqual(
    Array(3).fill({ status: 409, type: 'text/x.tlog.size', text: `${size}\n` }),
  )
  expect((await state.find(origin))?.size).toBe(size)
})
test('lines that others put below a checkpoint are not kept', async () => {
  const { post, state } = await startWitness()
  const log = await logOf(3)
  const stranger = noteSigner('stranger.example', keyOf(9))
  const [text] = log.note.split('\n\n')
  const noisy = `${await log.submission(0)}— stranger.example ${Buffer.concat([Buffer.alloc(4, 1), stranger.sign(`${text}\n`).signature]).toString('base64')}\n`
  expect(await post(noisy)).toMatchObject({ status: 200 })
  expect((await state.find(origin))?.note).not.toContain('stranger')
})
test('a log that does not come by itself is followed, and its fork is noticed', async () => {
  const { witness, state, events } = await startWitness()
  const follow = async (log: Awaited<ReturnType<typeof logOf>>) =>
    followOnce(identity, log.source, witness, signer, state)
  expect(await follow(await logOf(3))).toMatchObject({ ok: true })
  expect(await follow(await logOf(700))).toMatchObject({ ok: true })
  expect(await follow(await logOf(700))).toBeUndefined()
  expect((await state.find(origin))?.size).toBe(700)
  expect(await follow(await logOf(900, 500))).toMatchObject({ ok: false })
  expect(await follow(await logOf(600))).toMatchObject({ ok: false, refusal: { code: 'witness/ahead' } })
  expect((await state.find(origin))?.size).toBe(700)
  expect(events.filter(({ is }) => is === 'unproved')).toHaveLength(1)
})
test('what was cosigned last can be read by everyone', async () => {
  const { post } = await startWitness()
  const log = await logOf(3)
  await post(await log.submission(0))
  const { text } = await post('', '/logs', 'GET')
  expect(JSON.parse(text)).toMatchObject([{ origin, size: 3 }])
})
