/** A cosignature of tlog-cosignature, version 1: when it was made (seconds since 1970), then the signature itself. */
export type Timestamped = { readonly timestamp: number; readonly signature: Uint8Array }

/** What a witness signs: that at this time this was the largest consistent tree it had seen of the log. */
export const cosignedMessage = (timestamp: number, text: string): Uint8Array =>
  Buffer.from(`cosignature/v1\ntime ${timestamp}\n${text}`)

export const packTimestamped = (timestamp: number, signature: Uint8Array): Uint8Array => {
  const packed = Buffer.alloc(8 + signature.length)
  packed.writeBigUInt64BE(BigInt(timestamp))
  packed.set(signature, 8)
  return packed
}

/** `undefined` for what is too short, or for a time that cannot be counted exactly. */
export const unpackTimestamped = (packed: Uint8Array): Timestamped | undefined => {
  if (packed.length < 8) return undefined
  const timestamp = Number(Buffer.from(packed).readBigUInt64BE())
  return Number.isSafeInteger(timestamp) ? { timestamp, signature: packed.subarray(8) } : undefined
}
