import type { Language } from '@probity/base'
import { isLetterKind, type LetterKind, letterKinds } from './kinds.ts'

/** Letters are counted by authority, year and kind, from 1 and without a gap. */
export type LetterNumber = {
  readonly authority: string
  readonly kind: LetterKind
  readonly year: number
  readonly serial: number
}

/** The number as it stands in a letter. */
export const sayNumber = ({ kind, year, serial }: LetterNumber, language: Language): string =>
  language === 'zh'
    ? `${letterKinds[kind].short.zh}〔${year}〕${serial}号`
    : `${letterKinds[kind].short.en} [${year}] No. ${serial}`

/** The number as it stands in an address: `market-city.decision.2026.12`. */
export const publicLetterId = ({ authority, kind, year, serial }: LetterNumber): string =>
  `${authority}.${kind}.${year}.${serial}`

/** Takes a public number apart; `undefined` for anything else. */
export const readLetterId = (text: string): LetterNumber | undefined => {
  const found = /^([a-z0-9-]{1,60})\.([a-z-]{1,20})\.(\d{4})\.([1-9]\d{0,8})$/.exec(text)
  const [, authority = '', kind = '', year, serial] = found ?? []
  return found && isLetterKind(kind) ? { authority, kind, year: Number(year), serial: Number(serial) } : undefined
}
