import type { Json, Randomness } from '@probity/base'
import { canonicalJson } from '@probity/base'
import { commitInto, commitWhereItStands, entryBytes, leafHash, leafHashInto, saltBytes } from '@probity/proof'

/** What an entry commits to: two JSON texts that name the subject by its public handle, never by its key. */
export type EntryParts = { readonly public: string; readonly closed: string }

/** The salts of an entry's two parts; they stand with the content, so that both can be forgotten together. */
export type Salts = { readonly publicSalt: Uint8Array; readonly closedSalt: Uint8Array }

/** The leaf hash of an entry, by which everyone may know it. */
export const leafOf = (entry: Uint8Array): Uint8Array => leafHash(entry)

export type SealedEntry = Salts & { readonly entry: Uint8Array }

/** Commits to both parts with fresh salts. `parts` are canonical JSON (RFC 8785). */
export const sealEntry = (parts: EntryParts, random: Randomness): SealedEntry => {
  const publicSalt = random(saltBytes)
  const closedSalt = random(saltBytes)
  const entry = Buffer.allocUnsafe(entryBytes)
  commitInto(entry, 0, publicSalt, parts.public)
  commitInto(entry, entryBytes / 2, closedSalt, parts.closed)
  return { publicSalt, closedSalt, entry }
}

/** Where a text stands in a buffer, the end excluded; before each there is room for a commitment (`roomBefore`). */
export type Place = { readonly from: number; readonly to: number }

/** An entry with its leaf. */
export type SealedLeaf = SealedEntry & { readonly leaf: Uint8Array }

/**
 * Seals parts that were written as bytes, one entry after another: what it gives stands in the same bytes each time, and is over once
 * the next is asked for.
 */
export const openSealer = (random: Randomness): ((bytes: Buffer, open: Place, closed: Place) => SealedLeaf) => {
  const publicSalt = Buffer.alloc(saltBytes)
  const closedSalt = Buffer.alloc(saltBytes)
  const entry = Buffer.alloc(entryBytes)
  const leaf = Buffer.alloc(entryBytes / 2)
  const sealed: SealedLeaf = { publicSalt, closedSalt, entry, leaf }
  return (bytes, open, closed) => {
    publicSalt.set(random(saltBytes))
    closedSalt.set(random(saltBytes))
    commitWhereItStands(entry, 0, publicSalt, bytes, open.from, open.to)
    commitWhereItStands(entry, entryBytes / 2, closedSalt, bytes, closed.from, closed.to)
    leafHashInto(leaf, entry)
    return sealed
  }
}

/** The two parts of an act as they are committed to. */
export const actParts = (act: {
  handle: string
  record?: string
  kind: string
  effectiveOn: string
  authority: string
  content: { readonly [key: string]: Json }
  closed: { readonly [key: string]: Json }
}): EntryParts => {
  const { closed, content, handle, ...rest } = act
  const named = { ...rest, entry: 'act', subject: handle }
  return {
    public: canonicalJson({ ...named, content, part: 'public' }),
    closed: canonicalJson({ ...named, content: closed, part: 'closed' }),
  }
}
