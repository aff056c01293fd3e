/** Where a thing stands in a pack: path inside the folder and line, counted from 1. */
export type Place = { readonly file: string; readonly line: number }

type Known = { readonly file: string; readonly line: number; readonly lines: ReadonlyMap<string, number> }

/**
 * Remembers where each object of a pack was read, so that a rule needs to hold nothing but the object it complains about.
 * Keyed by identity: the objects of a pack are the ones the reader made, never copies.
 */
export class Places {
  readonly #known = new WeakMap<object, Known>()

  remember(thing: object, file: string, line: number, lines: ReadonlyMap<string, number>): void {
    this.#known.set(thing, { file, line, lines })
  }

  /** The line of `key` inside `thing`, or of `thing` itself. Throws a fault for an object that was not read from a file. */
  of(thing: object, key?: string | number): Place {
    const known = this.#known.get(thing)
    if (!known) throw new TypeError('not an object of a pack that was read')
    return { file: known.file, line: (key === undefined ? undefined : known.lines.get(String(key))) ?? known.line }
  }

  /** Whether it was read from these files. */
  knows(thing: object): boolean {
    return this.#known.has(thing)
  }

  /** The deepest place that still exists along `path` from `thing`: a missing member is reported where it should stand. */
  along(thing: object, path: readonly PropertyKey[]): Place {
    let holder = thing
    for (const [index, step] of path.entries()) {
      const member = (holder as Readonly<Record<PropertyKey, unknown>>)[step]
      if (index === path.length - 1 || typeof member !== 'object' || member === null)
        return this.of(holder, String(step))
      holder = member
    }
    return this.of(holder)
  }
}
