import { type Day, earlier } from '@probity/base'
import { usableOn } from '@probity/evaluation'
import { type Law, publicationTerm, type SubjectKind } from '@probity/law'
import { isAdverseRecord, type PublicVersion, type RecordState } from '@probity/records'

/** Days on which a record may be evaluated, one after the other, while it stays the same version. */
export type UsableSpan = {
  readonly version: number
  readonly from: Day
  /** The first day on which it may not; absent where nothing ends it. */
  readonly until?: Day
  /** The first day on which its repair may be asked for. */
  readonly repairableFrom?: Day
}

/**
 * When the law lets a record be evaluated, from `first` on: all that is known today about the days to come. `stateOn` is the
 * record as of a day; `marks` are days on which it may become another by what was announced. The law is asked, never restated.
 */
export const spansFrom = <Version extends PublicVersion>(
  law: Law,
  stateOn: (day: Day) => RecordState<Version> | undefined,
  subject: { readonly kind: SubjectKind; readonly region: string },
  first: Day,
  marks: readonly Day[] = [],
): readonly UsableSpan[] => {
  const spans: UsableSpan[] = []
  let day = first
  for (;;) {
    const state = stateOn(day)
    const usable = state && usableOn(law, state, subject, day)
    const turning = usable && (usable.usable ? usable.until : usable.from)
    const next = firstAfter(day, [...marks, ...lawChanges(law), ...(turning ? [turning] : [])])
    if (state && usable?.usable) add(spans, spanOf(law, state, day, next))
    if (!next) return spans
    day = next
  }
}

const spanOf = (law: Law, state: RecordState, from: Day, until: Day | undefined): UsableSpan => {
  const { version, kind, decidedOn, severity, publishedOn } = state.version
  const facts = { kind, decidedOn, ...(severity ? { severity } : {}), ...(publishedOn ? { publishedOn } : {}) }
  // Only what is adverse can be repaired.
  const term = isAdverseRecord(law.getKind(kind), state) ? publicationTerm(law, facts, from) : undefined
  return {
    version,
    from,
    ...(until ? { until } : {}),
    ...(term ? { repairableFrom: term.repairFrom } : {}),
  }
}

/** One that goes on is one span. */
const add = (spans: UsableSpan[], span: UsableSpan): void => {
  const last = spans.at(-1)
  if (last?.until !== span.from || last.version !== span.version || last.repairableFrom !== span.repairableFrom)
    spans.push(span)
  else {
    const { until: _, ...begun } = last
    spans[spans.length - 1] = { ...begun, ...(span.until ? { until: span.until } : {}) }
  }
}

const changes = new WeakMap<Law, readonly Day[]>()

/** Days from which the law has other periods or limits. */
const lawChanges = (law: Law): readonly Day[] => {
  const known = changes.get(law)
  if (known) return known
  const days = law.packs.flatMap(({ ruleSets, limits }) => [...ruleSets, ...limits].map(({ from }) => from))
  const sorted = [...new Set(days)].toSorted()
  changes.set(law, sorted)
  return sorted
}

const firstAfter = (day: Day, days: readonly Day[]): Day | undefined =>
  days.filter((one) => one > day).reduce<Day | undefined>((a, b) => (a ? earlier(a, b) : b), undefined)
