/** Numbers from 0 to before 2^32 that a seed repeats (mulberry32). */
export type Dice = (below: number) => number
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

type Mutation = (bytes: Buffer, dice: Dice, others: readonly Buffer[]) => Buffer

const span = (bytes: Buffer, dice: Dice): [number, number] => {
  const from = dice(bytes.length + 1)
  return [from, Math.min(bytes.length, from + 1 + dice(40))]
}
const put = (bytes: Buffer, from: number, to: number, middle: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)])

/** Texts that readers of numbers, lines, base64 and JSON stumble over. */
const troublesome = [
  ...['0', '-1', '00', '9007199254740992', '18446744073709551616', '1e308', '9'.repeat(400)],
  ...['\n', '\n\n', '\r\n', ' ', '\t', '\0', '=', '==', '+', '— ', '\ufeff', '\u00a0', '\u2028', '\ud83d\ude00'],
  ...['null', '{}', '[]', '""', '__proto__', 'x'.repeat(5_000), '/../', '.p/0', '%2e'],
].map((text) => Buffer.from(text))

const mutations: readonly Mutation[] = [
  (bytes, dice) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[dice(copy.length)] = dice(256)
    return copy
  },
  (bytes, dice) => {
    const copy = Buffer.from(bytes)
    const at = dice(Math.max(1, copy.length))
    if (copy.length > 0) copy[at] = (copy[at] as number) ^ (1 << dice(8))
    return copy
  },
  (bytes, dice) => put(bytes, ...span(bytes, dice), Buffer.alloc(0)),
  (bytes, dice) => bytes.subarray(0, dice(bytes.length + 1)),
  (bytes, dice) => {
    const [from, to] = span(bytes, dice)
    return put(bytes, to, to, bytes.subarray(from, to))
  },
  (bytes, dice) => put(bytes, ...span(bytes, dice), Buffer.from(Array.from({ length: dice(8) }, () => dice(256)))),
  (bytes, dice) => {
    const at = dice(bytes.length + 1)
    return put(bytes, at, at + dice(3), troublesome[dice(troublesome.length)] as Buffer)
  },
  // Two lines change their places, as swapped hashes would.
  (bytes, dice) => {
    const lines = bytes.toString('latin1').split('\n')
    const [a, b] = [dice(lines.length), dice(lines.length)]
    const swapped = lines.with(a, lines[b] as string).with(b, lines[a] as string)
    return Buffer.from(swapped.join('\n'), 'latin1')
  },
  // A number becomes another one.
  (bytes, dice) => {
    const numbers = [...bytes.toString('latin1').matchAll(/\d+/g)]
    const number = numbers[dice(Math.max(1, numbers.length))]
    if (!number) return bytes
    const other = dice(2) === 0 ? String(dice(2_000)) : (troublesome[dice(7)] as Buffer).toString()
    return put(bytes, number.index, number.index + number[0].length, Buffer.from(other))
  },
  // A piece of another one of its kind, signed and true in its own place.
  (bytes, dice, others) => {
    const other = others[dice(Math.max(1, others.length))] ?? bytes
    const [from, to] = span(other, dice)
    const at = dice(2) === 0 ? from : dice(bytes.length + 1)
    return put(bytes, at, at + (to - from), other.subarray(from, to))
  },
]

/** Changes bytes in one to three ways. It may give back what it got; then it counts as unchanged. */
export const mutate = (bytes: Buffer, dice: Dice, others: readonly Buffer[]): Buffer => {
  let mutated = bytes
  for (let times = 1 + dice(3); times > 0; times--)
    mutated = (mutations[dice(mutations.length)] as Mutation)(mutated, dice, others)
  return mutated
}
