import type { Language } from '@probity/base'
import type { ReportLine } from '@probity/contract'
import { joined, sayDay, sayField, sayTitle } from './values.ts'
import { reportWords } from './words.ts'

export type Pair = readonly [label: string, value: string]

/** One record on paper. */
export type LineText = {
  readonly title: string
  readonly adverse: boolean
  readonly marks: readonly string[]
  readonly pairs: readonly Pair[]
  readonly ownWords?: { readonly label: string; readonly text: string }
  /** As of when, until when it may be used, and where to check: in the line's own element, since paper outlives the page (R10). */
  readonly validity: readonly Pair[]
}

export type Made = { readonly madeOn: string; readonly site: string }

export const composeLine = (line: ReportLine, { madeOn, site }: Made, language: Language): LineText => {
  const w = (name: keyof typeof reportWords) => reportWords[name][language]
  const authority = line.authority.title[language]
  const elsewhere = line.decider === line.authority.title.zh ? undefined : line.decider
  const supplied = elsewhere !== undefined || line.suppliedBySubject || line.authority.republishes
  const pairs: (Pair | undefined)[] = [
    elsewhere === undefined ? undefined : [w('authority'), elsewhere],
    [supplied ? w('suppliedBy') : w('authority'), authority],
    line.otherSources.length > 0 ? [w('alsoBy'), joined(line.otherSources, language)] : undefined,
    [w('decidedOn'), sayDay(line.dates.decided, language)],
    line.severityTitle ? [w('severity'), line.severityTitle[language]] : undefined,
    ...line.content.map((field): Pair => [sayTitle(field, language), sayField(field, language)]),
    line.outcome ? [line.outcome.title[language], sayOutcome(line.outcome, { madeOn, site }, language)] : undefined,
    line.statedBasis ? [w('statedBasis'), line.statedBasis] : undefined,
    line.disputedSince ? [w('disputedSince'), sayDisputed(line.disputedSince, language)] : undefined,
    line.remedyState ? [w('remedyState'), line.remedyState[language]] : undefined,
    line.remedies.length > 0
      ? [
          w('ways'),
          joined(
            line.remedies.map(({ title }) => title),
            language,
          ),
        ]
      : undefined,
  ]
  return {
    title: [line.title[language], line.documentNumber].filter(Boolean).join(' '),
    adverse: line.adverse,
    marks: [line.adverse ? w('adverse') : '', line.disputedSince ? w('disputed') : ''].filter(Boolean),
    pairs: pairs.filter((pair) => pair !== undefined),
    ...(line.ownWords
      ? { ownWords: { label: `${w('ownWords')} ${sayDay(line.ownWords.since, language)}`, text: line.ownWords.text } }
      : {}),
    validity: validityOf(line, { madeOn, site }, language),
  }
}

const validityOf = ({ id, adverse, term }: ReportLine, { madeOn, site }: Made, language: Language): Pair[] => {
  const w = (name: keyof typeof reportWords) => reportWords[name][language]
  const at: Pair = [w('checkAt'), `${site}/records/${id}`]
  const until = term && sayDay(term.until, language)
  if (!adverse) return [...(until ? [[w('shownUntil'), until] as const] : []), at]
  return [
    [w('asOf'), sayDay(madeOn, language)],
    [w('shownUntil'), until ?? w('noEnd')],
    [w('notAfter'), until ? until + w('orNotShown') : w('notShown')],
    ...(term?.repairFrom ? [[w('repairFrom'), sayFrom(term.repairFrom, language)] as const] : []),
    at,
  ]
}

const sayFrom = (day: string, language: Language): string =>
  language === 'zh' ? `自${sayDay(day, 'zh')}起` : `from ${sayDay(day, 'en')}`

const sayDisputed = (since: string, language: Language): string =>
  language === 'zh'
    ? `自${sayDay(since, 'zh')}起，该组织对这条记录有异议，正在核实，尚无结论。`
    : `Since ${sayDay(since, 'en')} the organisation objects to this record. It is being verified, and nothing is settled yet.`

/** What came of it; what is adverse says itself until when it may be used (R10). */
const sayOutcome = (
  { says, due, record, on, until, adverse }: NonNullable<ReportLine['outcome']>,
  { madeOn, site }: Made,
  language: Language,
): string => {
  const w = (name: keyof typeof reportWords) => reportWords[name][language]
  const facts = [
    due && !record ? (language === 'zh' ? `期限 ${sayDay(due, 'zh')}` : `due on ${sayDay(due, 'en')}`) : '',
    on ? sayDay(on, language) : '',
    ...(record && adverse
      ? [
          `${w('asOf')} ${sayDay(madeOn, language)}`,
          `${w('notAfter')} ${until ? sayDay(until, language) + w('orNotShown') : w('notShown')}`,
        ]
      : []),
    record ? `${site}/records/${record}` : '',
  ].filter(Boolean)
  if (facts.length === 0) return says[language]
  return language === 'zh' ? `${says.zh}（${facts.join('；')}）` : `${says.en} (${facts.join('; ')})`
}
