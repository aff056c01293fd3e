/** Why an amount is not one: `form` no number, `precision` finer than a cent, `range` more cents than a number holds exactly, `negative`. */
export type MoneyFault = 'form' | 'precision' | 'range' | 'negative'
export type MoneyReading = { readonly cents: number; readonly corrected: boolean } | { readonly fault: MoneyFault }

export const moneyUnits = { yuan: { places: 2, name: '元' }, 'ten-thousand-yuan': { places: 6, name: '万元' } } as const

const amount = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/

/** 9,007,199,254,740,991 cents: 90 trillion yuan. */
const mostDigits = 15

/**
 * An amount in yuan or in 10,000 yuan to whole cents, digit by digit: no binary fraction touches it. `places` is how many
 * decimals of the unit make a cent. Thousands separators, the currency sign and the unit's own name are corrections.
 */
export const readMoney = (text: string, unit: keyof typeof moneyUnits): MoneyReading => {
  const { places, name } = moneyUnits[unit]
  let bare = text
  if (!isPlain(text)) {
    bare = text.normalize('NFKC').replace(/^(?:¥|¥|RMB|CNY)|\s/g, '')
    const named = new RegExp(`(?:${name}|${name}人民币|人民币${name})$`).exec(bare)
    if (named) bare = bare.slice(0, named.index)
  }
  const parts = amount.exec(bare)
  if (!parts) return { fault: 'form' }
  const [, sign, whole = '', decimals = ''] = parts
  const kept = decimals.slice(0, places)
  if (/[1-9]/.test(decimals.slice(places))) return { fault: 'precision' }
  const digits = (whole.replaceAll(',', '') + kept.padEnd(places, '0')).replace(/^0+(?=\d)/, '')
  if (digits.length > mostDigits) return { fault: 'range' }
  if (sign === '-' && digits !== '0') return { fault: 'negative' }
  return { cents: Number(digits), corrected: bare !== text || whole.includes(',') }
}

const isPlain = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit !== 46 && !(unit >= 48 && unit <= 57)) return false
  }
  return true
}
