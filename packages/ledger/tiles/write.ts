import type { Reader } from '@probity/database'
import {
  type BuiltTile,
  bundleEntries,
  type Hash,
  sha256Tree,
  type TileBuilder,
  tileBuilder,
  tilePath,
  tileWidth,
} from '@probity/proof'
import { readEntries } from '../order/entries.ts'
import { tileFromOrder } from './from-order.ts'
import type { LogFiles } from './store.ts'

/** Bundles written between two looks at the database. */
const bundlesAtOnce = 64

/** Writes the tiles of a tree that grows, into the files of this process if it keeps any. */
export type TileWriter = {
  /** The size up to which every tile is written, and the root of the tree of that size. */
  readonly size: number
  root(): Hash
  /** Writes what a tree of `size` entries needs beyond what is there: bundles and full tiles, then the right edge. */
  writeUpTo(size: number): Promise<void>
}

/** Goes on from a tree of `size` entries whose tiles are in the files, or can be made from the order. */
export const tileWriter = async (db: Reader, files: LogFiles | undefined, size: number): Promise<TileWriter> => {
  const started = await tileBuilder((level, index, width) => tileFromOrder(db, files, { level, index, width }), size)
  if (!started.ok) throw new Error(`${started.refusal.code} ${JSON.stringify(started.refusal.details)}`)
  const builder: TileBuilder = started.value
  return {
    get size() {
      return builder.size
    },
    root: () => builder.root(),
    writeUpTo: async (to) => {
      while (builder.size < to) {
        const tile = Math.floor(builder.size / tileWidth)
        // A bundle is written whole, so its beginning is read again; without files there is none.
        const from = files ? tile * tileWidth : builder.size
        const entries = await readEntries(db, from, Math.min(to, (tile + bundlesAtOnce) * tileWidth))
        if (files) await writeBundles(files, tile, entries)
        for (const entry of entries.slice(builder.size - from))
          for (const tile of builder.append(sha256Tree.leafHash(entry))) if (files) await writeTile(files, tile)
      }
      if (files) for (const tile of builder.edge()) await writeTile(files, tile)
    },
  }
}

const writeBundles = async (files: LogFiles, first: number, entries: readonly Uint8Array[]): Promise<void> => {
  for (let at = 0; at < entries.length; at += tileWidth) {
    const bundle = entries.slice(at, at + tileWidth)
    const index = first + at / tileWidth
    await files.write(tilePath('entries', index, bundle.length), bundleEntries(bundle))
    if (bundle.length === tileWidth) await files.removePartial('entries', index)
  }
}

const writeTile = async (files: LogFiles, { level, index, width, bytes }: BuiltTile): Promise<void> => {
  await files.write(tilePath(level, index, width), bytes)
  if (width === tileWidth) await files.removePartial(level, index)
}
