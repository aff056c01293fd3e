/** Everything a person reads stands in both. */
export type Language = 'zh' | 'en'
export type Bilingual = { readonly zh: string; readonly en: string }

/** Chooses from an `Accept-Language` header (RFC 9110, 12.5.4); Chinese unless English is clearly preferred. */
export const chooseLanguage = (header: string | undefined): Language => {
  let best: { language: Language; weight: number } = { language: 'zh', weight: 0 }
  for (const part of (header ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
    const language = range.startsWith('zh') ? 'zh' : range.startsWith('en') ? 'en' : undefined
    const weight = Number(
      parameters
        .find((p) => p.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    if (language && weight > best.weight) best = { language, weight }
  }
  return best.language
}
