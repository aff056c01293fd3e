import { hash } from 'node:crypto'
import { ByteWriter, Written } from '@probity/base'

/**
 * A document number as it is compared: half and full width, kinds of brackets and spaces make no difference, so the
 * same decision has one number through every channel (R4).
 */
export const normaliseDocumentNumber = (text: string): string => (normal.test(text) ? text : normalise(text))

/** Han characters, digits, capitals and the bracket of document numbers: normal already, as most are. */
const normal = /^[\u4e00-\u9fff0-9A-Z〔〕]*$/

/** The same of a text in UTF-8; `false` settles nothing. */
export const isNormalDocumentNumberAt = (bytes: Uint8Array, from: number, to: number): boolean => {
  let at = from
  while (at < to) {
    const byte = bytes[at]!
    if ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a)) at++
    else if ((byte > 0xe4 && byte <= 0xe9) || (byte === 0xe4 && bytes[at + 1]! >= 0xb8)) at += 3
    else if (byte === 0xe3 && bytes[at + 1] === 0x80 && (bytes[at + 2]! | 1) === 0x95) at += 3
    else return false
  }
  return true
}

const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u3000]+/g, '')
    .replace(/[[({【〔〈]/g, '〔')
    .replace(/[\])}】〕〉]/g, '〕')

const parting = '\u001f'

/**
 * The number of a record among those of its subject: the same decision always gets the same number, whoever brings it
 * and in whatever order, so a repeat cannot double it and one ended record cannot shift another's address (R4, R8).
 * 52 bits of SHA-256 over what identifies a decision; the subject's random handle makes it different everywhere.
 */
export const recordIdOf = (handle: string, kind: string, decider: string, identifiedBy: readonly string[]): number => {
  const digest = hash('sha256', [handle, kind, decider, ...identifiedBy].join(parting), 'hex')
  return Number.parseInt(digest.slice(0, 13), 16)
}

/** `recordIdOf` of a subject's record whose kind and decider, and whose identifying texts stand in bytes, in this order and parted as there. */
export const recordIdIn = (
  handle: string | Written,
  decided: Written,
  bytes: Buffer,
  from: number,
  to: number,
): number => {
  told.at = 0
  told.reserve(handle.length + decided.length + to - from)
  writeHandle(told, handle)
  told.written(decided)
  told.piece(bytes, from, to)
  const digest = hash('sha256', new Uint8Array(told.bytes.buffer, told.bytes.byteOffset, told.at), 'latin1')
  let id = 0
  for (let place = 0; place < 6; place++) id = id * 256 + digest.charCodeAt(place)
  return id * 16 + (digest.charCodeAt(6) >> 4)
}
const told = new ByteWriter(1_024)

/** Kind and decider as they stand in what a record's number is made of. */
export const decidedBy = (kind: string, decider: string): Written =>
  Written.json(`${parting}${kind}${parting}${decider}${parting}`)

/** A handle is letters and digits. */
export const writeHandle = (to: ByteWriter, handle: string | Written): void => {
  if (typeof handle === 'string') to.ascii(handle)
  else to.written(handle)
}

/** How the outside names a record: its subject's handle and its number, so that one subject's tables are enough to find it. */
export const publicRecordId = (handle: string, recordId: number): string => {
  // In two halves: small integers are written ten times as fast in another base as large ones.
  const high = Math.floor(recordId / halfOfRecordId)
  const low = (recordId % halfOfRecordId).toString(36)
  return high === 0 ? `${handle}-${low}` : `${handle}-${high.toString(36)}${low.padStart(5, '0')}`
}
const digitsOfHalf = 5
const halfOfRecordId = 36 ** digitsOfHalf

/** The same in bytes. */
export const writePublicRecordId = (to: ByteWriter, handle: string | Written, recordId: number): void => {
  writeHandle(to, handle)
  to.ascii('-')
  const high = Math.floor(recordId / halfOfRecordId)
  const low = recordId - high * halfOfRecordId
  if (high > 0) writeDigits(to, high, digitsIn(high))
  writeDigits(to, low, high > 0 ? digitsOfHalf : digitsIn(low))
}

/** A half is less than 2^31, so that dividing it is a matter of whole numbers. */
const digitsIn = (half: number): number => {
  let digits = 1
  for (let rest = half; rest >= 36; rest = (rest / 36) | 0) digits++
  return digits
}

const writeDigits = (to: ByteWriter, half: number, digits: number): void => {
  const { bytes } = to
  let rest = half
  for (let at = to.at + digits - 1; at >= to.at; at--) {
    const more = (rest / 36) | 0
    const digit = rest - 36 * more
    bytes[at] = digit < 10 ? 0x30 + digit : 0x57 + digit
    rest = more
  }
  to.at += digits
}

/** Takes a public record id apart; `undefined` for anything else. */
export const readPublicRecordId = (text: string): { handle: string; recordId: number } | undefined => {
  const found = /^([a-z0-9]{26})-([a-z0-9]{1,11})$/.exec(text)
  if (!found) return undefined
  const recordId = Number.parseInt(found[2] as string, 36)
  return Number.isSafeInteger(recordId) ? { handle: found[1] as string, recordId } : undefined
}
