import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@probity/base'

/** What the secrets of an address are made of: nothing of them stands in the database. */
type Named = { readonly body: string; readonly addressId: number; readonly addedAt: Instant }

const secretFor = (key: Uint8Array, use: string, { body, addressId, addedAt }: Named): Buffer =>
  createHmac('sha256', key)
    .update(JSON.stringify([use, body, addressId, addedAt]))
    .digest()

/** Goes out in the one message an address gets before it is verified; whoever brings it back has read it. */
export const verificationToken = (key: Uint8Array, address: Named): string =>
  `${address.addressId.toString(36)}.${secretFor(key, 'verify', address).subarray(0, 20).toString('base64url')}`

export const isVerificationToken = (key: Uint8Array, address: Named, given: string): boolean => {
  const [known, shown] = [Buffer.from(verificationToken(key, address)), Buffer.from(given)]
  return known.length === shown.length && timingSafeEqual(known, shown)
}

/** With which a webhook's messages are signed; shown once, to whoever added the address. */
export const webhookSecret = (key: Uint8Array, address: Named): string =>
  `whsec_${secretFor(key, 'webhook', address).toString('base64')}`

/** The key of everything above, from the node's own secret. */
export const messageKey = (secret: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'probity messages', 32))
