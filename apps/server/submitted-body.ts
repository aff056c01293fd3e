import { hash } from 'node:crypto'
import { accept, type Result, refuse } from '@probity/base'

/** Without a key the bytes name themselves, so they are held in memory until all are there: up to this many. */
const mostBytesWithoutKey = 64 * 1024 * 1024

export type SubmittedBody = {
  readonly key: string
  readonly source: AsyncIterable<Uint8Array>
  /** How many bytes it has; absent where only its end will tell. */
  readonly bytes?: number
}

/** The bytes of a request, as they come. */
export const bytesOf = ({ body }: Request): AsyncIterable<Uint8Array> =>
  (body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>

/** The body of a submission and its key. Refuses: submission/too-large (without a key). */
export const readBody = async (
  source: AsyncIterable<Uint8Array>,
  key: string | undefined,
): Promise<Result<SubmittedBody, 'submission/too-large'>> => {
  if (key !== undefined) return accept({ key, source })
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of source) {
    bytes += part.length
    if (bytes > mostBytesWithoutKey) return refuse('submission/too-large', { most: mostBytesWithoutKey })
    parts.push(part)
  }
  return accept({
    key: keyOfBytes(parts),
    bytes,
    source: (async function* () {
      yield* parts
    })(),
  })
}

/** The key of a submission that was given none: the same bytes are the same submission. */
export const keyOfBytes = (parts: readonly Uint8Array[]): string =>
  `sha256:${hash('sha256', Buffer.concat(parts), 'hex')}`
