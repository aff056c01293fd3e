import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the files of a log are read: a folder or an address, laid out as C2SP tlog-tiles says. */
export type LogSource = {
  /** The folder or the address, for people. */
  readonly at: string
  /** The bytes at a path such as `checkpoint` or `tile/0/000`; `undefined` when there are none. A fault is thrown. */
  read(path: string): Promise<Uint8Array | undefined>
}

/** A full bundle of the longest entries; no file of a log is larger. */
const mostBytes = 256 * (2 + 0xffff)
const answerWithinMilliseconds = 30_000

/** The files of a log in a folder. */
export const folderSource = (folder: string): LogSource => ({
  at: folder,
  read: async (path) => {
    try {
      return await readFile(join(folder, path))
    } catch (fault) {
      if (['ENOENT', 'ENOTDIR'].includes((fault as NodeJS.ErrnoException).code ?? '')) return undefined
      throw fault
    }
  },
})

/** A log that cannot be read at the moment: nothing is said about whether it is right. */
export class NotReadable extends Error {
  readonly facts: { readonly at: string; readonly why: string }
  constructor(at: string, why: string) {
    super(`${at}: ${why}`)
    this.facts = { at, why }
  }
}

/** The files of a log below an http(s) address. */
export const httpSource = (address: string): LogSource => {
  const base = address.endsWith('/') ? address : `${address}/`
  return {
    at: address,
    read: async (path) => {
      const answer = await get(new URL(path, base).href)
      if (answer.status === 404 || answer.status === 410) {
        await answer.body?.cancel()
        return undefined
      }
      if (!answer.ok || !answer.body) throw new NotReadable(`${base}${path}`, String(answer.status))
      return readAtMost(answer.body, mostBytes, `${base}${path}`)
    },
  }
}

/** One GET request, answered within half a minute or not at all. */
export const get = async (address: string): Promise<Response> => {
  try {
    return await fetch(address, { signal: AbortSignal.timeout(answerWithinMilliseconds) })
  } catch (fault) {
    const { cause, message } = fault as { cause?: { code?: string }; message: string }
    throw new NotReadable(address, cause?.code ?? message)
  }
}

/** A server that never stops sending must not fill the memory of who checks it. */
const readAtMost = async (body: ReadableStream<Uint8Array>, most: number, at: string): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of body) {
    bytes += piece.length
    if (bytes > most) throw new NotReadable(at, `more than ${most} bytes`)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** A log by what a person names: an http(s) address or a folder. */
export const sourceAt = (place: string): LogSource =>
  /^https?:\/\//.test(place) ? httpSource(place) : folderSource(place)
