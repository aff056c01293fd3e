import { KnownSubjects } from './known-subjects.ts'

/**
 * What the last submission found out of subjects, for the next one: an authority's files are about the same bodies, and one file often
 * follows another. While one has it, others begin with nothing. Whoever uses it asks first whether it is still so, as between chunks.
 */
export class LastKnown {
  #known: KnownSubjects | undefined

  take(): KnownSubjects {
    const known = this.#known ?? new KnownSubjects()
    this.#known = undefined
    return known
  }

  keep(known: KnownSubjects): void {
    this.#known = known
  }
}
