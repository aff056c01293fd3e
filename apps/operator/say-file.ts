import type { Bilingual, Language } from '@probity/base'
import type { PublicFile, PublicRecord } from '@probity/contract'

const words = {
  on: { zh: '公开信用档案，截至', en: 'Public credit file as of' },
  checked: { zh: '查询日', en: 'asked on' },
  names: { zh: '曾用名', en: 'Formerly' },
  none: {
    zh: '截至该日，这里没有可以公开的记录。这不证明合规。',
    en: 'As of that day, no record held here is open to the public. That is no proof of compliance.',
  },
  by: { zh: '认定单位', en: 'Authority' },
  document: { zh: '文号', en: 'Document' },
  basis: { zh: '依据', en: 'Basis' },
  until: { zh: '公示至', en: 'Shown until' },
  repair: { zh: '可申请修复自', en: 'repair may be asked from' },
  remedyState: { zh: '救济进展', en: 'Where remedies stand' },
  remedy: { zh: '救济途径', en: 'Remedy' },
  asOf: {
    zh: '截至 {today}；公示期满后不得使用；使用前请重新查询',
    en: 'As of {today}; not to be used after it ends; ask again before use',
  },
  voluntary: { zh: '组织自行提供', en: 'supplied by the organisation itself' },
  is: { zh: '：', en: ': ' },
  and: { zh: '、', en: ', ' },
  further: { zh: '；', en: '; ' },
  sentence: { zh: '。', en: '. ' },
  inBrackets: { zh: '（{text}）', en: ' ({text})' },
} as const satisfies Record<string, Bilingual>

/** The public file as a page of text: who it is, then each record with authority, document, basis, term and remedies. */
export const sayFile = ({ organisation, day, today, records }: PublicFile, language: Language): string => {
  const say = (text: Bilingual) => text[language]
  const former = organisation.names.filter(({ kind }) => kind === 'former').map(({ name }) => name)
  return [
    `${organisation.name}  ${organisation.code ?? ''}`.trimEnd(),
    [organisation.kindTitle, organisation.region, organisation.statusTitle]
      .flatMap((one) => (one ? [say(one)] : []))
      .join(say(words.and)),
    ...(former.length > 0 ? [`${say(words.names)}${say(words.is)}${former.join(say(words.and))}`] : []),
    `${say(words.on)} ${day}${bracketed(`${say(words.checked)} ${today}`, say)}`,
    '',
    ...(records.length === 0
      ? [say(words.none)]
      : records.flatMap((record) => [...recordLines(record, today, say), ''])),
  ]
    .join('\n')
    .trimEnd()
}

const recordLines = (record: PublicRecord, today: string, say: (text: Bilingual) => string): string[] => {
  const severity = record.severityTitle ? bracketed(say(record.severityTitle), say) : ''
  const term = record.term
  const lines: [Bilingual, string | undefined][] = [
    [words.by, say(record.authority.title)],
    [words.document, record.documentNumber],
    [words.basis, record.statedBasis],
    [
      words.until,
      term && `${term.until}${term.repairFrom ? `${say(words.further)}${say(words.repair)} ${term.repairFrom}` : ''}`,
    ],
    [words.remedyState, record.remedyState && say(record.remedyState)],
  ]
  return [
    `${record.dates.decided}  ${say(record.title)}${severity}${record.suppliedBySubject ? `${say(words.and)}${say(words.voluntary)}` : ''}`,
    ...lines.flatMap(([name, text]) => (text ? [`  ${say(name)}${say(words.is)}${text}`] : [])),
    ...record.content.map(
      ({ title, value, valueTitle }) =>
        `  ${say(title)}${say(words.is)}${valueTitle ? say(valueTitle) : sayValue(value, say)}`,
    ),
    // An adverse line says of itself how long it may be used (R10).
    ...(record.adverse ? [`  ${say(words.asOf).replace('{today}', today)}`] : []),
    ...record.remedies.map(
      ({ title, how }) => `  ${say(words.remedy)}${say(words.is)}${say(title)}${say(words.sentence)}${say(how)}`,
    ),
  ]
}

const bracketed = (text: string, say: (words: Bilingual) => string): string =>
  say(words.inBrackets).replace('{text}', () => text)

const sayValue = (value: string | number | boolean | string[], say: (words: Bilingual) => string): string =>
  Array.isArray(value) ? value.join(say(words.and)) : String(value)
