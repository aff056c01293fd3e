import type { Randomness } from '@probity/base'

const symbols = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new public handle: 128 random bits as 26 lower-case symbols (Crockford's base 32). It says nothing about the subject. */
export const newHandle = (random: Randomness): string => {
  let value = 0n
  for (const byte of random(16)) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = symbols[Number(value & 31n)] + text
    value >>= 5n
  }
  return text
}
