import { mayDecide, maySupply, type Reach, reachOf } from '@probity/access'
import type { Day } from '@probity/base'
import type { Authority, Law, RecordKind } from '@probity/law'
import { normaliseName } from '@probity/registry'
import type { Candidate, Finding } from '../candidate.ts'

/**
 * Whether the authority may supply this row: function, kind, period and region, as the pack gives them (R4). The decider,
 * where it is another body that the pack knows, must lie within the supplier's region and be competent on the day.
 */
export const competenceFindings = (
  law: Law,
  authority: Authority,
  kind: RecordKind,
  candidate: Decided,
  today: Day,
): Finding[] => {
  const { region } = candidate.subject
  const reach = reachOf(law, authority, { kind, region })
  const findings = maySupply(reach) ? [] : outOfReach(reach, kind, region)
  const { decidedOn } = candidate.record
  const decider = findDecider(law, authority, candidate)
  if (!decider) return findings
  // A register is carried on by whoever keeps it now; every other decision was made by a body in office on its day.
  const day = isRegister(law, kind) ? today : decidedOn
  if (!within(decider, day))
    findings.push({ code: 'authority/not-competent-on-day', details: { decidedOn: day, from: decider.from } })
  if (decider.id !== authority.id) {
    if (!decider.region.startsWith(authority.region))
      findings.push({ code: 'authority/decider-outside-region', details: { decider: decider.id } })
    if (!mayDecide(decider, kind))
      findings.push({ code: 'authority/decider-not-competent', details: { decider: decider.id } })
  }
  return findings
}

/** What the policies said no to, in the words of findings. */
const outOfReach = ({ sameRegion, ...toKind }: Reach, kind: RecordKind, region = ''): Finding[] => {
  const ofKind: Finding = { code: 'authority/not-competent-for-kind', details: { kind: kind.id } }
  const ofRegion: Finding = { code: 'authority/not-competent-for-region', details: { region } }
  if (sameRegion) return [ofKind]
  return toKind.competentFunction && toKind.categoryCovered ? [ofRegion] : [ofKind, ofRegion]
}

/** As much of a row as competence hangs on. */
export type Decided = {
  readonly subject: Pick<Candidate['subject'], 'region'>
  readonly record: Pick<Candidate['record'], 'decidedOn'> & {
    readonly deciderCode?: string | null
    readonly deciderName?: string | null
  }
}

/** Registration: what makes a subject known. */
export const isRegister = (law: Law, kind: RecordKind): boolean =>
  law.findCategory(kind.category)?.role === 'registration'

/**
 * Who decided: the body the document names, if the pack knows it by code or name; the supplying authority if the document
 * names nobody; otherwise nobody we know.
 */
export const findDecider = (
  law: Law,
  authority: Authority,
  { record }: { readonly record: { readonly deciderCode?: string | null; readonly deciderName?: string | null } },
): Authority | undefined => {
  // Who republishes what others decided has decided nothing itself.
  if (!record.deciderCode && !record.deciderName) return authority.republishes ? undefined : authority
  const known = deciders(law)
  return (
    (record.deciderCode && known.get(record.deciderCode)) ||
    (record.deciderName && known.get(normaliseName(record.deciderName))) ||
    undefined
  )
}

const within = ({ from, until }: Authority, day: Day) => from <= day && (!until || day <= until)

const bodies = new WeakMap<Law, Map<string, Authority>>()
const deciders = (law: Law): Map<string, Authority> => {
  let known = bodies.get(law)
  if (!known) {
    known = new Map()
    for (const authority of law.authorities()) {
      if (authority.code) known.set(authority.code, authority)
      known.set(normaliseName(authority.title.zh), authority)
      known.set(normaliseName(authority.title.en), authority)
    }
    bodies.set(law, known)
  }
  return known
}
