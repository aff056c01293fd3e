import { readFileSync } from 'node:fs'
import type { AccessWishes, IdentitySettings, Limits } from '@probity/server'
import { parseDemands } from './demands-setting.ts'
import { variable } from './environment.ts'
import { splitProxies } from './proxies-setting.ts'

/**
 * How people come in, from the environment: PROBITY_OIDC_ISSUER (`embedded` for the demonstration's own), _CLIENT_ID,
 * _CLIENT_SECRET_FILE, _SCOPE and _ACR; PROBITY_SESSION_IDLE_MINUTES and PROBITY_SESSION_MOST_MINUTES. A secret is named by its
 * file, so that no list of processes shows it. PROBITY_ADDRESS: where people reach the node behind its proxy;
 * PROBITY_TRUSTED_PROXIES: the proxies' addresses; PROBITY_RATE_LIMIT: points a minute of a public address, or `off`.
 */
export const readAccess = (): AccessWishes => {
  const identity = readIdentity()
  const [address, rate] = [variable('PROBITY_ADDRESS'), variable('PROBITY_RATE_LIMIT')]
  const proxies = variable('PROBITY_TRUSTED_PROXIES')
  const idleMinutes = minutesIn(variable('PROBITY_SESSION_IDLE_MINUTES'))
  const mostMinutes = minutesIn(variable('PROBITY_SESSION_MOST_MINUTES'))
  return {
    ...(identity ? { identity } : {}),
    ...(proxies === undefined ? {} : { proxies: splitProxies(proxies) }),
    ...(address ? { address: new URL(address).origin } : {}),
    ...(rate === 'off' ? {} : { limits: rate === undefined ? usual : scaled(Number(rate)) }),
    sessions: { ...(idleMinutes ? { idleMinutes } : {}), ...(mostMinutes ? { mostMinutes } : {}) },
  }
}

const readIdentity = (): IdentitySettings | undefined => {
  const issuer = variable('PROBITY_OIDC_ISSUER')
  if (!issuer) return undefined
  if (issuer === 'embedded') return { embedded: true }
  const file = variable('PROBITY_OIDC_CLIENT_SECRET_FILE')
  const scope = variable('PROBITY_OIDC_SCOPE')
  const demands = parseDemands(variable('PROBITY_OIDC_ACR') ?? '')
  return {
    issuer,
    clientId: variable('PROBITY_OIDC_CLIENT_ID') || 'probity',
    ...(file ? { clientSecret: readFileSync(file, 'utf8').trim() } : {}),
    ...(scope ? { scope } : {}),
    ...(demands ? { demands } : {}),
  }
}

/** Points a minute, by who asks: a person twice, a system twenty times what an address of the public has. */
const scaled = (points: number): Limits => ({ public: points, person: 2 * points, system: 20 * points })
const usual = scaled(600)

const minutesIn = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))
