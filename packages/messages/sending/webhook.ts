import { createHmac } from 'node:crypto'
import { lookup as findAddresses } from 'node:dns'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { Clock } from '@probity/base'
import { webhookSecret } from '../addresses/secrets.ts'
import type { Outgoing } from './sender.ts'

export type SendWebhook = (outgoing: Outgoing) => Promise<void>

const longestWait = 10_000

/**
 * Posts JSON, signed as the Standard Webhooks specification says: `webhook-id` is the same for every attempt at one delivery, the
 * signature is HMAC-SHA256 over id, time and body. Any 2xx is taken as received; nothing else is, and no redirect is followed.
 * `inward`: whether it may go to this machine and private networks, as it may in a demonstration; otherwise https and public alone.
 */
export const postWebhook =
  (key: Uint8Array, clock: Clock, { inward }: { readonly inward: boolean }): SendWebhook =>
  async (outgoing) => {
    const { address } = outgoing
    const url = new URL(address.address)
    if (!inward && url.protocol !== 'https:') throw new Error('a webhook is https')
    if (!inward && isIP(bare(url.hostname)) && isInward(bare(url.hostname)))
      throw new Error('an address that is not public')
    const body = JSON.stringify(payloadOf(outgoing))
    const id = `msg_${outgoing.deliveryId}`
    const at = String(Math.floor(Date.parse(clock.now()) / 1000))
    const signature = signWebhook(webhookSecret(key, address), id, at, body)
    await post(url, body, { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature }, inward)
  }

/** `v1,` and the signature, as a receiver works it out for itself. */
export const signWebhook = (secret: string, id: string, at: string, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${at}.${body}`)
    .digest('base64')}`

/** As little as a mail says (R12). */
const payloadOf = ({ message, link }: Outgoing) =>
  message
    ? {
        type: message.event,
        timestamp: message.toldAt,
        data: {
          see: link,
          ...(message.dueOn ? { dueOn: message.dueOn } : {}),
          ...(message.count === null ? {} : { count: message.count }),
        },
      }
    : { type: 'address', data: { confirmAt: link } }

const post = (url: URL, body: string, headers: Record<string, string>, inward: boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
        lookup: inward ? undefined : onlyPublic,
        signal: AbortSignal.timeout(longestWait),
        agent: false,
      },
      (answer) => {
        const status = answer.statusCode ?? 0
        answer.destroy()
        if (status >= 200 && status < 300) resolve()
        else reject(new Error(`answered ${status}`))
      },
    )
    request.on('error', reject)
    request.end(body)
  })

const bare = (host: string) => host.replace(/^\[|\]$/g, '')

/** Networks that are nobody's in public: a webhook is no way into the one this node stands in. */
const inwardNetworks = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inwardNetworks.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inwardNetworks.addSubnet(network, bits, 'ipv6')

export const isInward = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return inwardNetworks.check(mapped, 'ipv4')
  // What else stands for an IPv4 address inside an IPv6 one is refused whole.
  if (/^(::ffff:|64:ff9b:|2002:)/i.test(address)) return true
  return inwardNetworks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** Asked at the moment of connecting, so that a name cannot mean another address by then. */
const onlyPublic: LookupFunction = (host, options, done) => {
  findAddresses(host, { ...options, all: true }, (fault, found) => {
    const first = fault ? undefined : found.find(({ address }) => !isInward(address))
    if (!first || found.some(({ address }) => isInward(address)))
      return done(fault ?? new Error('an address that is not public'), '', 0)
    // Node asks for all of them where it may try several.
    if (options.all) (done as unknown as (no: null, all: typeof found) => void)(null, found)
    else done(null, first.address, first.family)
  })
}
