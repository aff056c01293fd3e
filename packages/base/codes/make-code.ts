import type { Randomness } from '../randomness.ts'
import { codeSymbols, innerCheckSymbol, isCodeSymbol, outerCheckSymbol } from './check-symbols.ts'
import { codePrefixes } from './departments.ts'

/** The parts of a code that are chosen; `region` is six digits, `body` the eight symbols of the organisation code. */
export type CodeParts = {
  readonly department: string
  readonly category: string
  readonly region: string
  readonly body: string
}

/** A code with both checks right. Parts that cannot stand in one are a fault. */
export const makeCode = ({ department, category, region, body }: CodeParts): string => {
  const open = department + category + region + body
  const sound =
    codePrefixes.includes(department + category) &&
    region.length === 6 &&
    body.length === 8 &&
    [...region].every((digit) => digit >= '0' && digit <= '9') &&
    [...body].every((symbol) => isCodeSymbol(symbol.charCodeAt(0)))
  if (!sound) throw new TypeError(`not the parts of a code: ${JSON.stringify(open)}`)
  const seventeen = open + innerCheckSymbol(body)
  return seventeen + outerCheckSymbol(seventeen)
}

/**
 * An invented code, of any department and category unless `parts` say otherwise. Its region begins with 99, which no real
 * region does, so that it can never be taken for a real organisation's.
 */
export const randomCode = (random: Randomness, parts: Partial<CodeParts> = {}): string => {
  const bytes = random(14)
  const byte = (index: number) => bytes[index]!
  const prefix = codePrefixes[(byte(0) * 256 + byte(1)) % codePrefixes.length]!
  let region = '99'
  for (let index = 2; index < 6; index++) region += byte(index) % 10
  let body = ''
  for (let index = 6; index < 14; index++) body += codeSymbols[byte(index) % codeSymbols.length]
  return makeCode({ department: prefix[0]!, category: prefix[1]!, region, body, ...parts })
}
