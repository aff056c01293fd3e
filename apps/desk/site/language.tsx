import type { Bilingual, Language } from '@probity/base'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'

export const languageTag = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>

type Spoken = { readonly language: Language; change(language: Language): void }
const Speaking = createContext<Spoken>({ language: 'zh', change: () => {} })

/** The page comes in the language the server chose; a switch changes it at once, so that nothing typed is lost. */
export const SpeakingProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en')
  const change = useCallback((next: Language) => {
    document.documentElement.lang = languageTag[next]
    setLanguage(next)
    // The server remembers it for every page of the node.
    fetch(`/desk?lang=${next}`, { credentials: 'same-origin' }).catch(() => {})
  }, [])
  const spoken = useMemo(() => ({ language, change }), [language, change])
  return <Speaking.Provider value={spoken}>{children}</Speaking.Provider>
}

export const useSpoken = (): Spoken => useContext(Speaking)

/** A phrase, or a function where it has gaps: each language puts them where it needs them. */
type Phrase = { readonly zh: unknown; readonly en: unknown }
export type WordTable = Readonly<Record<string, Phrase>>

/** The words of a table in the language that is spoken. A phrase that lacks a language does not compile. */
export const useWords = <const Table extends WordTable>(
  table: Table,
): { [Name in keyof Table]: Table[Name]['zh' | 'en'] } => {
  const { language } = useSpoken()
  return useMemo(
    () =>
      Object.fromEntries(Object.entries(table).map(([name, phrase]) => [name, phrase[language]])) as {
        [Name in keyof Table]: Table[Name]['zh' | 'en']
      },
    [table, language],
  )
}

/** Says what the API hands out in both languages. */
export const useSay = () => {
  const { language } = useSpoken()
  return useCallback((words: Bilingual) => words[language], [language])
}
