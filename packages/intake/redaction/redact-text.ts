import { findIdentityNumbers } from './find-numbers.ts'
import { isDamaged, mayHoldIdentityNumber, scanText } from './scan.ts'
import { damage, highHalf, isLowHalf, symbolClass } from './symbols.ts'

/** Stands where a natural person's number was cut out (R1). */
export const cutMark = '〔已删除身份号码〕'

/** `cut` is how many numbers were taken out. */
export type RedactedText = { readonly text: string; readonly cut: number }

/** Free text without the numbers of natural persons, safe to store: what PostgreSQL refuses is made visible. */
export const redactText = (text: string): RedactedText => {
  const found = scanText(text)
  if (found === 0) return { text, cut: 0 }
  const redacted = found & mayHoldIdentityNumber ? cutNumbers(text) : { text, cut: 0 }
  return found & isDamaged ? { text: showDamage(redacted.text), cut: redacted.cut } : redacted
}

/** What a person typed beside the rows (a reason, a name, a file's name), as it may be kept. */
export const redacted = (text: string): string => redactText(text).text

/** Whether a person's number stands in what somebody typed: then it is refused, and who typed it mends it. */
export const findTypedNumber = (text: string): boolean =>
  (scanText(text) & mayHoldIdentityNumber) !== 0 && findIdentityNumbers(text).length > 0

export const cutNumbers = (text: string): RedactedText => {
  const spans = findIdentityNumbers(text)
  if (spans.length === 0) return { text, cut: 0 }
  let kept = ''
  let from = 0
  for (const { start, end } of spans) {
    kept += text.slice(from, start) + cutMark
    from = end
  }
  return { text: kept + text.slice(from), cut: spans.length }
}

/** Controls as their pictures (U+2400 and on), halves of a character as U+FFFD: jsonb refuses U+0000 and lone halves. */
export const showDamage = (text: string): string => {
  let shown = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const is = symbolClass[unit]
    if (is === highHalf && isLowHalf(text.charCodeAt(index + 1))) shown += text[index]! + text[++index]!
    else if (is !== damage && is !== highHalf) shown += text[index]
    else shown += unit < 0x20 ? String.fromCharCode(0x2400 + unit) : unit === 0x7f ? '\u2421' : '\ufffd'
  }
  return shown
}

/** What is wrong with a damaged text, worst first; undefined where only characters stand that may be kept. */
export const findDamage = (
  text: string,
): 'text/nul' | 'text/half-character' | 'text/lost-character' | 'text/control' | undefined => {
  if (!(scanText(text) & isDamaged)) return undefined
  if (text.includes('\u0000')) return 'text/nul'
  if (!text.isWellFormed()) return 'text/half-character'
  return /[\ufffd-\uffff]/.test(text) ? 'text/lost-character' : 'text/control'
}
