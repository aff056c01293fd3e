import type { PublicRecord } from '@probity/contract'
import type { Law } from '@probity/law'
import { viewBasis } from './bases.ts'

/** What law opens against records of a kind, as the pack says it (R17). */
export const viewRemedies = (law: Law, kind: string): PublicRecord['remedies'] =>
  law.getKind(kind).remedies.flatMap((id) => {
    const remedy = law.findRemedy(id)
    return remedy
      ? [{ title: remedy.title, how: remedy.how, basis: viewBasis(law, remedy.basis), confidence: remedy.confidence }]
      : []
  })
