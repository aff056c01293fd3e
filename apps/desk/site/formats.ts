import type { Language } from '@probity/base'
import { useMemo } from 'react'
import { useSpoken } from './language.tsx'

const tags = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>

/** Swedish writes `2026-04-01 08:00`, as ISO 8601 does. */
const moments = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })

/** Numbers, days, moments and sizes as they are written in a language. */
export const formatsIn = (language: Language) => {
  const numbers = new Intl.NumberFormat(tags[language])
  const days = new Intl.DateTimeFormat(tags[language], { dateStyle: 'medium', timeZone: 'UTC' })
  const months = new Intl.DateTimeFormat(tags[language], { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return {
    number: (value: number) => numbers.format(value),
    /** `2026-04-01` */
    day: (day: string) => days.format(new Date(`${day}T00:00Z`)),
    /** `2026-04` */
    month: (month: string) => months.format(new Date(`${month}-01T00:00Z`)),
    /** An instant, in the zone of who reads: the same in both languages, and short enough for a table. */
    moment: (instant: string) => moments.format(new Date(instant)).replace(',', ''),
    /** Short words one after the other. */
    list: (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', '),
    /** Bytes, in the largest unit of 1024 that leaves something before the point. */
    size: (bytes: number) => sizeIn(numbers, bytes),
  }
}

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const
const sizeIn = (numbers: Intl.NumberFormat, bytes: number): string => {
  let [value, unit] = [bytes, 0]
  while (value >= 1024 && unit < units.length - 1) [value, unit] = [value / 1024, unit + 1]
  return `${numbers.format(value >= 100 || unit === 0 ? Math.round(value) : Math.round(value * 10) / 10)} ${units[unit]}`
}

export const useFormats = () => {
  const { language } = useSpoken()
  return useMemo(() => formatsIn(language), [language])
}
