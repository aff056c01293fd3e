import { generateKeyPairSync } from 'node:crypto'
import type { LogIdentity, Signer } from '../index.ts'
import { bundleEntries, noteSigner, sha256Tree, signCheckpoint, tileBuilder, tilePath, tileWidth } from '../index.ts'

/** A log held in memory as a folder would hold it: files by path, and a checkpoint for any size it ever had. */
export type LogInMemory = {
  readonly files: Map<string, Uint8Array>
  readonly signer: Signer
  readonly identity: LogIdentity
  readonly entries: readonly Uint8Array[]
  /** Adds entries, writes their tiles and bundles and the signed checkpoint, which it gives. */
  grow(entries: readonly Uint8Array[]): Promise<string>
  /** A tile as the log stores it. */
  readonly tiles: (level: number, index: number, width: number) => Promise<Uint8Array | undefined>
}

export const logInMemory = (
  origin = 'log.example/99',
  privateKey = generateKeyPairSync('ed25519').privateKey,
): LogInMemory => {
  const files = new Map<string, Uint8Array>()
  const entries: Uint8Array[] = []
  const signer = noteSigner(origin, privateKey)
  const tiles = async (level: number, index: number, width: number) => files.get(tilePath(level, index, width))
  return {
    files,
    signer,
    entries,
    tiles,
    identity: { origin, keys: [signer.verifier] },
    grow: async (added) => {
      const builder = await tileBuilder(tiles, entries.length)
      if (!builder.ok) throw new Error(builder.refusal.code)
      for (const entry of added) {
        entries.push(entry)
        for (const tile of builder.value.append(sha256Tree.leafHash(entry)))
          files.set(tilePath(tile.level, tile.index, tile.width), tile.bytes)
      }
      for (const tile of builder.value.edge()) files.set(tilePath(tile.level, tile.index, tile.width), tile.bytes)
      const first = Math.floor((entries.length - added.length) / tileWidth)
      for (let index = first; index * tileWidth < entries.length; index++) {
        const bundle = entries.slice(index * tileWidth, (index + 1) * tileWidth)
        files.set(tilePath('entries', index, bundle.length), bundleEntries(bundle))
      }
      const note = signCheckpoint({ origin, size: entries.length, root: builder.value.root() }, [signer])
      files.set('checkpoint', Buffer.from(note))
      return note
    },
  }
}
