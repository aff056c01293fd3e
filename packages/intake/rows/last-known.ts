import { KnownSubjects } from './known-subjects.ts'

/** Files that follow one another do so sooner; what is known of bodies is not kept for nobody. */
const keptForMs = 10 * 60_000

/**
 * What the last submission found out of subjects, for the next one: an authority's files are about the same bodies, and one file often
 * follows another. While one has it, others begin with nothing. Whoever uses it asks first whether it is still so, as between chunks.
 */
export class LastKnown {
  #known: KnownSubjects | undefined
  #forgetting: NodeJS.Timeout | undefined

  take(): KnownSubjects {
    const known = this.#known ?? new KnownSubjects()
    this.forget()
    return known
  }

  keep(known: KnownSubjects): void {
    this.forget()
    this.#known = known
    this.#forgetting = setTimeout(() => this.forget(), keptForMs).unref()
  }

  /** As when something of a body was erased: what is gone is gone from here as well. */
  forget(): void {
    clearTimeout(this.#forgetting)
    this.#known = undefined
  }
}
