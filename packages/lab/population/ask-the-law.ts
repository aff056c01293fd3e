import { type Day, day } from '@probity/base'
import { type Law, type RecordKind, type Severity, severities } from '@probity/law'
import { quoted } from '@probity/policy'
import type { RecordState, RemedyState } from '@probity/records'
import { spansFrom, type UsableSpan } from './spans.ts'

/**
 * Records that nothing was done to since they came in are most of all there are, and the law answers the same for all that agree
 * in what it asks of a record. So each combination is asked once: this is its name, as SQL over the lines that were read.
 */
export const combination = (law: Law, first: Day): string => {
  const full = law.kinds().filter(mayBeAdverse)
  const text = (sql: string) => `coalesce(${sql}::varchar, '')`
  // That a day is past is all the law asks of the day of service, and of a decision that nothing ends.
  const ahead = (name: string) => `case when ${name} > date ${quoted(first)} then ${name}::varchar else '+' end`
  const brief = `concat_ws('|', kind, ${ahead('decided_on')}, ${text('ends_on')})`
  const parts = [
    'kind',
    'decided_on::varchar',
    text('ends_on'),
    text('severity'),
    text('published_on'),
    `case when served_on is null then '' else ${ahead('served_on')} end`,
    text('remedy'),
    regionPrefix(law),
    text('adverse'),
  ]
  if (full.length === 0) return brief
  return `case when kind in (${full.map(({ id }) => quoted(id)).join(', ')}) then concat_ws('|', ${parts.join(', ')}) else ${brief} end`
}

const mayBeAdverse = ({ polarity }: RecordKind) => polarity === 'adverse' || polarity === 'either'

const finalityRegions = (law: Law): readonly string[] => [
  ...new Set(law.packs.flatMap(({ conditions }) => conditions?.finality.map(({ region }) => region) ?? [])),
]

/** The place whose own rule on remedies holds for the subject. */
const regionPrefix = (law: Law): string => {
  const cases = finalityRegions(law).map(
    (prefix) => `when starts_with(region, ${quoted(prefix)}) then ${quoted(prefix)}`,
  )
  return cases.length > 0 ? `case ${cases.join(' ')} else '' end` : `''`
}

/** What the law says of a combination by its name. */
export const spansOfCombination = (law: Law, name: string, first: Day): readonly UsableSpan[] => {
  const [kindId = '', decided = '', ends = '', severity, published, served, remedy, region = '', ...adverse] =
    name.split('|')
  const kind = law.getKind(kindId)
  const dayOf = (text: string | undefined) => (text === '+' ? first : text ? day(text) : undefined)
  const servedOn = dayOf(served)
  const content = {
    ...(kind.endsWith && ends ? { [kind.endsWith]: ends } : {}),
    ...(kind.adverseWhen && adverse.length > 0 ? { [kind.adverseWhen.field]: adverse.join('|') } : {}),
  }
  const state: RecordState = {
    version: {
      recordId: 0,
      version: 1,
      nature: 'first',
      kind: kindId,
      authorityId: '',
      deciderName: null,
      deciderCode: null,
      documentNumber: null,
      eventOn: null,
      decidedOn: dayOf(decided) ?? first,
      publishedOn: dayOf(published) ?? null,
      firstSeenOn: first,
      severity: severities.includes(severity as Severity) ? (severity as Severity) : null,
      basis: null,
      content,
      attested: {},
    },
    attested: {
      ...(servedOn ? { servedOn } : {}),
      ...(remedy ? { remedy: remedy as RemedyState } : {}),
    },
    sources: [],
  }
  return spansFrom(law, () => state, { kind: 'enterprise', region }, first)
}
