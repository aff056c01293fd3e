import type { Bilingual } from '@probity/base'
import type { Finding, FindingWords } from './candidate.ts'
import { findingWords } from './findings.ts'
import { placeFindings } from './rows/place-findings.ts'

const allWords: Readonly<Record<string, FindingWords>> = { ...findingWords, ...placeFindings }

/** The words of a finding code; a code without words is a fault. */
export const wordsOfFinding = (code: string): FindingWords => {
  const words = allWords[code]
  if (!words) throw new TypeError(`no words for the finding ${code}`)
  return words
}

/** What a finding says to a reader, with its facts filled in. */
export const sayFinding = ({ code, details }: Pick<Finding, 'code' | 'details'>): Bilingual => {
  const { says } = wordsOfFinding(code)
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(details?.[name] ?? '…'))
  return { zh: fill(says.zh), en: fill(says.en) }
}
