import { classifyCode, findUsableCode } from '@probity/base'
import { digitsOnly, identityCheckHolds, isShapedLike15, isShapedLike18 } from './identity-number.ts'
import { damage, highHalf, isLowHalf, letterX, pairedDigit, separator, symbolClass } from './symbols.ts'

/** Half-open, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number }

/** Digits that follow each other: their values, and where each begins, ends, and which unbroken group it is in. */
type Run = { values: number[]; starts: number[]; ends: number[]; groups: number[] }

/** More than this between two digits, and they are two numbers. */
const widestGap = 3

/**
 * The numbers of natural persons in a text: 15 and 18 digits (GB 11643), also inside the 17 and 20 digits of an individual
 * business's tax number, with separators between them and in any width. Text cannot prove that a number is not one, so
 * what is shaped like one is one: in free text cutting too much is the smaller harm.
 */
export const findIdentityNumbers = (text: string): Span[] => {
  const spans: Span[] = []
  let run: Run = { values: [], starts: [], ends: [], groups: [] }
  let group = 0
  let gap = 0
  const close = () => {
    if (run.values.length >= 15) collect(text, run, spans)
    if (run.values.length) run = { values: [], starts: [], ends: [], groups: [] }
  }
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    let is = symbolClass[unit]!
    let width = 1
    if (is === highHalf && isLowHalf(text.charCodeAt(index + 1))) {
      is = pairedDigit(unit, text.charCodeAt(index + 1))
      width = 2
    }
    if (is >= 0 && is <= letterX) {
      if (gap > 0) group++
      gap = 0
      run.values.push(is)
      run.starts.push(index)
      run.ends.push(index + width)
      run.groups.push(group)
    } else if ((is === separator || is === damage || is === highHalf) && ++gap <= widestGap) continue
    else {
      close()
      gap = 1
    }
    index += width - 1
  }
  close()
  return spans
}

/** Adds the spans of a run from left to right; a number found takes the whole of the groups it touches. */
const collect = (text: string, run: Run, spans: Span[]) => {
  const { values, starts, ends, groups } = run
  const last = values.length - 1
  const begins = (at: number) => at === 0 || groups[at - 1] !== groups[at]
  const finishes = (at: number) => at >= last || groups[at + 1] !== groups[at]
  for (let at = 0; at + 14 <= last; at++) {
    const length = lengthAt(text, run, at, begins, finishes)
    if (!length) continue
    let from = at
    let to = at + length - 1
    while (!begins(from)) from--
    while (!finishes(to)) to++
    spans.push({ start: starts[from]!, end: ends[to]! })
    at = to
  }
}

const lengthAt = (
  text: string,
  { values, starts, ends, groups }: Run,
  at: number,
  begins: (at: number) => boolean,
  finishes: (at: number) => boolean,
): 0 | 15 | 18 => {
  // A tax number ends in up to two digits more, which tell a person's several businesses apart.
  const nearlyFinishes = (to: number) => finishes(to) || finishes(to + 1) || finishes(to + 2)
  const to18 = at + 17
  if (to18 < values.length) {
    // In one unbroken group a number may begin anywhere; across groups only where groups do: three days in a row are none.
    const aligned = groups[at] === groups[to18] || (begins(at) && nearlyFinishes(to18))
    if (aligned && isShapedLike18(values, at)) return 18
    if (begins(at) && finishes(to18) && digitsOnly(values, at, 17) && identityCheckHolds(values, at)) {
      if (classifyCode(text.slice(starts[at], ends[to18])).is !== 'valid') return 18
    }
  }
  const to15 = at + 14
  if (!isShapedLike15(values, at)) return 0
  if (groups[at] !== groups[to15]) return begins(at) && nearlyFinishes(to15) ? 15 : 0
  // In a longer group of digits fifteen of them mean nothing: one in ten codes and accounts would look like a person.
  let from = at
  let to = to15
  // Looking no farther than matters keeps a cell of nothing but digits from taking minutes.
  while (!begins(from) && to - from < 17) from--
  while (!finishes(to) && to - from < 17) to++
  if (to - from >= 17 || !(from === at || to === to15)) return 0
  return isCreditCode(text, starts[from]!, ends[to]!) ? 0 : 15
}

/** Whether digits stand inside a unified social credit code: one that ends in a letter has 17 digits before it. */
const isCreditCode = (text: string, from: number, to: number): boolean => {
  let start = from
  let end = to
  while (start > 0 && to - start < 18 && isLetterOrDigit(text[start - 1]!)) start--
  while (end < text.length && end - start < 19 && isLetterOrDigit(text[end]!)) end++
  return end - start === 18 && findUsableCode(text.slice(start, end)) !== undefined
}

const isLetterOrDigit = (character: string) => /[0-9A-Za-z]/.test(character)
