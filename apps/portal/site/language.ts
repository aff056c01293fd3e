import { chooseLanguage, type Language } from '@probity/base'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

const cookieName = 'lang'
const rememberSeconds = 365 * 24 * 60 * 60

/**
 * The language of an answer: the switch `?lang=` first, which is remembered in a cookie; then the cookie; then
 * `Accept-Language`. The cookie holds the language and nothing else.
 */
export const languageOf = (c: Context): Language => {
  const asked = readLanguage(c.req.query('lang'))
  if (!asked) return readLanguage(getCookie(c, cookieName)) ?? chooseLanguage(c.req.header('Accept-Language'))
  setCookie(c, cookieName, asked, {
    path: '/',
    maxAge: rememberSeconds,
    sameSite: 'Lax',
    httpOnly: true,
    secure: new URL(c.req.url).protocol === 'https:',
  })
  return asked
}

const readLanguage = (text: string | undefined): Language | undefined =>
  text === 'zh' || text === 'en' ? text : undefined

/** The value of `lang` attributes (BCP 47). */
export const languageTag = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>

/** The same address in another language; path and query only. */
export const inOtherLanguage = (url: string, language: Language): string => {
  const { pathname, searchParams } = new URL(url)
  searchParams.set('lang', language)
  return `${pathname}?${searchParams}`
}
