import { once } from 'node:events'
import type { Socket } from 'node:net'
import { finished } from 'node:stream/promises'
import type { CopyStreamQuery } from 'pg-copy-streams'

type Piece = string | Uint8Array<ArrayBuffer>

/**
 * Sends pieces into a COPY, each made once the one before has left: what is made ahead would only wait. `sent` is told of pieces whose
 * bytes the system has taken over, so that the next may be made in them: else each is memory outside the heap, and collecting that
 * means going through all of the heap. Throws what making a piece throws, or what the server says.
 */
export const sendCopy = async (
  copy: CopyStreamQuery,
  socket: Socket,
  pieces: Iterable<Piece>,
  sent: (piece: Piece) => void = () => {},
): Promise<void> => {
  const over = finished(copy)
  // It is awaited below; until then a failure must not count as unhandled.
  over.catch(() => {})
  const leaving: Piece[] = []
  try {
    for (const piece of pieces) {
      leaving.push(piece)
      // The length of a piece and the piece go together: alone, it wakes the server for five bytes.
      socket.cork()
      const takesMore = copy.write(piece)
      socket.uncork()
      if (!takesMore) await once(copy, 'drain')
      if (copy.writableLength === 0 && socket.writableLength === 0) for (const gone of leaving.splice(0)) sent(gone)
    }
    copy.end()
  } catch (fault) {
    copy.destroy(fault as Error)
    await over.catch(() => {})
    throw fault
  }
  await over
}
