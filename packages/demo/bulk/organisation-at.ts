import { organisationCode } from '../codes.ts'
import { shuffledIndex } from '../dice.ts'
import { brandFirst, brandSecond, brandThird } from '../words/brands.ts'
import { givenCharacters, surnames } from '../words/persons.ts'
import { city, districts, type Place } from '../words/places.ts'
import { companyTrades, type Trade } from '../words/trades.ts'

/** One of the endless crowd that benches need: found by its index alone, so that nothing has to be kept. */
export type BulkOrganisation = {
  readonly name: string
  readonly code: string
  readonly place: Place
  readonly trade: Trade
  readonly legalRepresentative: string
}

const thirds = ['', ...brandThird]
const ends = ['有限公司', '有限责任公司', '股份有限公司']
const sizes = [
  districts.length,
  companyTrades.length,
  brandFirst.length,
  brandSecond.length,
  thirds.length,
  ends.length,
]
const names = sizes.reduce((product, size) => product * size, 1)

/** The `index`th organisation of a seed: no two share a name or a code, up to some 50 million of them. */
export const organisationAt = (index: number, seed: number): BulkOrganisation => {
  let rest = shuffledIndex(index, names, seed)
  const next = (size: number): number => {
    const digit = rest % size
    rest = (rest - digit) / size
    return digit
  }
  const trade = companyTrades[next(companyTrades.length)]!
  const brand =
    brandFirst[next(brandFirst.length)]! + brandSecond[next(brandSecond.length)]! + thirds[next(thirds.length)]!
  const place = districts[next(districts.length)]!
  const end = ends[next(ends.length)]!
  return {
    name: `${city.name}${place.name}${brand}${trade.name}${end}`,
    code: organisationCode('91', place.code, index, seed, true),
    place,
    trade,
    legalRepresentative:
      surnames[index % surnames.length]! + givenCharacters[(index * 7 + seed) % givenCharacters.length]!,
  }
}
