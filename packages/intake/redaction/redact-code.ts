import { classifyCode, findUsableCode } from '@probity/base'
import { identityCheckHolds, isShapedLike15, isShapedLike18 } from './identity-number.ts'
import { cutMark, cutNumbers, type RedactedText } from './redact-text.ts'
import { letterX, separator, symbolClass } from './symbols.ts'

/**
 * A cell in which a unified social credit code or a registration number belongs. What is not shaped like an identity
 * number stays, wrong or not. Of what is: 18 symbols stay if both checks of a credit code hold (GB 32100, GB 11714) and
 * that of an identity number does not; 15 digits stay if the year of birth would be before 1920, since numbers of
 * domestic enterprises begin with 0 or 1 there and no holder of an old identity number was that old. Anything else goes.
 */
export const redactCode = (text: string): RedactedText => {
  const symbols = symbolsOf(text)
  if (!symbols) return findUsableCode(text) ? { text, cut: 0 } : cutNumbers(text)
  if (symbols.length === 18) {
    if (!isShapedLike18(symbols)) return { text, cut: 0 }
    const reading = classifyCode(text)
    const code = 'mended' in reading ? reading.mended : reading
    return code.is === 'valid' && !identityCheckHolds(symbols) ? { text, cut: 0 } : { text: cutMark, cut: 1 }
  }
  if (symbols.length === 15) {
    return isShapedLike15(symbols) && symbols[6]! >= 2 ? { text: cutMark, cut: 1 } : { text, cut: 0 }
  }
  return cutNumbers(text)
}

/** The symbols of a cell that holds nothing but one number; undefined where there is more to it. */
const symbolsOf = (text: string): number[] | undefined => {
  const symbols: number[] = []
  for (let index = 0; index < text.length; index++) {
    const is = symbolClass[text.charCodeAt(index)]!
    if (is <= letterX) symbols.push(is)
    else if (is !== separator) return undefined
  }
  return symbols
}
