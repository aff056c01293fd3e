import { isAscii } from 'node:buffer'
import { windowSize } from './window.ts'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** Bytes to text as they come, in constant memory. A byte that fits nowhere becomes U+FFFD. */
export async function* decodeText(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const block of decodeForeign(source))
    yield typeof block === 'string' ? block : decoder.decode(block, { stream: true })
  yield decoder.decode()
}

/**
 * Blocks in UTF-8 as they are, and of any other encoding as text. The encoding is decided over the first 64 KiB from the first byte
 * that is not ASCII, since a long file may open with nothing but codes and days.
 */
export async function* decodeForeign(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | string> {
  let decoder: TextDecoder | undefined
  let undecided: Uint8Array[] = []
  let length = 0
  let atStart = true
  let isDecided = false
  const open = (): Buffer | string => {
    const window = Buffer.concat(undecided)
    undecided = []
    isDecided = true
    const encoding = findEncoding(window, atStart)
    if (encoding === 'utf-8') return window
    // `ignoreBOM` would keep the mark; by default the decoder drops it at the start.
    decoder = new TextDecoder(encoding)
    return decoder.decode(window, { stream: true })
  }
  for await (const bytes of source) {
    const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (isDecided) yield decoder ? decoder.decode(block, { stream: true }) : block
    else if (length === 0 && isAscii(block)) {
      // Before it is handed on: whoever has read a block may give its memory back.
      if (block.length > 0) atStart = false
      yield block
    } else {
      undecided.push(block)
      length += block.length
      if (length >= windowSize) yield open()
    }
  }
  if (undecided.length > 0) yield open()
  if (decoder) yield decoder.decode()
}

/** Valid UTF-8 wins, else GB 18030; where neither fits, UTF-8 if only a few of its bytes are lost. */
export const findEncoding = (window: Uint8Array, atStart = true): Encoding => {
  if (atStart && window[0] === 0xff && window[1] === 0xfe) return 'utf-16le'
  if (atStart && window[0] === 0xfe && window[1] === 0xff) return 'utf-16be'
  if (fits(window, 'utf-8')) return 'utf-8'
  if (fits(window, 'gb18030') && countLost(window, 'utf-8') * lostAtMost > countForeign(window)) return 'gb18030'
  return countLost(window, 'utf-8') <= countLost(window, 'gb18030') ? 'utf-8' : 'gb18030'
}

/** One byte in this many may be wrong before a file counts as being in another encoding. */
const lostAtMost = 50

/** Whether every byte fits; a character that the window cuts in two does. */
const fits = (window: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(window, { stream: true })
    return true
  } catch {
    return false
  }
}

const countLost = (window: Uint8Array, encoding: Encoding): number =>
  new TextDecoder(encoding).decode(window, { stream: true }).split('\ufffd').length - 1

const countForeign = (window: Uint8Array): number => {
  let foreign = 0
  for (const byte of window) if (byte > 0x7f) foreign++
  return foreign
}
