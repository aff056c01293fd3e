import { createHash } from 'node:crypto'

/** The peer: the tree as RFC 6962 describes it, every level in memory as one run of hashes, hashed with a hash object a node. */
const bytes = 32

export const plainLeaf = (entry: Uint8Array): Buffer => createHash('sha256').update(Buffer.of(0)).update(entry).digest()

/** The levels of a tree, leaves first; a node without a sibling goes up as it is. */
export const plainLevels = (leaves: Buffer): Buffer[] => {
  const levels = [leaves]
  for (let level = leaves; level.length > bytes; ) {
    const above = Buffer.alloc(Math.ceil(level.length / (2 * bytes)) * bytes)
    for (let at = 0; at < level.length; at += 2 * bytes) {
      const pair = level.subarray(at, at + 2 * bytes)
      above.set(pair.length === bytes ? pair : createHash('sha256').update(Buffer.of(1)).update(pair).digest(), at / 2)
    }
    levels.push(above)
    level = above
  }
  return levels
}

/** The audit path of a leaf, read off the levels. */
export const plainPath = (index: number, levels: readonly Buffer[]): Uint8Array[] => {
  const path: Uint8Array[] = []
  let at = index
  for (const level of levels.slice(0, -1)) {
    const sibling = (at % 2 === 0 ? at + 1 : at - 1) * bytes
    if (sibling < level.length) path.push(level.subarray(sibling, sibling + bytes))
    at = Math.floor(at / 2)
  }
  return path
}
