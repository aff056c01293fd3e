import type { Bilingual } from '@probity/base'
import { listOf, type MeasureInForce, type Relevant, type RelevantFact } from '@probity/cases'
import type { CheckedOrganisation, CheckList } from '@probity/contract'
import type { Law } from '@probity/law'
import { publicRecordId } from '@probity/records'
import type { Subject } from '@probity/registry'
import { viewBasis } from './bases.ts'
import { viewDecider } from './decider.ts'
import { titleOf } from './titles.ts'

export const viewChecks = (law: Law): CheckList => ({
  checks: law
    .checks()
    .map(({ id, title, says, purpose, reference, functions = [], facts, measures, basis, confidence }) => ({
      id,
      title,
      says,
      purpose,
      reference,
      functions: functions.map((name) => law.findFunction(name)?.title ?? same(name)),
      facts: facts.map((fact) => ({
        id: fact.id,
        says: fact.says,
        ...(fact.withinMonths ? { withinMonths: fact.withinMonths } : {}),
        basis: viewBasis(law, fact.basis),
        confidence: fact.confidence,
      })),
      measures: measures.map((measure) => ({ id: measure, title: law.findMeasure(measure)?.title ?? same(measure) })),
      basis: viewBasis(law, basis),
      confidence,
    })),
})

/** What is said of one organisation. */
export const viewChecked = (
  law: Law,
  subject: Pick<Subject, 'handle' | 'kind'>,
  { facts, measures }: Relevant,
): Pick<CheckedOrganisation, 'facts' | 'measures' | 'nothingInForce'> => ({
  facts: facts.map((fact) => viewFact(law, subject, fact)),
  measures: measures.map((measure) => viewMeasureInForce(law, measure)),
  nothingInForce: facts.length + measures.length === 0,
})

const viewFact = (
  law: Law,
  subject: Pick<Subject, 'handle' | 'kind'>,
  { fact, record: { state }, until }: RelevantFact,
): CheckedOrganisation['facts'][number] => {
  const { version } = state
  const kind = law.getKind(version.kind)
  const severity = kind.severity.rule === 'fixed' ? kind.severity.is : version.severity
  const list = listOf(law, subject, version)
  return {
    fact: fact.id,
    says: fact.says,
    record: publicRecordId(subject.handle, version.recordId),
    title: kind.title,
    ...(version.documentNumber ? { documentNumber: version.documentNumber } : {}),
    decidedOn: version.decidedOn,
    authority: viewDecider(law, version),
    ...(severity ? { severity: titleOf('severity', severity) } : {}),
    ...(list ? { list: list.title } : {}),
    ...(until ? { until } : {}),
    ...(state.disputed ? { disputedSince: state.disputed } : {}),
    basis: viewBasis(law, fact.basis),
    confidence: fact.confidence,
  }
}

/** A measure as whoever may see it reads it. */
export const viewMeasureInForce = (
  law: Law,
  { measure, number, authorityId, from, until, article, record }: MeasureInForce,
): CheckedOrganisation['measures'][number] => ({
  measure: measure.id,
  title: measure.title,
  relation: measure.relation,
  number,
  authority: titleOfBody(law, authorityId),
  from,
  until,
  stated: article,
  ownTerm: measure.term.own === true && record === undefined,
  basis: viewBasis(law, measure.basis),
  confidence: measure.confidence,
})

const titleOfBody = (law: Law, id: string): Bilingual => law.findAuthority(id)?.title ?? same(id)
const same = (text: string): Bilingual => ({ zh: text, en: text })
