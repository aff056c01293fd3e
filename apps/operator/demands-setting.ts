import { type Role, roles } from '@probity/access'
import type { Bilingual } from '@probity/base'

/** Parts and what their sign-in has to be, out of `decider=urn:x operator=amr:hwk`; `undefined` where it cannot be read. */
export const parseDemands = (text: string): Partial<Record<Exclude<Role, 'public'>, string[]>> | undefined => {
  const demands: Partial<Record<Exclude<Role, 'public'>, string[]>> = {}
  for (const pair of text.split(/\s+/).filter(Boolean)) {
    const at = pair.indexOf('=')
    const [role, value] = [pair.slice(0, at), pair.slice(at + 1)]
    if (at < 1 || value === '' || role === 'public' || !(roles as readonly string[]).includes(role)) return undefined
    demands[role as Exclude<Role, 'public'>] = [...(demands[role as Exclude<Role, 'public'>] ?? []), value]
  }
  return demands
}

export const wrongDemands = (text: string): Bilingual | undefined =>
  parseDemands(text)
    ? undefined
    : {
        zh: '须为若干“身份=强度”，以空格分开，身份如 decider、operator',
        en: 'is pairs of ROLE=VALUE with spaces between, a role being decider, operator …',
      }
