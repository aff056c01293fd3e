import { accept, type Day, type Result, refuse } from '@probity/base'
import { findDecider } from '@probity/intake'
import type { Authority, Law } from '@probity/law'
import type { FileRecord } from '@probity/records'
import type { CaseMatter } from './case.ts'
import type { CaseContext } from './procedure.ts'

/** Who answers today for what an authority did: itself, or whoever followed it in its functions. */
export const answersFor = (law: Law, authorityId: string, today: Day): Authority | undefined => {
  let found = law.findAuthority(authorityId)
  const seen = new Set<string>()
  while (found?.until && found.until < today && found.successor && !seen.has(found.id)) {
    seen.add(found.id)
    found = law.findAuthority(found.successor) ?? found
  }
  return found
}

/** The authority above another: named by the pack, or the one of the same function whose region holds the other's. */
export const superiorOf = (law: Law, authorityId: string, today: Day): Authority | undefined => {
  const own = answersFor(law, authorityId, today)
  if (!own) return undefined
  if (own.superior) return answersFor(law, own.superior, today)
  return law
    .authorities()
    .filter(
      (one) =>
        one.id !== own.id &&
        !one.republishes &&
        one.from <= today &&
        (!one.until || today <= one.until) &&
        own.region.startsWith(one.region) &&
        one.region.length < own.region.length &&
        one.functions.some((name) => own.functions.includes(name)),
    )
    .toSorted((a, b) => b.region.length - a.region.length)[0]
}

/** Who stands above in a case: whom the case itself names, else the authority above the one that decides it. */
export const superiorIn = (law: Law, { about, authorityId }: CaseMatter, today: Day): Authority | undefined =>
  typeof about.superior === 'string' ? answersFor(law, about.superior, today) : superiorOf(law, authorityId, today)

/** Who carries out what a case decides: whom the case itself names, or whoever followed it. */
export const executingIn = (law: Law, { about, authorityId }: CaseMatter, today: Day): Authority | undefined =>
  answersFor(law, typeof about.executing === 'string' ? about.executing : authorityId, today)

/** A record of the subject as it stands, ended or not. Refuses: case/no-record. */
export const recordOf = ({ records }: CaseContext, recordId: number | null): Result<FileRecord, 'case/no-record'> => {
  const found = records.find(({ state }) => state.version.recordId === recordId)
  return found ? accept(found) : refuse('case/no-record')
}

/** Who determined what a record says: the body its document names, else whoever supplied it; or whoever followed it (R16). */
export const determinedBy = (law: Law, { state }: FileRecord, today: Day): Authority | undefined => {
  const supplier = law.findAuthority(state.version.authorityId)
  const decider = supplier && findDecider(law, supplier, { record: state.version })
  return answersFor(law, (decider ?? supplier)?.id ?? '', today)
}

/** Who supplied it, or whoever followed: only it answers for the content (R17). */
export const suppliedBy = (law: Law, { state }: FileRecord, today: Day): Authority | undefined =>
  answersFor(law, state.version.authorityId, today)

/** Under whose rules a case before an authority runs. */
export const before = ({
  id,
  region,
  functions,
}: Authority): Pick<CaseMatter, 'authorityId' | 'region' | 'functions'> => ({
  authorityId: id,
  region,
  functions,
})
