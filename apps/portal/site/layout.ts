import type { Bilingual, Language } from '@probity/base'
import { html } from 'hono/html'
import { type SignedIn, signInEntry } from '../sign-in/header.ts'
import { assetUrl } from './assets.ts'
import type { Html, MaybeHtml } from './html.ts'
import { inOtherLanguage, languageTag } from './language.ts'
import { searchForm } from './search-form.ts'
import { inLanguage, say, siteWords } from './words.ts'

/** What every page needs to know of the question it answers. */
export type Visit = {
  readonly language: Language
  /** The full address that was asked. */
  readonly url: string
  /** Public scheme and host of this site, for addresses that must survive on paper. */
  readonly origin: string
  /** A line above every page, such as 'this city never was'. */
  readonly notice?: Bilingual
  /** Whether there is a way to sign in. */
  readonly canSignIn?: boolean
  /** Who is signed in; absent for the public, whose pages are the same for everybody. */
  readonly signedIn?: SignedIn
}

/** Whether there are pages of the reader's own to lead to: nobody signs in everywhere. */
export const hasOwnPages = ({ canSignIn, signedIn }: Visit): boolean => canSignIn === true || signedIn !== undefined

type Section = 'catalogue' | 'evaluation' | 'authorities' | 'log' | 'about'

export type PageParts = {
  readonly title: string
  readonly main: Html
  readonly section?: Section
  /** Kept out of search engines: adverse lines, individual businesses (R10, R25). */
  readonly noindex?: boolean
  /** The home page has its own, larger search. */
  readonly withoutSearch?: boolean
  /** Filled into the search box of the header. */
  readonly question?: string
}

/** A whole page: landmarks, skip link, navigation, language switch, footer. */
export const layout = (visit: Visit, parts: PageParts): Html => {
  const w = inLanguage(siteWords, visit.language)
  return html`<!doctype html>
<html lang="${languageTag[visit.language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b3b36">
<title>${parts.title === w.siteName ? `${w.siteName} · ${w.tagline}` : `${parts.title} · ${w.siteName}`}</title>
${parts.noindex ? html`<meta name="robots" content="noindex, noarchive">` : undefined}
<link rel="icon" href="${assetUrl('favicon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrl('site.css')}">
<script src="${assetUrl('site.js')}" defer></script>
</head>
<body>
<a class="skip" href="#main">${w.skip}</a>
${visit.notice ? html`<p class="site-notice" role="note">${say(visit.notice, visit.language)}</p>` : undefined}
<header class="site-header">
  <div class="bar">
    <a class="brand" href="/">${mark()}<span class="brand-name">Probity</span><span class="brand-line">${w.tagline}</span></a>
    ${navigation(visit, parts.section)}
  </div>
  ${parts.withoutSearch ? undefined : html`<div class="bar bar-search">${searchForm(visit.language, { value: parts.question, size: 'small' })}</div>`}
</header>
<main id="main" tabindex="-1">${parts.main}</main>
${footer(visit)}
</body>
</html>`
}

const navigation = (visit: Visit, section: Section | undefined): Html => {
  const w = inLanguage(siteWords, visit.language)
  const link = (name: Section, text: string): Html =>
    html`<li><a href="/${name}"${current(name === section)}>${text}</a></li>`
  const other = visit.language === 'zh' ? 'en' : 'zh'
  return html`<nav class="site-nav" aria-label="${w.navigation}">
      <ul>
        ${link('catalogue', w.catalogue)}
        ${link('evaluation', w.evaluationShort)}
        ${link('authorities', w.authorities)}
        ${link('log', w.log)}
        ${link('about', w.aboutShort)}
        <li><a href="/api/v1/reference">${w.api}</a></li>
        ${signInEntry(visit)}
        <li class="language"><a href="${inOtherLanguage(visit.url, other)}" lang="${languageTag[other]}" hreflang="${languageTag[other]}">${other === 'zh' ? '中文' : 'English'}</a></li>
      </ul>
    </nav>`
}

const current = (is: boolean): MaybeHtml => (is ? html` aria-current="page"` : undefined)

const footer = (visit: Visit): Html => {
  const w = inLanguage(siteWords, visit.language)
  return html`<footer class="site-footer">
  <div class="footer-inner">
    <div class="footer-lines">
      <p class="footer-lead">${w.footerLine}</p>
      <p>${w.footerPrivacy}</p>
    </div>
    <div>
      <h2>${w.footerRead}</h2>
      <ul>
        <li><a href="/about">${w.about}</a></li>
        <li><a href="/catalogue">${w.catalogue}</a></li>
        <li><a href="/lists">${w.lists}</a></li>
        <li><a href="/procedures">${w.procedures}</a></li>
        ${hasOwnPages(visit) ? html`<li><a href="/my/start">${w.start}</a></li>` : undefined}
        <li><a href="/commitments">${w.commitments}</a></li>
        <li><a href="/persons">${w.persons}</a></li>
        <li><a href="/evaluation">${w.evaluation}</a></li>
        <li><a href="/authorities">${w.authorities}</a></li>
        <li><a href="/purposes">${w.purposes}</a></li>
        <li><a href="/reports">${w.reports}</a></li>
        <li><a href="/log">${w.log}</a></li>
      </ul>
    </div>
    <div>
      <h2>${w.footerReuse}</h2>
      <ul>
        <li><a href="/api/v1/reference">${w.apiLong}</a></li>
        <li><a href="/api/v1/openapi.json">${w.openapi}</a></li>
      </ul>
    </div>
  </div>
</footer>`
}

/** The sign of the house: lines of a file, one of them checked. */
const mark = (): Html =>
  html`<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><rect x="1" y="1" width="30" height="30" rx="7" class="mark-ground"/><path d="M9 10h14M9 16h6M9 22h5" class="mark-line"/><path d="m17.5 19.5 3 3 5-6.5" class="mark-check"/></svg>`
