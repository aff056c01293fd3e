import type { Dice } from './dice.ts'
import type { Form } from './forms.ts'
import { socialPurposes } from './words/bodies.ts'
import { brandFirst, brandSecond, brandThird, oddBrands } from './words/brands.ts'
import { givenCharacters, surnames } from './words/persons.ts'
import { city, type Place, seatName, townships } from './words/places.ts'
import { companyTrades, shopTrades, type Trade } from './words/trades.ts'

/** An invented person, as the public register of an organisation would name an office-holder. */
export const personName = (dice: Dice): string =>
  dice.pick(surnames) + dice.pick(givenCharacters) + (dice.chance(0.7) ? dice.pick(givenCharacters) : '')

/** A name with what it was made of. `trade` is absent where the body is not in business. */
export type Naming = { readonly name: string; readonly brand?: string; readonly trade?: Trade }

export const brandName = (dice: Dice): string =>
  dice.chance(0.03)
    ? dice.pick(oddBrands)
    : dice.pick(brandFirst) + dice.pick(brandSecond) + (dice.chance(0.15) ? dice.pick(brandThird) : '')

/** Place, brand, trade and form, in the patterns the name rules of the register know. */
export const companyName = (dice: Dice, form: Form, district: Place): Naming => {
  const brand = brandName(dice)
  const trade = dice.pick(companyTrades)
  const end = dice.pick(form.nameEnds)
  const place = dice.weighted([
    [6, city.name],
    [3, city.short],
    [2, seatName(district)],
  ])
  const name = dice.weighted([
    [12, `${place}${brand}${trade.name}${end}`],
    [2, `${brand}（${city.short}）${trade.name}${end}`],
    [1, `${brand}(${city.short})${trade.name}${end}`],
    [1, `${brand}${trade.name}${end}`],
  ])
  return { name, brand, trade }
}

/** A shop: some bear their operator's own name, some have none but the operator's. */
export const shopName = (dice: Dice, district: Place, operator: string): Naming => {
  const trade = dice.pick(shopTrades)
  const brand = dice.weighted([
    [5, brandName(dice)],
    [2, operator],
    [2, `${[...operator][0]}记`],
    [1, `老${[...operator][0]}`],
  ])
  return { name: dice.chance(0.03) ? operator : `${seatName(district)}${brand}${trade.name}`, brand, trade }
}

export const cooperativeName = (dice: Dice, form: Form, district: Place): Naming => ({
  name: `${seatName(district)}${dice.pick(townships)}${brandName(dice)}${dice.pick(form.nameEnds)}`,
  trade: companyTrades.find(({ name }) => name === '农业发展')!,
})

export const societyName = (dice: Dice, form: Form, district: Place): Naming => {
  const place = dice.chance(0.6) ? city.name : seatName(district)
  const who =
    form.id === 'association' ? dice.pick(socialPurposes).name : brandName(dice) + dice.pick(socialPurposes).name
  return { name: place + who + dice.pick(form.nameEnds) }
}

export const villageName = (dice: Dice, form: Form, district: Place): Naming => ({
  name: `${seatName(district)}${dice.pick(townships)}${dice.pick(brandFirst)}${dice.pick([...'家庄湾坪塘岗'])}${dice.pick(form.nameEnds)}`,
})

export const lawFirmName = (dice: Dice, form: Form): Naming => ({
  name: `${dice.chance(0.5) ? city.name : ''}${brandName(dice)}${dice.chance(0.2) ? `（${city.short}）` : ''}${form.nameEnds[0]}`,
})
