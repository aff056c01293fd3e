import type { Bilingual, Day } from '@probity/base'
import { type Said as Paragraph, sayDay } from '@probity/letters'
import type { Ask, Said } from '../ask.ts'

/** What is said as a fact in the letter of the move itself: statements and evidence of the party, and what the authority found. */
export const factual = ['facts', 'matter', 'statement', 'materials', 'evidence', 'record']
/** What is said as a reason where whoever decides gives none of their own. */
export const reasoned = ['reasons', 'missing', 'relation', 'proportion']

export const textsIn = (said: Said, names: readonly string[]): string[] =>
  names.flatMap((name) => (typeof said[name] === 'string' ? [said[name]] : []))

/** One answer as a letter says it: a day and a choice under what was asked, words as they were written. */
export const sayAgain = (ask: Ask, value: unknown): Paragraph[] => {
  if (typeof value !== 'string') return []
  if (ask.is === 'day') return [pair(ask.title, { zh: sayDay(value as Day, 'zh'), en: sayDay(value as Day, 'en') })]
  if (ask.is === 'choice') return [pair(ask.title, ask.of[value] ?? { zh: value, en: value })]
  return [value]
}

export const pair = (title: Bilingual, value: Bilingual): Bilingual => ({
  zh: `${title.zh}：${value.zh}`,
  en: `${title.en}: ${value.en}`,
})
export const onDay = (on: Day, what: Bilingual): Bilingual => ({
  zh: `${sayDay(on, 'zh')}，${what.zh}`,
  en: `${sayDay(on, 'en')}: ${what.en}`,
})
