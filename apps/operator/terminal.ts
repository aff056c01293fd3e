import type { Bilingual, Language } from '@probity/base'

/** Answers go to the standard output, everything said beside them to the error output, so that a pipe gets answers alone. */
export type Terminal = {
  readonly language: Language
  /** Whether a person reads what is said beside the answer. */
  readonly watched: boolean
  inWords(words: Bilingual): string
  print(text: string): void
  note(words: Bilingual | string): void
  /** One line that is written over by the next; for progress, and only where a person watches. */
  overwrite(text: string): void
}

export const openTerminal = (language: Language): Terminal => {
  const watched = process.stderr.isTTY === true
  const inWords = (words: Bilingual) => words[language]
  return {
    language,
    watched,
    inWords,
    print: (text) => void process.stdout.write(`${text}\n`),
    note: (words) => void process.stderr.write(`${typeof words === 'string' ? words : inWords(words)}\n`),
    overwrite: (text) => {
      if (watched) process.stderr.write(`\r\u001b[2K${text}`)
    },
  }
}

/** The language a person asked for, or that of the machine; English where it is neither Chinese nor known. */
export const spokenLanguage = (asked: string | undefined, environment: NodeJS.ProcessEnv): Language => {
  const { LC_ALL, LC_MESSAGES, LANG } = environment
  const wanted = [asked, LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')
  return wanted?.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
