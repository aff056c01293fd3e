import type { Bilingual, Day } from '@probity/base'

/** A function of an authority, such as market regulation: what makes it competent for a kind of record. */
export type AuthorityFunction = {
  readonly id: string
  readonly title: Bilingual
  /** A channel of its own in which such authorities also publish, with its own rule sets (R6). */
  readonly channel?: string
  /** What sets it apart for the engine: a court may read what is sealed (R7). */
  readonly role?: 'court'
}

export type Authority = {
  readonly id: string
  readonly title: Bilingual
  readonly code?: string
  /** Region code prefix for which it is competent; '' for everywhere. */
  readonly region: string
  readonly functions: readonly string[]
  /** Kinds it may supply, where narrower than its functions allow. */
  readonly kinds?: readonly string[]
  readonly from: Day
  readonly until?: Day
  readonly successor?: string
  /** Who reviews what it decided; absent: the authority of the same function whose region is the next larger one. */
  readonly superior?: string
  /** True for one that republishes what others decided (a collection, an association): shown as such, never as public law's equal (R5). */
  readonly republishes?: boolean
}

/** Who receives information to use it in its own trade, with the subject's consent. */
export type Receiver = {
  readonly id: string
  readonly title: Bilingual
  readonly role: 'bank' | 'credit-service'
  readonly from: Day
  readonly until?: Day
}
