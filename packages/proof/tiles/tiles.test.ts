import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  authenticatedHashReader,
  bundleEntries,
  consistencyProof,
  entriesOf,
  hashesOf,
  inclusionProof,
  parseCheckpoint,
  parseTilePath,
  sha256Tree,
  tileBuilder,
  tileCoordinates,
  tilePath,
  tileRoot,
  trustingHashReader,
  verifyConsistency,
  verifyInclusion,
} from '../index.ts'
import { leavesOf, treeHashByDefinition } from '../testing/by-definition.ts'
import { logInMemory } from '../testing/log-in-memory.ts'

const entry = (i: number) => Buffer.from(`entry ${i}`)
const entries = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => entry(from + i))

test('tlog-tiles 1: a level is a decimal number from 0 to 63 without leading zeroes', () => {
  expect(parseTilePath('tile/0/000')).toEqual({ level: 0, index: 0, width: 256 })
  expect(parseTilePath('tile/63/000')).toEqual({ level: 63, index: 0, width: 256 })
  for (const path of ['tile/64/000', 'tile/00/000', 'tile/-1/000', 'tile/1.0/000', 'tile//000', 'tile/x/000'])
    expect(parseTilePath(path)).toBeUndefined()
})
test('tlog-tiles 2: an index is written in groups of three digits, all but the last after an x', () => {
  expect(tilePath(0, 1_234_067)).toBe('tile/0/x001/x234/067')
  expect(parseTilePath('tile/0/x001/x234/067')).toEqual({ level: 0, index: 1_234_067, width: 256 })
  expect(parseTilePath('tile/entries/x001/000')).toEqual({ level: 'entries', index: 1_000, width: 256 })
  for (const path of ['tile/0/1', 'tile/0/x000/001', 'tile/0/001/002', 'tile/0/x001', 'tile/0/x01/002', 'tile/0/-01'])
    expect(parseTilePath(path)).toBeUndefined()
})
test('tlog-tiles 2: an index that cannot be counted is none', () => {
  expect(parseTilePath(tilePath(0, Number.MAX_SAFE_INTEGER))?.index).toBe(Number.MAX_SAFE_INTEGER)
  expect(parseTilePath('tile/0/x009/x007/x199/x254/x740/992')).toBeUndefined()
  expect(parseTilePath(`tile/0/${'x999/'.repeat(50)}999`)).toBeUndefined()
})
test('tlog-tiles 3: the width of a partial tile is a decimal number from 1 to 255 without leading zeroes', () => {
  expect(parseTilePath('tile/2/x001/000.p/255')).toEqual({ level: 2, index: 1_000, width: 255 })
  for (const path of ['tile/2/000.p/0', 'tile/2/000.p/256', 'tile/2/000.p/01', 'tile/2/000.p/', 'tile/2/000.p/1/2'])
    expect(parseTilePath(path)).toBeUndefined()
})
test('every tile has one path and every path one tile', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
      fc.maxSafeNat(),
      fc.integer({ min: 1, max: 256 }),
      (level, index, width) => {
        expect(parseTilePath(tilePath(level, index, width))).toEqual({ level, index, width })
      },
    ),
    { seed: 1 },
  )
})
test('tlog-tiles 4: a full tile is exactly 256 hashes, 8,192 bytes; any other length is refused', () => {
  expect(hashesOf(new Uint8Array(8_192), 256)).toMatchObject({ ok: true })
  for (const bytes of [8_191, 8_193, 8_160, 0])
    expect(hashesOf(new Uint8Array(bytes), 256)).toMatchObject({ refusal: { code: 'tile/wrong-length' } })
})
test('tlog-tiles 5: each hash above level 0 is that of a full tile below', async () => {
  const leaves = leavesOf(600)
  const builder = await tileBuilder(async () => undefined, 0)
  if (!builder.ok) throw new Error('an empty tree can be built on')
  const built = [...leaves.flatMap((leaf) => builder.value.append(leaf)), ...builder.value.edge()]
  const levelOne = built.find(({ level }) => level === 1)
  expect(levelOne?.width).toBe(2)
  expect(levelOne?.bytes).toEqual(
    Buffer.concat([treeHashByDefinition(leaves.slice(0, 256)), treeHashByDefinition(leaves.slice(256, 512))]),
  )
  expect(tileRoot(leaves.slice(0, 256))).toEqual(treeHashByDefinition(leaves.slice(0, 256)))
})
test('tlog-tiles 6: a partial tile is never hashed into a tile above, and no tile is empty', () => {
  for (const size of [1, 255, 256, 257, 65_535, 65_536, 65_537])
    for (const { level, index, width } of tileCoordinates(0, size)) {
      expect(width).toBeGreaterThan(0)
      if (level > 0) expect((index * 256 + width) * 256 ** level).toBeLessThanOrEqual(size)
    }
  expect(tileCoordinates(0, 0)).toEqual([])
})
test('tlog-tiles 7: a tree of 70,000 leaves has the tiles of the specification’s example', () => {
  const tiles = tileCoordinates(0, 70_000)
  const full = (level: number) => tiles.filter((tile) => tile.level === level && tile.width === 256).length
  const partial = (level: number) =>
    tiles.filter((tile) => tile.level === level && tile.width < 256).map((t) => t.width)
  expect([full(0), partial(0), full(1), partial(1), full(2), partial(2)]).toEqual([273, [112], 1, [17], 0, [1]])
  expect(tileCoordinates(0, 256).map(({ level, width }) => [level, width])).toEqual([
    [0, 256],
    [1, 1],
  ])
})
test('tlog-tiles 8: a growth names every tile that a checkpoint of the new size needs, and none that was there', () => {
  fc.assert(
    fc.property(fc.nat({ max: 200_000 }), fc.nat({ max: 3_000 }), (oldSize, added) => {
      const names = (from: number, to: number) =>
        tileCoordinates(from, to).map((t) => tilePath(t.level, t.index, t.width))
      const had = new Set(names(0, oldSize))
      const grown = names(oldSize, oldSize + added)
      expect(grown.filter((name) => had.has(name))).toEqual([])
      const missing = names(0, oldSize + added).filter((name) => !had.has(name) && !grown.includes(name))
      expect(missing).toEqual([])
    }),
    { seed: 8, numRuns: 30 },
  )
})
test('tlog-tiles 9: a bundle is each entry after its length, a big-endian uint16', () => {
  const bundle = bundleEntries([Buffer.from('a'), Buffer.alloc(0), Buffer.alloc(258, 7)])
  expect(bundle.subarray(0, 7).toString('hex')).toBe('00016100000102')
  expect(entriesOf(bundle, 3)).toMatchObject({ ok: true, value: [{ length: 1 }, { length: 0 }, { length: 258 }] })
})
test('tlog-tiles 10: a bundle with a piece missing, with an entry too few or too many is refused', () => {
  const bundle = bundleEntries(entries(0, 3))
  expect(entriesOf(bundle.subarray(0, -1), 3)).toMatchObject({ refusal: { code: 'bundle/truncated' } })
  expect(entriesOf(Buffer.concat([bundle, Buffer.of(0)]), 4)).toMatchObject({ refusal: { code: 'bundle/truncated' } })
  expect(entriesOf(bundle, 2)).toMatchObject({ refusal: { code: 'bundle/wrong-count' } })
  expect(entriesOf(bundle, 4)).toMatchObject({ refusal: { code: 'bundle/wrong-count' } })
})

