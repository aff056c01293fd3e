import type { Outcome } from '@probity/contract'
import type { Law, RecordKind } from '@probity/law'
import { type FileRecord, isAdverseRecord, normaliseDocumentNumber, publicRecordId } from '@probity/records'

type OutcomeOf = (record: FileRecord) => Outcome | undefined
type Concluded = NonNullable<RecordKind['concludedBy']>

/**
 * What came of each record, as others that are shown say it. One that is not shown says nothing, so that what is over is gone here too (R8).
 */
export const outcomesOf = (law: Law, handle: string, records: readonly FileRecord[], day: string): OutcomeOf => {
  const shown = records.filter(({ standing }) => standing.shown)
  return (record) => {
    const rule = law.getKind(record.state.version.kind).concludedBy
    return rule && outcomeOf(law, handle, rule, record, shown, day)
  }
}

const outcomeOf = (
  law: Law,
  handle: string,
  rule: Concluded,
  { state: { version } }: FileRecord,
  shown: readonly FileRecord[],
  day: string,
): Outcome => {
  const kind = law.getKind(rule.kind)
  const { title, values = {} } = kind.fields[rule.says] ?? { title: kind.title }
  const due = rule.due === undefined ? undefined : version.content[rule.due]
  const hasDay = typeof due === 'string'
  const concluding = shown
    .filter(({ state }) => state.version.kind === rule.kind && concludes(rule, state.version, version))
    .toSorted((a, b) => (a.state.version.decidedOn < b.state.version.decidedOn ? 1 : -1))[0]
  if (!concluding)
    return {
      title,
      says: hasDay && due < day ? rule.past : rule.open,
      ...(hasDay ? { due } : {}),
      adverse: false,
    }
  const { state, standing } = concluding
  const said = String(state.version.content[rule.says])
  return {
    title,
    says: values[said] ?? { zh: said, en: said },
    record: publicRecordId(handle, state.version.recordId),
    on: state.version.decidedOn,
    ...(standing.shown && standing.until ? { until: standing.until } : {}),
    adverse: isAdverseRecord(kind, state),
  }
}

type Version = FileRecord['state']['version']

/** It names the record by its number, or bears the same, and is of the same authority. */
const concludes = ({ naming }: Concluded, one: Version, version: Version): boolean => {
  const named = one.content[naming] ?? one.documentNumber
  return (
    one.authorityId === version.authorityId &&
    typeof named === 'string' &&
    normaliseDocumentNumber(named) === normaliseDocumentNumber(version.documentNumber ?? '')
  )
}
