import { type ClientKey, keepSignature, listKeysOf, readDetached, verifyDetached } from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import type { Tx } from '@probity/database'
import type { ProbityNode } from '../node.ts'
import { spool } from './spool.ts'

/** Bytes whose signature holds, put aside so that nothing of a forged file ever comes in. */
export type SignedBody = {
  readonly source: AsyncIterable<Uint8Array>
  /** Keeps the signature beside the submission, in the transaction that opens it. */
  keep(tx: Tx, submissionId: string): Promise<unknown>
  close(): Promise<void>
}

/** The head in which a signature comes: detached JWS, `header..signature`. */
export const signatureHeader = 'x-jws-signature'

/**
 * Checks the signature of a body by a key of this very body (the authority), before a row of it is read. Constant memory.
 * Refuses: signature/not-understood, signature/key-not-known, signature/not-valid.
 */
export const checkSignature = async (
  { database, clock }: ProbityNode,
  given: { readonly text: string; readonly body: string; readonly source: AsyncIterable<Uint8Array> },
): Promise<Result<SignedBody, `signature/${'not-understood' | 'key-not-known' | 'not-valid'}`>> => {
  const read = readDetached(given.text)
  if (!read.ok) return await afterAll(given.source, read)
  const keys: readonly ClientKey[] = await listKeysOf(database, clock, given.body)
  const key = keys.find(({ keyId }) => keyId === read.value.keyId)
  if (!key) return await afterAll(given.source, refuse('signature/key-not-known', { key: read.value.keyId }))
  const verification = verifyDetached(read.value, key)
  const aside = await spool(watched(given.source, verification.take))
  const { holds, signedDigest } = verification.end()
  if (!holds) {
    await aside.close()
    return refuse('signature/not-valid', { key: key.keyId })
  }
  return accept({
    source: aside.bytes,
    keep: (tx: Tx, submissionId: string) =>
      keepSignature(tx, clock, submissionId, key, { ...read.value, signedDigest }),
    close: aside.close,
  })
}

/** Read to its end, so that a sender who is still writing hears the answer. */
export const afterAll = async <Answer>(source: AsyncIterable<Uint8Array>, answer: Answer): Promise<Answer> => {
  for await (const _ of source);
  return answer
}

async function* watched(source: AsyncIterable<Uint8Array>, take: (part: Uint8Array) => void) {
  for await (const part of source) {
    take(part)
    yield part
  }
}
