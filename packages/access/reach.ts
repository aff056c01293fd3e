import type { Authority, Law, RecordKind } from '@probity/law'
import type { FactsOf } from './actions.ts'

/** How far an authority reaches to a matter, as facts the policies hang on (R4). */
export type Reach = FactsOf<'supply'>

/** A matter: a kind of record, and where the organisation it is about has its seat, where that is known. */
export type Matter = { readonly kind: RecordKind; readonly region?: string | undefined }

/**
 * Whether an authority's functions make it competent for a kind, whether what it supplies covers the kind where the pack narrows
 * that, and whether the matter lies in its region. A region binds a register alone: conduct is punished where it happens,
 * wherever the organisation has its seat.
 */
export const reachOf = (law: Law, authority: Authority | undefined, { kind, region }: Matter): Reach => ({
  competentFunction: authority !== undefined && isCompetentFor(authority, kind),
  categoryCovered: authority !== undefined && supplies(authority, kind),
  sameRegion:
    !region ||
    law.findCategory(kind.category)?.role !== 'registration' ||
    (authority !== undefined && region.startsWith(authority.region)),
})

const isCompetentFor = ({ functions }: Authority, kind: RecordKind): boolean =>
  functions.some((name) => kind.functions.includes(name))
const supplies = ({ kinds }: Authority, { id }: RecordKind): boolean => !kinds || kinds.includes(id)

/** Whether a body decides a kind, wherever it is. */
export const mayDecide = (authority: Authority, kind: RecordKind): boolean =>
  isCompetentFor(authority, kind) && supplies(authority, kind)

/** The same of a kind by its id. Where none is named, or none of that name is known, nothing speaks against it yet. */
export const reachToKind = (
  law: Law,
  body: string,
  kindId: string | undefined,
): Pick<Reach, 'competentFunction' | 'categoryCovered'> => {
  const kind = kindId === undefined ? undefined : law.findKind(kindId)
  if (!kind) return { competentFunction: true, categoryCovered: true }
  const { competentFunction, categoryCovered } = reachOf(law, law.findAuthority(body), { kind })
  return { competentFunction, categoryCovered }
}
