/**
 * A JSON value that stands in bytes already, in canonical form (RFC 8785). `isText`: a string without its quotes, of which every
 * byte is written as it stands. Whoever makes them for the rows of a file moves one along instead of making many.
 */
export class Written {
  #bytes: Uint8Array
  #view: DataView
  from: number
  to: number
  readonly isText: boolean

  constructor(bytes: Uint8Array, from: number, to: number, isText: boolean) {
    this.#bytes = bytes
    this.#view = viewOf(bytes)
    this.from = from
    this.to = to
    this.isText = isText
  }

  /** A text; `undefined` for one that JSON writes otherwise than between quotes. */
  static text(text: string): Written | undefined {
    if (JSON.stringify(text).length !== text.length + 2 || !text.isWellFormed()) return undefined
    const bytes = Buffer.from(text)
    return new Written(bytes, 0, bytes.length, true)
  }

  /** JSON in canonical form. */
  static json(text: string): Written {
    const bytes = Buffer.from(text)
    return new Written(bytes, 0, bytes.length, false)
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }
  set bytes(bytes: Uint8Array) {
    if (bytes === this.#bytes) return
    this.#bytes = bytes
    this.#view = viewOf(bytes)
  }
  /** The same bytes, to be read by words. */
  get view(): DataView {
    return this.#view
  }

  get length(): number {
    return this.to - this.from
  }

  /** The text, or the JSON of anything else. */
  toString(): string {
    const { bytes, from, to } = this
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', from, to)
  }
}

/** An object whose members stand in bytes, in the order of RFC 8785, 3.2.3: the values that `places` have in a row that others fill. */
export class WrittenObject {
  readonly #names: readonly Written[]
  readonly #places: readonly number[]
  readonly #values: readonly (Written | undefined)[]

  constructor(
    members: readonly { readonly name: string; readonly place: number }[],
    values: readonly (Written | undefined)[],
  ) {
    this.#names = members.map(({ name }) => Written.json(`,${JSON.stringify(name)}:`))
    this.#places = members.map(({ place }) => place)
    this.#values = values
  }

  get size(): number {
    return this.#places.length
  }

  /** The quoted name of a member, with the comma before it and its colon. */
  nameAt(nth: number): Written {
    return this.#names[nth]!
  }

  /** `undefined`: the object has no such member. */
  valueAt(nth: number): Written | undefined {
    return this.#values[this.#places[nth]!]
  }
}

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)
