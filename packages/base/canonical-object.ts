/**
 * An object that was made together with its canonical JSON (RFC 8785): members in order, each with its text. `canonicalJson` then
 * only joins them. Copies and spreads of it are plain objects that know nothing, so a text can never be another object's.
 */
export class CanonicalObject {
  readonly #members: readonly string[]

  /** `members`: of each member its quoted name, a colon and its value in canonical form, in the order of RFC 8785, 3.2.3. */
  constructor(members: readonly string[]) {
    this.#members = members
  }

  static textOf(value: object): string | undefined {
    return #members in value ? `{${value.#members.join(',')}}` : undefined
  }

  static membersOf(value: object): readonly string[] | undefined {
    return #members in value ? value.#members : undefined
  }
}
