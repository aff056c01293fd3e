import type { Bilingual } from '@probity/base'
import { findDecider } from '@probity/intake'
import type { Law } from '@probity/law'
import type { PublicVersion } from '@probity/records'

/** Who decided what a record says: the body of the pack that its document names, in the reader's language, or the name as it stands there. */
export const viewDecider = (
  law: Law,
  version: Pick<PublicVersion, 'authorityId' | 'deciderCode' | 'deciderName'>,
): Bilingual => {
  const { authorityId, deciderName } = version
  const supplier = law.findAuthority(authorityId)
  const known = supplier && findDecider(law, supplier, { record: version })
  const name = deciderName ?? authorityId
  return known?.title ?? (deciderName ? { zh: name, en: name } : (supplier?.title ?? { zh: name, en: name }))
}
