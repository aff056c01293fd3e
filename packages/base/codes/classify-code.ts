import { checksHoldAt, innerCheckSymbol, isCodeSymbol, outerCheckSymbol } from './check-symbols.ts'
import { codePrefixes } from './departments.ts'
import { mendWriting } from './mended-text.ts'

/**
 * A code that names a subject. `inner-check`: the outer check holds, that of the organisation code inside does not; old
 * codes and those of individual businesses are like that, so it is a warning and no reason to refuse.
 */
export type UsableCode = {
  readonly is: 'valid' | 'inner-check'
  readonly code: string
  /** Registration department: a key of `departments`. */
  readonly department: string
  /** Category of bodies: a key of that department's `categories`. */
  readonly category: string
  /** Six digits of the region that first assigned the code; never the place where the subject is today. */
  readonly region: string
  /** Nine symbols (GB 11714-1997). */
  readonly organisationCode: string
}

/** What a text in a code's place turns out to be: exactly one of these. */
export type CodeReading =
  | UsableCode
  /** Not written as it should be; `mended` is what it says. */
  | { readonly is: 'full-width' | 'spaced' | 'lower-case'; readonly mended: UsableCode }
  /** Nothing there, or a word for 'nothing'. */
  | { readonly is: 'empty' | 'not-stated' }
  /** Numbers of enterprises before 2015: 15 digits since 2007, 13 digits before. */
  | { readonly is: 'registration-number-15' | 'registration-number-13'; readonly number: string }
  | { readonly is: 'organisation-code-9'; readonly organisationCode: string; readonly checkHolds: boolean }
  | { readonly is: 'wrong-length'; readonly length: number }
  /** 18 letters and digits with I, O, S, V or Z among them; `place` counts from 1. */
  | { readonly is: 'excluded-letter'; readonly place: number }
  | { readonly is: 'outer-check'; readonly expected: string }
  /** The check holds, but no such department or category assigns codes. */
  | { readonly is: 'unknown-category'; readonly prefix: string }
  | { readonly is: 'other' }

/** Every class, in the order in which they are tried and counted. */
export const codeClasses = [
  'empty',
  'not-stated',
  'registration-number-15',
  'registration-number-13',
  'organisation-code-9',
  'other',
  'wrong-length',
  'excluded-letter',
  'outer-check',
  'unknown-category',
  'full-width',
  'spaced',
  'lower-case',
  'inner-check',
  'valid',
] as const satisfies readonly CodeReading['is'][]

const notStated = new Set(['N/A', 'NA', 'NULL', '\\N', 'NONE', 'NIL', '无', '暂无', '空', '/', '*', '?', '.'])
const prefixes = new Set(codePrefixes)

/**
 * Reads a unified social credit code (GB 32100-2015), or says what stands in its place. The classes exclude one another
 * and are tried on the mended text in the order of `codeClasses`: a symbol wrong anywhere is an `outer-check`, even where
 * it makes the category unknown. A fault of writing is named only where the mended text is usable; a lower-case code whose
 * check fails is an `outer-check`. Never throws; linear in the length.
 */
export const classifyCode = (text: string): CodeReading => {
  const { text: code, writing } = mendWriting(text)
  if (code.length !== 18) return readOtherLength(code, text)
  const place = firstForeignPlace(code)
  if (place) return isAlphanumeric(code) ? { is: 'excluded-letter', place } : { is: 'other' }
  for (let index = 2; index < 8; index++) if (code.charCodeAt(index) > 57) return { is: 'other' }
  const expected = outerCheckSymbol(code)
  if (code[17] !== expected) return { is: 'outer-check', expected }
  const prefix = code.slice(0, 2)
  if (!prefixes.has(prefix)) return { is: 'unknown-category', prefix }
  const usable: UsableCode = {
    is: code[16] === innerCheckSymbol(code, 8) ? 'valid' : 'inner-check',
    code,
    department: code[0]!,
    category: code[1]!,
    region: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
  }
  return writing === 'plain' ? usable : { is: writing, mended: usable }
}

const prefixesInBytes = new Set(codePrefixes.map((prefix) => prefix.charCodeAt(0) * 128 + prefix.charCodeAt(1)))

/** Whether the bytes from `from` to `to` are a code that `classifyCode` calls valid, written as it should be. */
export const isValidCodeAt = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from === 18 && prefixesInBytes.has(bytes[from]! * 128 + bytes[from + 1]!) && checksHoldAt(bytes, from)

/** The code that a text says, mended where its writing was at fault; `undefined` where it names no subject. */
export const findUsableCode = (text: string): UsableCode | undefined => {
  const reading = classifyCode(text)
  if (reading.is === 'valid' || reading.is === 'inner-check') return reading
  return 'mended' in reading ? reading.mended : undefined
}

const readOtherLength = (code: string, text: string): CodeReading => {
  if (code === '') return { is: text.trim() === '' ? 'empty' : 'not-stated' }
  if (notStated.has(code)) return { is: 'not-stated' }
  if (!isAlphanumeric(code)) return { is: 'other' }
  if (code.length === 15 && isDigits(code)) return { is: 'registration-number-15', number: code }
  if (code.length === 13 && isDigits(code)) return { is: 'registration-number-13', number: code }
  if (code.length === 9) {
    return { is: 'organisation-code-9', organisationCode: code, checkHolds: code[8] === innerCheckSymbol(code) }
  }
  return { is: 'wrong-length', length: code.length }
}

/** Place, from 1, of the first character that is none of the 31 symbols; 0 where there is none. */
const firstForeignPlace = (code: string): number => {
  for (let index = 0; index < code.length; index++) if (!isCodeSymbol(code.charCodeAt(index))) return index + 1
  return 0
}

const isAlphanumeric = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 48 || (unit > 57 && unit < 65) || unit > 90) return false
  }
  return true
}

const isDigits = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 48 || unit > 57) return false
  }
  return true
}
