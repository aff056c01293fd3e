import type { Caller } from '@probity/access'
import { can } from '@probity/access'
import type { Bilingual, Json } from '@probity/base'
import { asksOf, listOf, type Openable, procedures } from '@probity/cases'
import type { OpeningRow, OpeningView, RestedOn } from '@probity/contract'
import type { Basis, Law } from '@probity/law'
import { type PublicVersion, publicRecordId } from '@probity/records'
import type { Subject } from '@probity/registry'
import { problemOf } from '../problems.ts'
import { viewBasis } from './bases.ts'
import { viewAsks } from './cases.ts'
import { viewDecider } from './decider.ts'
import { titleOf } from './titles.ts'

type Known = Exclude<Caller, { is: 'public' }>

/** What may be opened, each row of the law once, with every record it could rest on. */
export const viewOpenings = (
  law: Law,
  subject: Pick<Subject, 'handle' | 'kind'>,
  openables: readonly Openable[],
  versions: ReadonlyMap<number, PublicVersion>,
  caller: Known,
): OpeningView[] =>
  [...Map.groupBy(openables, keyOf).values()].flatMap((same): OpeningView[] => {
    const [first] = same
    const row = first && viewOpeningRow(law, first, caller.body)
    if (!first || !row) return []
    const decides = procedures[first.procedure]?.moves[first.move]?.decides === true
    const mayOpen = can(caller, 'openCase', { own: false, party: 'authority', decides })
    return [
      {
        ...row,
        move: first.move,
        asks: viewAsks(asksOf(law, first, first.move)),
        choices: same.map(({ recordId, refusal }) => {
          const version = recordId === null ? undefined : versions.get(recordId)
          const refused = refusal ?? (mayOpen ? undefined : { code: 'case/decides' })
          return {
            ...(version ? { record: viewRestedOn(law, subject, version) } : {}),
            can: refused === undefined,
            ...(refused ? { why: problemOf(refused, 'zh').words.detail } : {}),
          }
        }),
      },
    ]
  })

const keyOf = ({ procedure, about }: Openable): string => `${procedure} ${JSON.stringify(about)}`

/** The row of the law by which it would be opened; `undefined` where the pack has no such row any more. */
export const viewOpeningRow = (law: Law, { procedure: id, about }: Openable, body: string): OpeningRow | undefined => {
  const procedure = law.findProcedure(id)
  if (!procedure) return undefined
  const place = law.findAuthority(body)?.region ?? ''
  const of = { procedure: id, procedureTitle: procedure.title, about: textsOf(about) }
  const list = law.findList(String(about.list))
  const ground = list?.grounds.find((one) => one.id === about.ground)
  if (list && ground)
    return {
      ...of,
      title: list.title,
      ground: ground.says,
      relation: list.entry.says,
      ...(list.term ? { term: list.term.says } : {}),
      exempt: [],
      decidedBy: titlesOf(law, list.decidedBy),
      basis: viewRanked(law, [...ground.basis, ...list.entryAndExit]),
      confidence: ground.confidence,
    }
  const measure = law.findMeasure(String(about.measure))
  if (measure)
    return {
      ...of,
      title: measure.title,
      ground: measure.trigger.says,
      effect: { id: measure.effect, title: titleOf('measureEffect', measure.effect) },
      object: measure.object,
      relation: measure.relation,
      term: measure.term.says,
      exempt: (measure.exempt ?? []).filter(({ region = '' }) => place.startsWith(region)).map(({ says }) => says),
      decidedBy: titlesOf(law, measure.appliedBy),
      basis: viewRanked(law, measure.basis),
      confidence: measure.confidence,
    }
  return {
    ...of,
    title: procedure.title,
    ground: procedure.says,
    exempt: [],
    decidedBy: [],
    basis: viewRanked(law, procedure.basis),
    confidence: procedure.confidence,
  }
}

/** A record as far as it has to be known to choose it. */
export const viewRestedOn = (law: Law, subject: Pick<Subject, 'handle' | 'kind'>, version: PublicVersion): RestedOn => {
  const kind = law.getKind(version.kind)
  const severity = kind.severity.rule === 'fixed' ? kind.severity.is : version.severity
  const list = listOf(law, subject, version)
  return {
    id: publicRecordId(subject.handle, version.recordId),
    title: kind.title,
    ...(version.documentNumber ? { documentNumber: version.documentNumber } : {}),
    decidedOn: version.decidedOn,
    authority: viewDecider(law, version),
    ...(severity ? { severity: titleOf('severity', severity) } : {}),
    ...(list ? { list: list.title } : {}),
  }
}

/** A basis with the rank of its instrument: whoever opens a case sees what it stands on. */
const viewRanked = (law: Law, basis: readonly Basis[]): OpeningRow['basis'] => {
  const once = new Map(basis.toReversed().map((one) => [`${one.instrument} ${one.article ?? ''}`, one]))
  return viewBasis(law, [...once.values()].toReversed()).flatMap((one) => {
    const rank = law.findInstrument(one.instrument)?.rank
    return rank ? [{ ...one, rank: titleOf('rank', rank) }] : []
  })
}

const titlesOf = (law: Law, functions: readonly string[]): Bilingual[] =>
  functions.map((name) => law.findFunction(name)?.title ?? { zh: name, en: name })

const textsOf = (about: Readonly<Record<string, Json>>): Record<string, string> =>
  Object.fromEntries(Object.entries(about).map(([name, value]) => [name, String(value)]))
