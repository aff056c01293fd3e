import { createHmac } from 'node:crypto'
import { cutNumbers, type RedactedText } from './redact-text.ts'

/** 128 bits: enough to find the same number again, short enough for a field of 64 characters. */
const hexadecimals = 32

/**
 * The number of a licence or document. One that contains a person's number is kept only as a keyed hash (R1): HMAC-SHA-256
 * with the node's key over its letters and digits, so that the same number is found again and cannot be guessed back.
 */
export const redactLicence = (text: string, key: Uint8Array): RedactedText => {
  const { cut } = cutNumbers(text)
  if (cut === 0) return { text, cut }
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const hash = createHmac('sha256', key).update(letters).digest('hex').slice(0, hexadecimals)
  return { text: `〔含身份号码，只留摘要〕${hash}`, cut }
}
