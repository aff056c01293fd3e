import { BlockList, isIP } from 'node:net'

/** Whether an address is one of the proxies before this node. */
export type Trusts = (address: string) => boolean

/** Who may say where a request comes from, unless that is set: a proxy on this very machine. */
export const usualProxies = ['127.0.0.0/8', '::1'] as const

/** Reads a list of addresses and networks (`10.0.0.7`, `10.1.0.0/16`, `2001:db8::/48`); `undefined` where one is neither. */
export const readProxies = (listed: readonly string[]): Trusts | undefined => {
  const proxies = new BlockList()
  for (const one of listed) {
    const [address = '', bits] = one.split('/')
    const family = isIP(address)
    const most = family === 4 ? 32 : 128
    if (family === 0 || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))) return undefined
    const type = family === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) proxies.addAddress(address, type)
    else proxies.addSubnet(address, Number(bits), type)
  }
  return (address) => isIP(address) !== 0 && proxies.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
}

/**
 * The address a request comes from. `X-Forwarded-For` is read from its end, and each entry is believed only as far as whoever
 * wrote it is a proxy of ours: what a caller writes into it itself stands before that, and counts for nothing.
 */
export const clientAddress = (socket: string, forwarded: string | null, trusts: Trusts): string => {
  let client = plain(socket)
  for (const entry of (forwarded ?? '').split(',').reverse()) {
    if (!trusts(client)) return client
    const said = plain(entry.trim())
    if (isIP(said) === 0) return client
    client = said
  }
  return client
}

/** Without port and brackets; an address of IPv4 in the clothes of IPv6 is one of IPv4. */
const plain = (address: string): string =>
  address
    .replace(/^\[([^\]]+)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
