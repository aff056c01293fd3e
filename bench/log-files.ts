import { generateKeyPairSync, hash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  bundleEntries,
  formatVerifierKey,
  noteSigner,
  sha256Tree,
  signCheckpoint,
  type TreeHead,
  tileBuilder,
  tilePath,
  tileWidth,
} from '@probity/proof'

/** A log in a folder, with the key it is checked by. */
export type BenchLog = { readonly folder: string; readonly key: string; readonly head: TreeHead }

/** 64 bytes that nobody could tell from two commitments. */
export const entryAt = (index: number): Buffer => hash('sha512', String(index), 'buffer')

/** Writes a log of `size` entries as a node would; without bundles where only its tiles matter. */
export const writeLog = async (
  folder: string,
  size: number,
  parts: 'tiles' | 'tiles and bundles',
  progress: (share: number) => void,
): Promise<BenchLog> => {
  const built = await tileBuilder(async () => undefined, 0)
  if (!built.ok) throw new Error(built.refusal.code)
  const made = new Set<string>()
  const put = (path: string, bytes: Uint8Array | string) => {
    const file = join(folder, path)
    if (!made.has(dirname(file))) {
      mkdirSync(dirname(file), { recursive: true })
      made.add(dirname(file))
    }
    writeFileSync(file, bytes)
  }
  const putTiles = (tiles: ReturnType<typeof built.value.edge>) => {
    for (const { level, index, width, bytes } of tiles) put(tilePath(level, index, width), bytes)
  }
  let bundle: Buffer[] = []
  for (let index = 0; index < size; index++) {
    const entry = entryAt(index)
    putTiles(built.value.append(sha256Tree.leafHash(entry)))
    if (parts === 'tiles and bundles') bundle.push(entry)
    if (bundle.length === tileWidth || (bundle.length > 0 && index === size - 1)) {
      put(tilePath('entries', Math.floor(index / tileWidth), bundle.length), bundleEntries(bundle))
      bundle = []
    }
    if (index % 100_000 === 0) progress(index / size)
  }
  putTiles(built.value.edge())
  const signer = noteSigner('bench.example/99', generateKeyPairSync('ed25519').privateKey)
  const head = { size, root: built.value.root() }
  put('checkpoint', signCheckpoint({ origin: 'bench.example/99', ...head }, [signer]))
  return { folder, key: formatVerifierKey(signer.verifier), head }
}
