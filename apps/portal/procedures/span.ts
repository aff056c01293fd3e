import type { Language } from '@probity/base'
import type { ProcedureTime } from '@probity/contract'
import { inLanguage } from '../site/words.ts'
import { procedureWords } from './words.ts'

/** A time in words: '3 working days'. */
export const sayWithin = ({ count, unit }: ProcedureTime['within'], language: Language): string => {
  const w = inLanguage(procedureWords, language)
  if (count === 0) return w.atOnce
  const said = { 'working-days': w.workingDays, days: w.days, months: w.months, years: w.years }
  return said[unit](count)
}
