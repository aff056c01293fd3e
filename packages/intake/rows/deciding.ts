import type { Written } from '@probity/base'
import { decidedBy } from '@probity/records'
import type { StatedDecider } from '../prepared/sheet.ts'
import type { Setting } from './outcome.ts'
import { deciderKey } from './version.ts'

/** By kind and decider, as they stand in a record's number; each decider of a sheet is one object, so it is worked out once. */
export const compileDeciding = ({
  law,
  authority,
  kind,
}: Pick<Setting, 'law' | 'authority' | 'kind'>): ((decider: StatedDecider) => Written) => {
  const known = new Map<StatedDecider, Written>()
  return (decider) => {
    let decided = known.get(decider)
    if (decided === undefined) {
      decided = decidedBy(kind.id, deciderKey(law, authority, decider))
      known.set(decider, decided)
    }
    return decided
  }
}
