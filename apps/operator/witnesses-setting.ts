import { existsSync, readFileSync } from 'node:fs'
import { accept, type Bilingual, type Result, refuse } from '@probity/base'
import type { ConfiguredWitness } from '@probity/ledger'
import { parseVerifierKey } from '@probity/proof'

/**
 * Reads PROBITY_WITNESSES: `ADDRESS VKEY` pairs with white space between, or a file of them, a pair a line, where lines that begin
 * with # are remarks. Refuses: witnesses/not-pairs, witnesses/address, witnesses/key (by what stands there), witnesses/twice.
 */
export const parseWitnesses = (
  value: string,
): Result<ConfiguredWitness[], 'witnesses/not-pairs' | 'witnesses/address' | 'witnesses/key' | 'witnesses/twice'> => {
  const text = /^https?:\/\//.test(value) || !existsSync(value) ? value : readFileSync(value, 'utf8')
  const words = text.replaceAll(/^\s*#.*$/gm, '').match(/\S+/g) ?? []
  if (words.length === 0 || words.length % 2 !== 0) return refuse('witnesses/not-pairs')
  const witnesses: ConfiguredWitness[] = []
  for (let at = 0; at < words.length; at += 2) {
    const [address = '', typed = ''] = words.slice(at, at + 2)
    if (!isAddress(address)) return refuse('witnesses/address', { found: address })
    const key = parseVerifierKey(typed)
    if (!key.ok || key.value.use !== 'cosignature') return refuse('witnesses/key', { found: typed })
    if (witnesses.some((one) => one.key.name === key.value.name)) return refuse('witnesses/twice', { found: typed })
    witnesses.push({ address: address.replace(/\/+$/, ''), key: key.value })
  }
  return accept(witnesses)
}

/** No password in it: it would be shown wherever settings are. */
const isAddress = (text: string): boolean => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && !url.username && !url.password && !/[?#]/.test(text)
}

/** What is wrong with the value, for `config` and the start of a server. */
export const wrongWitnesses = (value: string): Bilingual | undefined =>
  parseWitnesses(value).ok
    ? undefined
    : {
        zh: '须是“地址 见证方验证密钥”各一对（http 或 https，不含密码；每个见证方一次），或写有它们的文件',
        en: 'is pairs of ADDRESS and a witness’s VERIFIER-KEY (http or https, no password, each witness once), or a file of them',
      }
