import { codeSymbols, makeCode } from '@probity/base'
import { shuffledIndex } from './dice.ts'

const newBodies = codeSymbols.length ** 6
const oldBodies = 90_000_000

/**
 * The code of the `index`th organisation: two indices of one seed never share one. Bodies given after the code reform
 * begin with MA, as the register's do; older ones are eight digits, carried over from the organisation code (GB 11714).
 * `prefix` names department and category; `seed` is any whole number below 2^31.
 */
export const organisationCode = (
  prefix: string,
  region: string,
  index: number,
  seed: number,
  reformed: boolean,
): string =>
  makeCode({
    department: prefix.charAt(0),
    category: prefix.charAt(1),
    region,
    body: reformed ? `MA${letters(shuffledIndex(index, newBodies, seed))}` : digits(index, seed),
  })

const digits = (index: number, seed: number) => String(10_000_000 + shuffledIndex(index, oldBodies, seed % oldBodies))

const letters = (value: number): string => {
  let text = ''
  let rest = value
  for (let place = 0; place < 6; place++) {
    text = codeSymbols.charAt(rest % codeSymbols.length) + text
    rest = Math.floor(rest / codeSymbols.length)
  }
  return text
}

/**
 * A registration number of the time before the code: 15 digits, region first. The digits after the region can be no
 * month, so that it never reads as a citizen's number of fifteen digits.
 */
export const oldRegistrationNumber = (region: string, index: number): string =>
  `${region}0026${String(index % 100_000).padStart(5, '0')}`
