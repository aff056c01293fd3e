import { type Amount, type Band, type Indicator, isFigure, type Points } from '@probity/law'
import { units } from '../plan/units.ts'
import { existsPhrase, figurePhrase } from './figure.ts'
import { amountPhrase, conditionPhrase, numeral } from './phrases.ts'
import type { Speech } from './speech.ts'

/** What an indicator asks, as the column 'standard' of a scoring table says it. */
export const standardPhrase = (indicator: Indicator, speech: Speech): string => {
  const zh = speech.language === 'zh'
  const { value, cases, otherwise, id } = indicator
  if (value !== undefined) {
    if (!isFigure(value)) return amountPhrase(value, speech)
    return value.take === 'exists' ? existsPhrase(value, speech) : figurePhrase(value, speech)
  }
  if (!cases) return zh ? '由评价机关按标准认定' : 'found by the evaluating authority under the standard'
  const lines = cases.map(({ when, is }) =>
    zh
      ? `${conditionPhrase(when, speech)}的，为“${speech.wordOf(id, is)}”`
      : `“${speech.wordOf(id, is)}” if ${conditionPhrase(when, speech)}`,
  )
  const rest =
    otherwise === undefined
      ? []
      : [zh ? `其他为“${speech.wordOf(id, otherwise)}”` : `otherwise “${speech.wordOf(id, otherwise)}”`]
  return [...lines, ...rest].join(zh ? '；' : '; ')
}

/** What it is worth, as the column 'points' says it. `unit` is that of its value. */
export const pointsPhrase = (indicator: Indicator, unit: string | undefined, speech: Speech): string => {
  const { points, outcomes } = indicator
  if (points) {
    if ('bands' in points) return bandsPhrase(points.bands, unit, speech)
    const { value } = indicator
    const once = value !== undefined && isFigure(value) && value.take === 'exists'
    return once ? oncePhrase(points.each, speech) : eachPhrase(points, unit, speech)
  }
  return Object.entries(speech.policy.outcomes?.[outcomes ?? ''] ?? {})
    .map(([, outcome]) => `${speech.say(outcome.title)} ${signed(outcome.points)}`)
    .join(speech.language === 'zh' ? '；' : '; ')
}

const signed = (value: number) => (value > 0 ? `+${value}` : numeral(value))

const signedAmount = (amount: Amount, speech: Speech) =>
  typeof amount === 'number' ? signed(amount) : amountPhrase(amount, speech)

const eachPhrase = (
  { each, cap }: Extract<Points, { each: unknown }>,
  unit: string | undefined,
  speech: Speech,
): string => {
  const zh = speech.language === 'zh'
  const one = unitOne(unit, speech)
  const limit =
    cap === undefined
      ? ''
      : zh
        ? `，累计以${signedAmount(cap, speech)}为限`
        : `, in all no further than ${signedAmount(cap, speech)}`
  return zh
    ? `每${one || '分'} ${signedAmount(each, speech)}${limit}`
    : `${signedAmount(each, speech)} for each ${one || 'point'}${limit}`
}

const oncePhrase = (each: Amount, speech: Speech): string =>
  speech.language === 'zh' ? `有的 ${signedAmount(each, speech)}` : `${signedAmount(each, speech)} if there is any`

const unitOne = (unit: string | undefined, { language }: Speech): string => {
  const words = unit === undefined ? undefined : units[unit]
  if (!words) return ''
  return language === 'zh' ? words.zh : words.en.replace(/^times$/, 'time').replace(/s$/, '')
}

const bandsPhrase = (bands: readonly Band[], unit: string | undefined, speech: Speech): string =>
  bands
    .map((band) => `${bandPhrase(band, unit, speech)}${speech.language === 'zh' ? '：' : ': '}${signed(band.points)}`)
    .join(speech.language === 'zh' ? '；' : '; ')

/** A band as a published table writes it: `1至2次`, `不满180天`. */
const bandPhrase = (band: Band, unit: string | undefined, speech: Speech): string => {
  const { atLeast, over, atMost, below } = band
  const zh = speech.language === 'zh'
  const words = unit === undefined ? undefined : units[unit]
  const of = (text: string) => (words ? (zh ? `${text}${words.zh}` : `${text} ${words.en}`) : text)
  const say = (value: number) => amountPhrase(value, speech)
  if (atMost === 0 && atLeast === undefined && over === undefined) return of(say(0))
  if (atLeast !== undefined && atMost !== undefined) {
    if (atLeast === atMost) return of(say(atLeast))
    return of(zh ? `${say(atLeast)}至${say(atMost)}` : `${say(atLeast)} to ${say(atMost)}`)
  }
  const bounds = [
    ...(atLeast === undefined ? [] : [zh ? `${of(say(atLeast))}以上` : `${of(say(atLeast))} or more`]),
    ...(over === undefined ? [] : [zh ? `超过${of(say(over))}` : `above ${of(say(over))}`]),
    ...(atMost === undefined ? [] : [zh ? `${of(say(atMost))}以下` : `up to ${of(say(atMost))}`]),
    ...(below === undefined ? [] : [zh ? `不满${of(say(below))}` : `below ${of(say(below))}`]),
  ]
  return bounds.length === 0 ? (zh ? '任何情形' : 'any') : bounds.join(zh ? '、' : ' and ')
}
