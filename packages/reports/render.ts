import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@probity/base'
import type { ReportView } from '@probity/contract'
import type { Manuscript } from '@probity/typesetting'
import { composeReport } from './text/compose.ts'

/** One language, or the Chinese copy with the English one behind it. */
export type ReportLanguage = Language | 'both'

const template = readFileSync(fileURLToPath(new URL('report.typ', import.meta.url)), 'utf8')

/** A report ready to be typeset: the same for the same content, language and day. */
export const reportManuscript = (report: ReportView, language: ReportLanguage): Manuscript => {
  const languages: Language[] = language === 'both' ? ['zh', 'en'] : [language]
  const copies = languages.map((one) => composeReport(report, one))
  return { template, data: JSON.stringify({ on: report.madeOn, copies }), on: report.madeOn }
}
