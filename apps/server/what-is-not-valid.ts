import type { Bilingual, Refusal } from '@probity/base'
import { z } from 'zod'

const inChinese = z.locales.zhCN().localeError
const inEnglish = z.locales.en().localeError

/** The first thing wrong with a request, where it stands and in the words of both languages. */
export const whatIsNotValid = ({ issues: [issue] }: z.ZodError, target: string): Refusal => ({
  code: 'request/not-valid',
  details: { where: issue?.path.join('.') || target, what: issue && wordsOf(issue) },
})

/** A schema's own message, where it has one, is kept; otherwise the words are those of the library's locales. */
const wordsOf = (issue: z.core.$ZodIssue): Bilingual => {
  const raw = issue as unknown as z.core.$ZodRawIssue
  const say = (locale: typeof inChinese) => {
    const said = locale(raw)
    return (typeof said === 'string' ? said : said?.message) ?? issue.message
  }
  return { zh: say(inChinese), en: say(inEnglish) }
}
