import { addDays, addMonths, type Day, earlier } from '@probity/base'
import type { Basis, Confidence, Law, RuleSet, Severity, Term, Transition } from '../pack.ts'

/** What a period is computed from. `severity` is the class the determining authority named; a kind with a fixed class needs none. */
export type TermFacts = {
  readonly kind: string
  readonly severity?: Severity
  readonly decidedOn: Day
  readonly publishedOn?: Day
  readonly endOfConduct?: Day
  /** Another channel than the kind's own, such as the one in which its authority also publishes. */
  readonly channel?: string
}

/** How long a record may be shown and from when it may be repaired. All days are inclusive: hidden from the day after `shownUntil`. */
export type PublicationTerm = {
  readonly start: Day
  readonly publish: Term['publish']
  /** The day after the minimum's last day. */
  readonly repairFrom: Day
  readonly shownUntil: Day
  /** Id of the rule set that gives the end. */
  readonly ruleSet: string
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
  /** Present if rule sets have changed since the determination, and how that was settled. */
  readonly transition?: {
    readonly rule: Transition['rule']
    readonly determinedUnder?: string
    readonly confidence: Confidence
  }
}

/**
 * The publication term of a record as it stands on `onDay`: the rule set of its channel and determination, and where rule sets
 * have changed since, what the transition says. With `earlier-end` the end never moves later as days pass: what is over stays
 * over. Months are those of the Civil Code, arts. 201 and 202 (`addMonths`). A start the rule set asks for and nobody stated is
 * taken to be the determination, which is the earlier.
 * `undefined`: no class was named, the kind has no channel, or no rule set ever governed it.
 */
export const publicationTerm = (law: Law, facts: TermFacts, onDay: Day): PublicationTerm | undefined => {
  const kind = law.findKind(facts.kind)
  const channel = facts.channel ?? kind?.channel
  const severity = kind?.severity.rule === 'fixed' ? kind.severity.is : facts.severity
  if (!channel || !severity) return undefined
  const sets = law.ruleSets(channel)
  const determining = sets.find((set) => governs(set, facts.decidedOn))
  const later = sets.filter((set) => set.from > facts.decidedOn && set.from <= onDay)
  const transition = law.findTransition(facts.kind)
  const first = determining ?? later[0]
  if (!first) return undefined
  const own = termUnder(first, severity, facts)
  if (later.length === 0) return own
  const rule = transition?.rule ?? 'rule-of-determination'
  const settled = rule === 'earlier-end' ? later.map((set) => termUnder(set, severity, facts)).reduce(kinder, own) : own
  return {
    ...settled,
    transition: {
      rule,
      ...(determining ? { determinedUnder: determining.id } : {}),
      confidence: transition?.confidence ?? 'assumption',
    },
  }
}

const governs = (set: RuleSet, on: Day) => set.from <= on && (!set.until || on <= set.until)

/** The term under one rule set alone. */
export const termUnder = (set: RuleSet, severity: Severity, facts: Omit<TermFacts, 'kind'>): PublicationTerm => {
  const term = set.terms[severity]
  const start = startUnder(set, facts)
  return {
    start,
    publish: term.publish,
    // Without a minimum repair is open from the first day, as soon as the duties are done.
    repairFrom: term.minimumMonths === 0 ? start : addDays(addMonths(start, term.minimumMonths), 1),
    shownUntil: addMonths(start, term.maximumMonths),
    ruleSet: set.id,
    basis: set.basis,
    confidence: weaker(set.confidence, term.confidence),
  }
}

const startUnder = (set: RuleSet, { decidedOn, publishedOn, endOfConduct }: Omit<TermFacts, 'kind'>): Day => {
  if (set.start === 'publication') return publishedOn ?? decidedOn
  if (set.start === 'end-of-conduct') return endOfConduct ?? decidedOn
  return decidedOn
}

const reserve = { no: 0, 'if-necessary': 1, yes: 2 } as const

/** Of two terms what is better for the subject in each respect; rule set and basis are those that give the end. */
const kinder = (a: PublicationTerm, b: PublicationTerm): PublicationTerm => ({
  ...(b.shownUntil < a.shownUntil ? b : a),
  repairFrom: earlier(a.repairFrom, b.repairFrom),
  publish: reserve[b.publish] < reserve[a.publish] ? b.publish : a.publish,
})

const strength: Readonly<Record<Confidence, number>> = { verified: 3, recalled: 2, uncertain: 1, assumption: 0 }

const weaker = (a: Confidence, b: Confidence): Confidence => (strength[b] < strength[a] ? b : a)
