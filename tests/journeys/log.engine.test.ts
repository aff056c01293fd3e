import type { LineCheck, LogView, Placement, PublicFile, RecordProofView } from '@probity/contract'
import {
  consistencyProof,
  openCheckpoint,
  parseRecordProof,
  parseVerifierKey,
  tilePath,
  trustingHashReader,
  verifyEvidence,
  verifyGrowth,
} from '@probity/proof'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

/** The log as an outsider meets it: over HTTP, with nothing but its key. */
let city: CityNode
let handle: string
beforeAll(async () => {
  city = await openCityNode()
  await city.submit('market-city', 'registration', csvOf([registrationRow({})]))
  await city.submit('market-city', 'penalty', csvOf([penaltyRow({})]))
  await city.node.log.integrate()
  const { items } = await json<{ items: { handle: string }[] }>(`/api/v1/search?q=${inventedCode(1)}`)
  handle = items[0]?.handle as string
})
afterAll(() => city.close())

const json = async <Answer>(path: string, init: Parameters<CityNode['ask']>[1] = {}) =>
  (await (await city.ask(path, init)).json()) as Answer
type Line = { id: string; kind: string; adverse: boolean; proof: { leafHash: string; check: string } }
const penalty = async (): Promise<Line> => {
  const { lines } = await json<{ lines: Line[] } & PublicFile>(`/api/v1/organisations/${handle}/file`)
  return lines.find(({ kind }) => kind === 'penalty') as Line
}
const identity = async () => {
  const { origin = '', keys } = await json<LogView>('/api/v1/log')
  const read = keys.map(({ verifier }) => parseVerifierKey(verifier)).flatMap((key) => (key.ok ? [key.value] : []))
  return { origin, keys: read }
}
const checkpoint = async () => {
  const opened = openCheckpoint(await (await city.ask('/log/checkpoint')).text(), await identity())
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value.checkpoint
}
const act = async (body: object, prefer?: string) =>
  city.ask('/api/v1/acts', {
    method: 'POST',
    key: await city.keyOf('market-city'),
    headers: { 'content-type': 'application/json', ...(prefer ? { prefer } : {}) },
    body: JSON.stringify({
      subjectCode: inventedCode(1),
      recordKind: 'penalty',
      documentNumber: '临市监罚〔2026〕1号',
      on: '2026-06-01',
      reason: '复议决定维持原处罚',
      ...body,
    }),
  })

test('a line carries its leaf hash and where to check it, and no place in the log', async () => {
  const line = await penalty()
  expect(Buffer.from(line.proof.leafHash, 'base64')).toHaveLength(32)
  const check = await json<LineCheck>(`${line.proof.check}?leaf=${encodeURIComponent(line.proof.leafHash)}`)
  expect(check).toMatchObject({ record: line.id, leafHash: line.proof.leafHash, signed: true })
  expect(JSON.stringify([line, check])).not.toMatch(/index|batch|ordinal/)
  const other = Buffer.alloc(32, 1).toString('base64')
  expect((await city.ask(`${line.proof.check}?leaf=${encodeURIComponent(other)}`)).status).toBe(404)
})

test('the supplying authority gets the full proof, which needs nothing of ours to be verified; others get nothing', async () => {
  const { id, proof: carried } = await penalty()
  const answer = await json<RecordProofView>(`/api/v1/records/${id}/proof`, { key: await city.keyOf('market-city') })
  const proof = parseRecordProof(answer)
  if (!proof.ok) throw new Error(proof.refusal.code)
  expect(proof.value.checkAt).toBe(`https://credit.example${carried.check}`)
  const log = await identity()
  for (const entry of proof.value.entries) {
    if (!('text' in entry)) throw new Error('opened')
    expect(verifyEvidence(entry, { log })).toMatchObject({ ok: true })
    const forged = { ...entry, text: entry.text.replace('"part"', '"Part"') }
    expect(verifyEvidence(forged, { log })).toMatchObject({ ok: false })
  }
  expect(proof.value.entries.map((entry) => 'text' in entry && entry.text).join()).toContain('临市监罚〔2026〕1号')
  const unknown = id.replace(/-.*/, '-zz')
  for (const asked of [id, unknown]) {
    expect((await city.ask(`/api/v1/records/${asked}/proof`)).status).toBe(401)
    const stranger = await city.ask(`/api/v1/records/${asked}/proof`, { key: await city.keyOf('credit-office') })
    expect([stranger.status, ((await stranger.json()) as { code: string }).code]).toEqual([404, 'proof/no-record'])
  }
})

