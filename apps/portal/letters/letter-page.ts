import type { LetterView } from '@probity/contract'
import { html } from 'hono/html'
import { type Own, ownSubpage } from '../my/head.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage } from '../site/words.ts'
import { letterFacts, letterName } from './letters-page.ts'
import { letterPageWords } from './words.ts'

/** A letter as a page: the same words as on paper, in tagged text, with its service and its files. */
export const letterPage = (visit: Visit, letter: LetterView, own: Own): Html => {
  const { language } = visit
  const w = inLanguage(letterPageWords, language)
  const title = letterName(letter, language)
  return ownSubpage(
    visit,
    'letters',
    title,
    html`${letterFacts(visit, letter)}
${confirmation(visit, letter, own)}
<p class="letter-files">${w.files}${language === 'zh' ? '：' : ': '}${(['zh', 'en', 'both'] as const).map(
      (lang) => html`<a href="/api/v1/letters/${letter.id}/file?lang=${lang}">${w.pdf[lang]}</a> `,
    )}</p>
${text(letter.texts[language], visit)}
<p class="quiet measure">${w.digest}${language === 'zh' ? '：' : ': '}<span class="code">${letter.digest}</span><br>${w.seal}</p>`,
  )
}

const confirmation = (visit: Visit, letter: LetterView, own: Own): MaybeHtml => {
  if (letter.service) return undefined
  const w = inLanguage(letterPageWords, visit.language)
  return html`<form class="consent-form" method="post" action="/my/letters/${letter.id}/received"><input type="hidden" name="csrf" value="${own.csrf}">
<h2>${w.confirmTitle}</h2><p>${w.confirmText}</p><p><button>${w.confirm}</button></p></form>`
}

const text = (said: LetterView['texts']['zh'], { language }: Visit): Html =>
  html`<article class="letter">
<h2>${asWritten(said.issuer, language)}<br>${said.title}</h2>
<p class="letter-number">${said.number}</p>
<p><strong>${asWritten(said.addressee, language)}</strong></p>
<dl class="pairs">${said.about.map(([label, value]) => html`<div><dt>${label}</dt><dd>${asWritten(value, language)}</dd></div>`)}</dl>
<p>${said.opening}</p>
${said.parts.map(
  ({ heading, paragraphs }) =>
    html`${heading ? html`<h3>${heading}</h3>` : undefined}${paragraphs.map((line) => html`<p>${asWritten(line, language)}</p>`)}`,
)}
<p class="letter-signed">${asWritten(said.issuer, language)}<br>${said.signedLabel} ${asWritten(said.signed, language)}<br>${said.date}</p>
</article>`
