import type {
  FileAnswer,
  FileLaw,
  FileLine,
  MeasureInForce,
  Organisation,
  Outcome,
  PublishedLevel,
} from '@probity/contract'
import type { Law, RecordKind } from '@probity/law'
import { type FileRecord, isAdverseRecord, publicRecordId } from '@probity/records'
import { viewBasis } from './bases.ts'
import type { LeafOf } from './leaves.ts'
import { outcomesOf } from './outcomes.ts'
import { viewRemedies } from './remedies.ts'
import { titleOf } from './titles.ts'

type Asked = { readonly day: string; readonly knownAt?: string; readonly today: string }

/** The public file as JSON text: lines are made anew each time, what the law says of their kinds is written once and kept. */
export const writeFile = (
  law: Law,
  organisation: Organisation,
  asked: Asked,
  records: readonly FileRecord[],
  leafOf: LeafOf,
  levels: readonly PublishedLevel[] = [],
  measures: readonly MeasureInForce[] = [],
): string => {
  const { day, knownAt, today } = asked
  const head = JSON.stringify({ organisation, day, ...(knownAt ? { knownAt } : {}), today } satisfies Omit<
    FileAnswer,
    'law' | 'lines' | 'levels' | 'measures'
  >)
  const cameOf = outcomesOf(law, organisation.handle, records, day)
  const lines = records.map((record) => viewLine(law, organisation.handle, record, leafOf, cameOf(record)))
  const published = levels.length > 0 ? `,"levels":${JSON.stringify(levels)}` : ''
  return `${head.slice(0, -1)},"law":${writeFileLaw(law, lines)},"lines":${JSON.stringify(lines)}${published}${writeMeasures(measures)}}`
}

/** Measures in force as a member of a file; nothing where there are none. */
export const writeMeasures = (measures: readonly MeasureInForce[]): string =>
  measures.length > 0 ? `,"measures":${JSON.stringify(measures)}` : ''

/** One shown record as it travels. */
export const viewLine = (
  law: Law,
  handle: string,
  record: FileRecord,
  leafOf: LeafOf,
  outcome: Outcome | undefined,
): FileLine => {
  const { state, standing } = record
  const id = publicRecordId(handle, state.version.recordId)
  const { version, attested, sources } = state
  const [supplier = version.authorityId] = sources
  const kind = law.getKind(version.kind)
  // A line that is no longer shown, for those who may see it, still says until when it was.
  const until = standing.shown ? standing.until : standing.term?.shownUntil
  const term = until ? { until, term: standing.term } : undefined
  return {
    id,
    kind: version.kind,
    adverse: isAdverseRecord(kind, state),
    authority: supplier,
    otherSources: sources.filter((id) => id !== supplier),
    dates: {
      decided: version.decidedOn,
      firstSeen: version.firstSeenOn,
      ...(version.eventOn ? { event: version.eventOn } : {}),
      ...(version.publishedOn ? { published: version.publishedOn } : {}),
    },
    content: version.content as FileLine['content'],
    ...(version.deciderName && version.deciderName !== law.findAuthority(supplier)?.title.zh
      ? { decider: version.deciderName }
      : {}),
    ...(version.documentNumber ? { documentNumber: version.documentNumber } : {}),
    ...(version.severity ? { severity: version.severity } : {}),
    ...(version.basis ? { statedBasis: version.basis } : {}),
    ...(state.disputed ? { disputedSince: state.disputed } : {}),
    ...(state.ownWords ? { ownWords: state.ownWords } : {}),
    ...(outcome ? { outcome } : {}),
    ...(attested.remedy ? { remedyState: titleOf('remedy', attested.remedy) } : {}),
    ...(term
      ? {
          term: {
            until: term.until,
            ...(term.term ? { repairFrom: term.term.repairFrom, ruleSet: term.term.ruleSet } : {}),
            ...(term.term?.transition && term.term.transition.confidence !== 'verified' ? { assumed: true } : {}),
          },
        }
      : {}),
    proof: { leafHash: leafOf(record), check: `/api/v1/records/${id}/check` },
  }
}

type Fragments = {
  readonly kinds: Map<string, string>
  readonly wholeKinds: Map<string, string>
  readonly authorities: Map<string, string>
  readonly ruleSets: Map<string, string>
  readonly rest: string
}
const kept = new WeakMap<Law, Fragments>()

/**
 * What the law says of the kinds, authorities and rule sets that occur, put together from text written once. `closed`: fields
 * that the public may not see are named too.
 */
export const writeFileLaw = (law: Law, lines: readonly FileLine[], closed = false): string => {
  const { kinds: open, wholeKinds, authorities, ruleSets, rest } = fragmentsOf(law)
  const kinds = closed ? wholeKinds : open
  const pick = (map: Map<string, string>, ids: Iterable<string | undefined>) =>
    [...new Set(ids)]
      .flatMap((id) => (id !== undefined && map.has(id) ? `${JSON.stringify(id)}:${map.get(id)}` : []))
      .join(',')
  return `{${rest},"kinds":{${pick(
    kinds,
    lines.map((line) => line.kind),
  )}},"authorities":{${pick(
    authorities,
    lines.flatMap((line) => [line.authority, ...line.otherSources]),
  )}},"ruleSets":{${pick(
    ruleSets,
    lines.map((line) => line.term?.ruleSet),
  )}}}`
}

const fragmentsOf = (law: Law): Fragments => {
  const known = kept.get(law)
  if (known) return known
  const transition = law.packs.find((pack) => pack.transition)?.transition
  const rest = JSON.stringify({
    digest: law.digest,
    severities: Object.fromEntries(
      ['minor', 'general', 'serious'].map((severity) => [severity, titleOf('severity', severity)]),
    ),
    ...(transition ? { transition: transition.note } : {}),
  })
  const fragments: Fragments = {
    kinds: new Map(law.kinds().map((kind) => [kind.id, JSON.stringify(viewKindOfLines(law, kind, false))])),
    wholeKinds: new Map(law.kinds().map((kind) => [kind.id, JSON.stringify(viewKindOfLines(law, kind, true))])),
    authorities: new Map(
      law
        .authorities()
        .map(({ id, title, republishes }) => [id, JSON.stringify({ title, republishes: republishes === true })]),
    ),
    ruleSets: new Map(
      law.packs
        .flatMap((pack) => pack.ruleSets)
        .map(({ id, title, basis, confidence }) => [
          id,
          JSON.stringify({ title, basis: viewBasis(law, basis), confidence }),
        ]),
    ),
    rest: rest.slice(1, -1),
  }
  kept.set(law, fragments)
  return fragments
}

const viewKindOfLines = (law: Law, kind: RecordKind, whole: boolean): FileLaw['kinds'][string] => ({
  title: kind.title,
  category: law.findCategory(kind.category)?.title ?? { zh: kind.category, en: kind.category },
  suppliedBySubject: kind.suppliedBy === 'subject',
  basis: viewBasis(law, kind.basis),
  remedies: viewRemedies(law, kind.id),
  fields: Object.fromEntries(
    Object.entries(kind.fields)
      .filter(([, { closed }]) => whole || !closed)
      .map(([field, { title }]) => [field, title]),
  ),
  values: Object.fromEntries(
    Object.entries(kind.fields).flatMap(([field, { closed, values }]) =>
      (closed && !whole) || !values ? [] : [[field, values]],
    ),
  ),
  ...currencyOf(law, kind),
})

const currencyOf = (law: Law, { id, fields }: RecordKind): { currency?: string } => {
  const { currency } = law.packOfKind(id)
  return currency && Object.keys(fields).some((field) => field.endsWith('Cents')) ? { currency } : {}
}
