/** The bytes that `text` writes in standard base64 with padding (RFC 4648, 4); `undefined` unless it is exactly how they are written. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, 'base64')
  // Buffer reads past anything; only what it would write again is base64.
  return bytes.toString('base64') === text ? bytes : undefined
}

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
