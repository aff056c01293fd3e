import { openedKinds } from '@probity/access'
import type { PurposeList, PurposeView } from '@probity/contract'
import type { Law, Purpose } from '@probity/law'
import { viewBasis } from './bases.ts'

/** The purposes of the packs and who may receive what; the same for every reader until the law changes. */
export const viewPurposes = (law: Law): PurposeList => ({
  purposes: law.purposes().map((purpose) => viewPurpose(law, purpose)),
  receivers: law.receivers().map(({ id, title, role }) => ({ id, title, role })),
})

const viewPurpose = (law: Law, purpose: Purpose): PurposeView => {
  const { keep, delay, reference } = purpose
  return {
    id: purpose.id,
    title: purpose.title,
    says: purpose.says,
    roles: [...purpose.for.roles],
    functions: (purpose.for.functions ?? []).map((id) => law.findFunction(id)?.title ?? { zh: id, en: id }),
    ...(reference ? { reference } : {}),
    consent: purpose.consent,
    opensCases: purpose.opensCases === true,
    lines: purpose.lines,
    officeHolders: purpose.officeHolders,
    opens: openedKinds(law, purpose).map(({ kind: id, fields, closed }) => {
      const kind = law.getKind(id)
      return {
        kind: id,
        title: kind.title,
        closed,
        fields: Object.entries(kind.fields)
          .filter(([field, one]) => (fields ? fields.includes(field) : closed || !one.closed))
          .map(([field, { title }]) => ({ field, title })),
      }
    }),
    keep: { ...keep, basis: viewBasis(law, keep.basis) },
    ...(delay ? { delay: { ...delay, basis: viewBasis(law, delay.basis) } } : {}),
    basis: viewBasis(law, purpose.basis),
    confidence: purpose.confidence,
  }
}
