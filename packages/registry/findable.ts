import type { SubjectKind } from '@probity/law'

/** So short a name of an individual business is taken for its operator's own. */
const longestPersonsName = 4

/**
 * Whether a name may be found by searching for it. An individual business named after its operator is a person for
 * privacy: only its exact code finds it (R25). Where the operator is not stated, a short name counts as one.
 */
export const isFindable = (kind: SubjectKind, name: string, operator: string | undefined): boolean =>
  kind !== 'individual-business' || (name.length > longestPersonsName && !(operator && name.includes(operator)))

/** An individual business's address is often its operator's home: it goes to the county and no further (R25). */
export const addressToCounty = (address: string): string => {
  const county = /^.{0,20}?(?:县|区|旗)/u.exec(address) ?? /^.{0,12}?市/u.exec(address)
  return county ? county[0] : ''
}