test('tiles grown in many steps are those of the tree built at once', async () => {
  const stepped = logInMemory()
  for (const [from, to] of [
    [0, 1],
    [1, 255],
    [255, 256],
    [256, 257],
    [257, 700],
    [700, 700],
    [700, 1_024],
  ] as const)
    await stepped.grow(entries(from, to))
  const once = logInMemory()
  await once.grow(entries(0, 1_024))
  for (const [path, bytes] of once.files) if (path !== 'checkpoint') expect(stepped.files.get(path)).toEqual(bytes)
})

test('proofs read from tiles verify, whether or not the tiles are trusted', async () => {
  const log = logInMemory()
  const head = async (size: number) => {
    const checkpoint = parseCheckpoint(`${(await log.grow(entries(log.entries.length, size))).split('\n\n')[0]}\n`)
    if (!checkpoint.ok) throw new Error('a checkpoint')
    return checkpoint.value
  }
  const older = await head(1_000)
  const newer = await head(66_000)
  for (const read of [trustingHashReader(log.tiles, 66_000), authenticatedHashReader(log.tiles, newer)]) {
    for (const index of [0, 255, 256, 65_535, 65_536, 65_999]) {
      const proof = await inclusionProof(index, newer.size, read)
      const claim = { index, size: newer.size, root: newer.root, leaf: sha256Tree.leafHash(entry(index)) }
      expect(proof.ok && verifyInclusion(claim, proof.value).ok).toBe(true)
    }
    const proof = await consistencyProof(1_000, 66_000, read)
    expect(proof.ok && verifyConsistency(older, newer, proof.value).ok).toBe(true)
  }
})

test('a tile that is missing, cut, of another place or changed by a bit is refused before its hashes are used', async () => {
  const log = logInMemory()
  const checkpoint = parseCheckpoint(`${(await log.grow(entries(0, 66_000))).split('\n\n')[0]}\n`)
  if (!checkpoint.ok) throw new Error('a checkpoint')
  const prove = (path: string, bytes: Uint8Array | undefined) => {
    const files = new Map(log.files)
    if (bytes) files.set(path, bytes)
    else files.delete(path)
    const tiles = async (level: number, index: number, width: number) => files.get(tilePath(level, index, width))
    return inclusionProof(300, 66_000, authenticatedHashReader(tiles, checkpoint.value))
  }
  for (const path of ['tile/0/001', 'tile/1/000', 'tile/1/001.p/1', 'tile/2/000.p/1', 'tile/0/257.p/208']) {
    const tile = log.files.get(path) as Uint8Array
    expect(tile, path).toBeDefined()
    expect(await prove(path, undefined)).toMatchObject({ refusal: { code: 'tile/missing' } })
    expect(await prove(path, tile.subarray(0, -1))).toMatchObject({ refusal: { code: 'tile/wrong-length' } })
    const changed = Buffer.from(tile)
    changed[7] = (changed[7] as number) ^ 1
    expect(await prove(path, changed)).toMatchObject({
      refusal: { code: path.includes('.p/') ? 'tile/root-differs' : 'tile/hash-differs' },
    })
  }
  expect(await prove('tile/0/001', log.files.get('tile/0/002'))).toMatchObject({
    refusal: { code: 'tile/hash-differs' },
  })
})
