import type { Clock } from '@probity/base'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { EncryptJWT, jwtDecrypt } from 'jose'
import { z } from 'zod'

/** What a browser carries from the way out to the provider to the way back: sealed, so that nobody else can make or read it. */
const Transaction = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
  invitation: z.string().optional(),
})
export type Transaction = z.infer<typeof Transaction>

const cookieName = '__Host-probity-sign-in'
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const
const minutes = 15

type Sealing = { readonly clock: Clock; readonly key: Uint8Array }

export const carryTransaction = async (
  c: Context,
  transaction: Transaction,
  { clock, key }: Sealing,
): Promise<void> => {
  const ends = new Date(Date.parse(clock.now()) + minutes * 60_000)
  const sealed = await new EncryptJWT(transaction)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setExpirationTime(ends)
    .encrypt(key)
  setCookie(c, cookieName, sealed, { ...attributes, maxAge: minutes * 60 })
}

/** Takes the transaction back, once; `undefined` where there is none, or one that is over. */
export const takeTransaction = async (c: Context, { clock, key }: Sealing): Promise<Transaction | undefined> => {
  const sealed = getCookie(c, cookieName)
  if (sealed === undefined) return undefined
  deleteCookie(c, cookieName, attributes)
  try {
    const { payload } = await jwtDecrypt(sealed, key, { currentDate: new Date(clock.now()) })
    return Transaction.parse(payload)
  } catch {
    return undefined
  }
}
