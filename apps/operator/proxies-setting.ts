import { readProxies } from '@probity/access'
import type { Bilingual } from '@probity/base'

/** The addresses and networks of a list with commas between them. */
export const splitProxies = (value: string): string[] => value.split(',').map((one) => one.trim())

export const wrongProxies = (value: string): Bilingual | undefined =>
  readProxies(splitProxies(value))
    ? undefined
    : {
        zh: '须是以逗号分隔的地址或网段，如 127.0.0.1,10.1.0.0/16',
        en: 'is a list of addresses or networks, such as 127.0.0.1,10.1.0.0/16',
      }
