import { accept, type Result, refuse } from '../result.ts'

export type BundleRefusal = 'bundle/truncated' | 'bundle/wrong-count'

/** The longest entry that a bundle can carry: its length is a uint16. */
export const longestEntry = 0xffff

/** Entries as a bundle carries them: each after its length, a big-endian uint16. */
export const bundleEntries = (entries: readonly Uint8Array[]): Buffer => {
  const bundle = Buffer.allocUnsafe(entries.reduce((bytes, entry) => bytes + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > longestEntry) throw new RangeError(`an entry of a bundle has at most ${longestEntry} bytes`)
    at = bundle.writeUInt16BE(entry.length, at)
    bundle.set(entry, at)
    at += entry.length
  }
  return bundle
}

/** The entries of a bundle; refused unless it holds exactly `count` whole ones and nothing after them. */
export const entriesOf = (bundle: Uint8Array, count: number): Result<Uint8Array[], BundleRefusal> => {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    if (entries.length === count) return refuse('bundle/wrong-count', { expected: count })
    const start = at + 2
    const end = start + ((bundle[at] as number) << 8) + (bundle[at + 1] ?? 0)
    if (start > bundle.length || end > bundle.length) return refuse('bundle/truncated', { entry: entries.length })
    entries.push(bundle.subarray(start, end))
    at = end
  }
  return entries.length === count
    ? accept(entries)
    : refuse('bundle/wrong-count', { expected: count, found: entries.length })
}
