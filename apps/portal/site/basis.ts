import type { Bilingual, Language } from '@probity/base'
import type { Basis } from '@probity/contract'
import { html } from 'hono/html'
import type { Html, MaybeHtml } from './html.ts'
import { inLanguage, say } from './words.ts'

const words = {
  recalled: { zh: '未核对原文', en: 'recalled, not checked against the text' },
  uncertain: { zh: '尚不确定', en: 'uncertain' },
  assumption: { zh: '推定', en: 'assumption' },
  article: {
    // Policy documents are cited by item, statutes by article; "13(1)" is 第13条第1款.
    zh: (article: string) =>
      article
        .replace(/^item (\S+)$/, '第$1项')
        .replace(
          /^(\d+)(?:\((\d+)\))?$/,
          (_, number, paragraph) => `第${number}条${paragraph ? `第${paragraph}款` : ''}`,
        ),
    en: (article: string) => (/^\d/.test(article) ? `art. ${article}` : article),
  },
  amended: {
    zh: (year: number | string) => `${year}年修改`,
    en: (year: number | string) => `as amended in ${year}`,
  },
  quote: { zh: (title: string) => `《${title.replace(/^《|》$/g, '')}》`, en: (title: string) => title },
} as const satisfies Record<string, { readonly zh: Bilingual['zh'] | ((text: string) => string); readonly en: unknown }>

/** The mark of a fact that nobody has read in the text of the law: anything but `verified` is shown as such. */
export const confidenceMark = (confidence: Basis['confidence'], language: Language): MaybeHtml =>
  confidence === 'verified'
    ? undefined
    : html` <span class="confidence">${inLanguage(words, language)[confidence]}</span>`

/** What something rests on: instrument, article, what it says, and how sure the pack is. */
export const basisList = (basis: readonly Basis[], language: Language): MaybeHtml => {
  if (basis.length === 0) return undefined
  return html`<ul class="basis">${basis.map((one) => html`<li>${basisLine(one, language)}</li>`)}</ul>`
}

const basisLine = (basis: Basis, language: Language): Html => {
  const w = inLanguage(words, language)
  return html`<cite>${w.quote(say(basis.title, language))}</cite>${
    basis.article ? html` <span class="article">${w.article(basis.article)}</span>` : undefined
  }${basis.number ? html` <span class="number">${basis.number}</span>` : undefined}${basis.amended ? html` <span class="number">${w.amended(basis.amended)}</span>` : undefined}${confidenceMark(basis.confidence, language)}${
    basis.says ? html`<span class="says">${say(basis.says, language)}</span>` : undefined
  }`
}
