/** A size or an index we count with exactly. 2^53 leaves are out of reach of any log, so nothing is lost by refusing more. */
export const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** The size that `text` writes: ASCII digits, no leading zero, no sign. `undefined` for anything else and for what is too large to count. */
export const parseSize = (text: string): number | undefined => {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined
  const size = Number(text)
  return isSize(size) ? size : undefined
}

/** The largest power of two smaller than `size`, which is at least 2. RFC 6962, 2.1: where a tree is split. */
export const splitOf = (size: number): number => {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}
