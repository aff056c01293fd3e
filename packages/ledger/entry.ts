import type { Json, Randomness } from '@probity/base'
import { canonicalJson } from '@probity/base'
import { commitInto, commitWhereItStands, entryBytes, leafHash, saltBytes } from '@probity/proof'

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

/** The same for parts that were written as bytes. */
export const sealWritten = (bytes: Buffer, open: Place, closed: Place, random: Randomness): SealedEntry => {
  const publicSalt = random(saltBytes)
  const closedSalt = random(saltBytes)
  const entry = Buffer.allocUnsafe(entryBytes)
  commitWhereItStands(entry, 0, publicSalt, bytes, open.from, open.to)
  commitWhereItStands(entry, entryBytes / 2, closedSalt, bytes, closed.from, closed.to)
  return { publicSalt, closedSalt, entry }
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
