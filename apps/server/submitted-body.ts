import { hash } from 'node:crypto'
import { accept, type Result, refuse } from '@probity/base'

/** Without a key the bytes name themselves, so they are held in memory until all are there: up to this many. */
const mostBytesWithoutKey = 64 * 1024 * 1024

export type SubmittedBody = { readonly key: string; readonly source: AsyncIterable<Uint8Array> }

/** The body of a submission and its key. Refuses: submission/too-large (without a key). */
export const readBody = async (
  request: Request,
  key: string | undefined,
): Promise<Result<SubmittedBody, 'submission/too-large'>> => {
  const source = (request.body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>
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
    source: (async function* () {
      yield* parts
    })(),
  })
}

/** The key of a submission that was given none: the same bytes are the same submission. */
export const keyOfBytes = (parts: readonly Uint8Array[]): string =>
  `sha256:${hash('sha256', Buffer.concat(parts), 'hex')}`
