import type { Bilingual, Language } from '@probity/base'
import type { PublicFile, PublicRecord } from '@probity/contract'

const words = {
  on: { zh: '公开信用档案，截至', en: 'Public credit file as of' },
  checked: { zh: '查询日', en: 'asked on' },
  names: { zh: '曾用名', en: 'Formerly' },
  none: {
    zh: '没有可公开的记录。没有记录不证明守法。',
    en: 'No record is shown. That is no proof of compliance.',
  },
  by: { zh: '机关', en: 'Authority' },
  document: { zh: '文号', en: 'Document' },
  decided: { zh: '决定', en: 'decided' },
  basis: { zh: '依据', en: 'Basis' },
  until: { zh: '公示至', en: 'Shown until' },
  repair: { zh: '可申请修复自', en: 'repair may be asked from' },
  remedy: { zh: '救济', en: 'Remedy' },
  asOf: {
    zh: '截至 {today}；公示期满后不得使用；使用前请重新查询',
    en: 'As of {today}; not to be used after it ends; ask again before use',
  },
  voluntary: { zh: '主体自行申报', en: 'declared by the organisation itself' },
} as const satisfies Record<string, Bilingual>

/** The public file as a page of text: who it is, then each record with authority, document, basis, term and remedies. */
export const sayFile = ({ organisation, day, today, records }: PublicFile, language: Language): string => {
  const say = (text: Bilingual) => text[language]
  const former = organisation.names.filter(({ kind }) => kind === 'former').map(({ name }) => name)
  return [
    `${organisation.name}  ${organisation.code ?? ''}`.trimEnd(),
    [organisation.kindTitle, organisation.region, organisation.statusTitle]
      .flatMap((one) => (one ? [say(one)] : []))
      .join(', '),
    ...(former.length > 0 ? [`${say(words.names)}: ${former.join(', ')}`] : []),
    `${say(words.on)} ${day} (${say(words.checked)} ${today})`,
    '',
    ...(records.length === 0
      ? [say(words.none)]
      : records.flatMap((record) => [...recordLines(record, today, say), ''])),
  ]
    .join('\n')
    .trimEnd()
}

const recordLines = (record: PublicRecord, today: string, say: (text: Bilingual) => string): string[] => {
  const severity = record.severityTitle ? ` (${say(record.severityTitle)})` : ''
  const term = record.term
  const lines: [Bilingual, string | undefined][] = [
    [words.by, say(record.authority.title)],
    [words.document, record.documentNumber],
    [words.basis, record.statedBasis],
    [words.until, term && `${term.until}${term.repairFrom ? `; ${say(words.repair)} ${term.repairFrom}` : ''}`],
    [words.remedy, record.remedyState && say(record.remedyState)],
  ]
  return [
    `${record.dates.decided}  ${say(record.title)}${severity}${record.suppliedBySubject ? `, ${say(words.voluntary)}` : ''}`,
    ...lines.flatMap(([name, text]) => (text ? [`  ${say(name)}: ${text}`] : [])),
    ...record.content.map(
      ({ title, value, valueTitle }) => `  ${say(title)}: ${valueTitle ? say(valueTitle) : sayValue(value)}`,
    ),
    // An adverse line says of itself how long it may be used (R10).
    ...(record.adverse ? [`  ${say(words.asOf).replace('{today}', today)}`] : []),
    ...record.remedies.map(({ title, how }) => `  ${say(words.remedy)}: ${say(title)}. ${say(how)}`),
  ]
}

const sayValue = (value: string | number | boolean | string[]): string =>
  Array.isArray(value) ? value.join(', ') : String(value)