test('tiles, bundles and the checkpoint are static files: full ones for ever, the checkpoint never kept', async () => {
  const rows = Array.from({ length: 300 }, (_, nth) =>
    registrationRow({ 主体名称: `临澄市晴川${nth}号贸易有限公司`, 统一社会信用代码: inventedCode(700 + nth) }),
  )
  const before = await checkpoint()
  await city.submit('market-city', 'registration', csvOf(rows))
  await city.node.log.integrate()
  const now = await checkpoint()
  for (const path of ['tile/0/000', 'tile/entries/000']) {
    const answer = await city.ask(`/log/${path}`)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await answer.arrayBuffer()).byteLength).toBe(path.includes('entries') ? 256 * 66 : 256 * 32)
  }
  expect((await city.ask('/log/checkpoint')).headers.get('cache-control')).toBe('no-store')
  const tiles = async (level: number, index: number, width: number) => {
    const answer = await city.ask(`/log/${tilePath(level, index, width)}`)
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  }
  const grown = await consistencyProof(before.size, now.size, trustingHashReader(tiles, now.size))
  expect(grown.ok && verifyGrowth(before, now, grown.value)).toEqual({ ok: true, value: undefined })
})

test('who writes may wait for the signature; who does not is answered at once', async () => {
  const kept = city.node.keepLog((fault) => {
    throw fault
  })
  const waited = (await (await act({ act: 'remedy-changed', state: 'upheld' }, 'wait=5')).json()) as {
    signed?: Placement
  }
  expect(waited.signed?.size).toBeGreaterThan(waited.signed?.index as number)
  await kept.stop()
  const unsigned = (await (await act({ act: 'remedy-changed', state: 'final' }, 'wait=0')).json()) as object
  expect(Object.keys(unsigned)).toEqual(['batch', 'ordinal'])
  await city.node.log.integrate()
})

test('an act that is sent again because its answer was lost is the same act, and gets the same answer', async () => {
  const answer = async (body: object) => (await (await act(body)).json()) as { batch: number; ordinal: number }
  const first = await answer({ act: 'remedy-changed', state: 'suit' })
  expect(await answer({ act: 'remedy-changed', state: 'suit' })).toEqual(first)
  const other = await answer({ act: 'remedy-changed', state: 'final' })
  expect(other.batch).toBeGreaterThan(first.batch)
  expect((await answer({ act: 'remedy-changed', state: 'suit' })).batch).toBeGreaterThan(other.batch)
  await city.node.log.integrate()
})

test('once a line is over its check says no more than that of a line that never was, and its proof still verifies', async () => {
  const { id, proof: carried } = await penalty()
  const held = await json<RecordProofView>(`/api/v1/records/${id}/proof`, { key: await city.keyOf('market-city') })
  expect((await act({ act: 'revoked' })).status).toBe(200)
  const over = await city.ask(`${carried.check}?leaf=${encodeURIComponent(carried.leafHash)}`)
  const never = await city.ask(`/api/v1/records/${id.replace(/-.*/, '-zz')}/check`)
  expect([over.status, await over.text()]).toEqual([never.status, await never.text()])
  const log = await identity()
  for (const entry of held.entries)
    expect(verifyEvidence(entry as { text: string; proof: string }, { log })).toMatchObject({ ok: true })
})

test('the page of the log shows what was signed and checks a line in both languages', async () => {
  const { lines } = await json<{ lines: Line[] }>(`/api/v1/organisations/${handle}/file`)
  const line = lines[0] as Line
  const address = `/log?${new URLSearchParams({ record: line.id, leaf: line.proof.leafHash })}`
  for (const [language, words] of [
    ['zh', ['仍在公示', '没有这样一条']],
    ['en', ['It is shown today', 'No such line is shown']],
  ] as const) {
    const page = async (path: string) => (await city.ask(path, { headers: { 'accept-language': language } })).text()
    expect(await page(address)).toContain(words[0])
    expect(await page('/log?record=x&leaf=y')).toContain(words[1])
    expect(await page('/log')).toContain(String((await checkpoint()).root && (await identity()).origin))
  }
})
