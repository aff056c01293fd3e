import type { Basis as BasisView } from '@probity/contract'
import type { Basis, Law } from '@probity/law'

/** A basis ready to be read: its instrument by title, what the article says as far as the pack knows it. */
export const viewBasis = (law: Law, basis: readonly Basis[]): BasisView[] =>
  basis.flatMap(({ instrument: id, article, confidence }) => {
    const instrument = law.findInstrument(id)
    if (!instrument) return []
    const says = article === undefined ? undefined : instrument.articles[article]?.says
    return {
      instrument: id,
      title: instrument.title,
      confidence,
      ...(instrument.number ? { number: instrument.number } : {}),
      ...(instrument.amended ? { amended: instrument.amended } : {}),
      ...(article === undefined ? {} : { article }),
      ...(says ? { says } : {}),
    }
  })
