import { constants, createHash, createPublicKey, createVerify, type JsonWebKeyInput } from 'node:crypto'
import { accept, type Result, refuse } from '@probity/base'
import { z } from 'zod'
import { algorithmOf, type ClientKey } from './client-key.ts'

/** The protected header of a signature that came beside its bytes: `b64: false`, so the bytes are signed as they are (RFC 7797). */
const Header = z.object({
  alg: z.enum(['ES256', 'PS256']),
  kid: z.string(),
  b64: z.literal(false),
  crit: z.array(z.literal('b64')).length(1),
})

/** A detached JWS (RFC 7515, appendix F): header and signature in their encoded forms. */
export type DetachedSignature = {
  readonly keyId: string
  readonly algorithm: 'ES256' | 'PS256'
  readonly protectedHeader: string
  readonly signature: string
}

/** Refuses: signature/not-understood. */
export const readDetached = (text: string): Result<DetachedSignature, 'signature/not-understood'> => {
  const [protectedHeader = '', payload, signature = '', more] = text.trim().split('.')
  if (payload !== '' || more !== undefined || !/^[\w-]+$/.test(signature)) return refuse('signature/not-understood')
  try {
    const { alg, kid } = Header.parse(JSON.parse(Buffer.from(protectedHeader, 'base64url').toString()))
    return accept({ keyId: kid, algorithm: alg, protectedHeader, signature })
  } catch {
    return refuse('signature/not-understood')
  }
}

/** Checks a signature while the bytes pass by. */
export type Verification = {
  take(part: Uint8Array): void
  /** Whether it holds, with the digest that was signed (SHA-256 of header, full stop, bytes; hexadecimal). */
  end(): { readonly holds: boolean; readonly signedDigest: string }
}

export const verifyDetached = (
  { algorithm, protectedHeader, signature }: DetachedSignature,
  { publicJwk }: Pick<ClientKey, 'publicJwk'>,
): Verification => {
  const verify = createVerify('sha256')
  const digest = createHash('sha256')
  const take = (part: Uint8Array) => {
    verify.update(part)
    digest.update(part)
  }
  take(Buffer.from(`${protectedHeader}.`))
  const key = createPublicKey({ key: publicJwk, format: 'jwk' } as JsonWebKeyInput)
  const how =
    algorithm === 'ES256'
      ? { key, dsaEncoding: 'ieee-p1363' as const }
      : { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }
  return {
    take,
    end: () => ({
      holds: algorithmOf(publicJwk) === algorithm && verify.verify(how, Buffer.from(signature, 'base64url')),
      signedDigest: digest.digest('hex'),
    }),
  }
}
