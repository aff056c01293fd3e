import type { Clock, Randomness } from '@probity/base'
import type { Database } from '@probity/database'
import type { Law } from '@probity/law'

/** What levels are noticed and adopted with. */
export type AdoptionShell = {
  readonly database: Database
  readonly law: Law
  readonly clock: Clock
  readonly random: Randomness
}
