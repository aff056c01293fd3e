import { createHmac, timingSafeEqual } from 'node:crypto'
import { findSession, type Session } from '@probity/access'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ProbityNode } from '../node.ts'

/** `__Host-`: sent over a secure connection alone (browsers take this machine for one), to this host alone, set by nobody else. */
const cookieName = '__Host-probity'
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

const tokenOf = (c: Context): string | undefined => getCookie(c, cookieName)

export const findSessionOf = async (node: ProbityNode, c: Context): Promise<Session | undefined> => {
  const token = tokenOf(c)
  return token === undefined ? undefined : findSession(node.database, node.clock, token, node.access.sessions)
}

/** The cookie ends with the browser; the session ends by itself. */
export const giveSessionCookie = (c: Context, token: string): void => setCookie(c, cookieName, token, attributes)

export const takeSessionCookie = (c: Context): void => {
  deleteCookie(c, cookieName, attributes)
}

/** What a page of ours sends back with everything that changes something: nobody makes it who cannot read the cookie. */
export const csrfOf = (c: Context): string =>
  createHmac('sha256', tokenOf(c) ?? '')
    .update('csrf')
    .digest('base64url')

export const isCsrf = (c: Context, given: string | undefined): boolean => {
  const [ours, theirs] = [Buffer.from(csrfOf(c)), Buffer.from(given ?? '')]
  return tokenOf(c) !== undefined && ours.length === theirs.length && timingSafeEqual(ours, theirs)
}
