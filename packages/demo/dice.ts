/**
 * The only chance in the demo city: the same throws for the same seed, on every machine.
 * sfc32 (Chris Doty-Humphrey, PractRand), 32-bit integers only; fast enough for millions of rows. Not for secrets.
 */
export type Dice = {
  /** A whole number from 0 to `sides - 1`. */
  below(sides: number): number
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number
  /** True in `share` of the throws (0 to 1). */
  chance(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** One of the items, each as likely as its weight says. */
  weighted<Item>(items: readonly (readonly [weight: number, item: Item])[]): Item
}

export const dice = (seed: string): Dice => {
  let [a, b, c] = scatter(seed)
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return sum >>> 0
  }
  for (let warming = 0; warming < 12; warming++) next()
  const below = (sides: number) => Math.floor((next() / 4_294_967_296) * sides)
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share * 4_294_967_296,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    weighted: (items) => {
      let throwAt = (next() / 4_294_967_296) * items.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, item] of items) {
        throwAt -= weight
        if (throwAt < 0) return item
      }
      return items[items.length - 1]![1]
    },
  }
}

/** Three 32-bit words of a text (FNV-1a with three starting points). */
const scatter = (text: string): [number, number, number] => {
  const words: [number, number, number] = [0x811c9dc5, 0x9e3779b9, 0x7f4a7c15]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    for (let word = 0; word < 3; word++) words[word as 0] = Math.imul(words[word]! ^ unit, 0x01000193 + 2 * word)
  }
  return words
}

/**
 * A number of 0 to `size - 1` for each index, no two alike: neighbours end far apart, so generated names and codes look
 * unordered and yet never collide. `size` may be up to 2^31; `seed` shifts the whole order.
 */
export const shuffledIndex = (index: number, size: number, seed: number): number => {
  const step = stride(size)
  const exact = index * step + seed
  // Numbers are exact to 2^53; past that the same sum goes through BigInt.
  return exact <= Number.MAX_SAFE_INTEGER
    ? exact % size
    : Number((BigInt(index) * BigInt(step) + BigInt(seed)) % BigInt(size))
}

/** A step without a common divisor with `size`, near its golden section. */
const stride = (size: number): number => {
  let step = strides.get(size)
  if (step) return step
  step = Math.floor(size * 0.618_033_988_75) | 1
  while (divisor(step, size) !== 1) step += 2
  strides.set(size, step)
  return step
}
const strides = new Map<number, number>()

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
