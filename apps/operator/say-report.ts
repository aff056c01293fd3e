import type { Bilingual, Language } from '@probity/base'
import type { LabReport } from '@probity/contract'

type Count = number | null
const words = {
  from: { zh: '现行 ↓ 草案 →', en: 'before ↓ after →' },
  all: { zh: '合计', en: 'all' },
  distribution: { zh: '分布', en: 'Distribution' },
  movement: { zh: '等级变动', en: 'Movement' },
  reasons: { zh: '变动主要来自', en: 'What moves levels most' },
  indicators: { zh: '指标', en: 'Indicators' },
  never: { zh: '从未触发', en: 'never fires' },
  dominates: { zh: '占全部加减分一半以上', en: 'more than half of all points' },
  fires: { zh: '触发', en: 'fires for' },
  unknown: { zh: '未知', en: 'unknown for' },
  thresholds: { zh: '阈值（低一步 / 高一步时变动的人数）', en: 'Thresholds (how many change one step lower / higher)' },
  ahead: { zh: '时间与修复', en: 'Time and repair' },
  byTime: { zh: '到期后', en: 'by time alone until' },
  byRepair: { zh: '可修复的全部修复', en: 'if all that can be repaired were' },
  better: { zh: '变好', en: 'better' },
  worse: { zh: '变差', en: 'worse' },
  double: { zh: '同一记录被两项指标扣分', en: 'Counted by two indicators' },
  records: { zh: '条记录', en: 'records' },
  touched: {
    zh: '名单和措施：具有可据以认定的记录的主体（前 → 后）',
    en: 'Lists and measures: subjects with a record they may rest on (before → after)',
  },
  catalogue: {
    zh: '目录项目：可涉及的主体、已有记录、公众可见的记录（前 → 后）',
    en: 'Items of the catalogue: whom they may be about, records held, records the public may see (before → after)',
  },
  about: { zh: '可涉及', en: 'may be about' },
  held: { zh: '已有记录', en: 'records held' },
  shown: { zh: '公众可见', en: 'shown' },
  days: { zh: '一半展示不少于（天）', en: 'half of them for at least (days)' },
  sampling: {
    zh: '抽查计划：每年检查次数（前 → 后）',
    en: 'Draws for inspection: inspections a year (before → after)',
  },
  findings: { zh: '合法性核对', en: 'Legality findings' },
  few: {
    zh: '“·”表示不足十，或者能推算出不足十的数。',
    en: '“·” stands for fewer than ten, or for a number that would give one away.',
  },
  rules: { zh: '等级线或直接判级', en: 'bounds of levels, or direct rules' },
  missing: { zh: '目录中没有，不按其分组：', en: 'Not in the catalogue, so not told by: ' },
} as const satisfies Record<string, Bilingual>

const tell = (count: Count): string => (count === null ? '·' : String(count))

/** A report as lines for people. */
export const sayReport = (report: LabReport, language: Language): string => {
  const w = (name: keyof typeof words) => words[name][language]
  const { movement } = report
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : [])
  return [
    `${report.candidate.policy} ${report.candidate.from} ${report.candidate.digest.slice(0, 12)} / ${report.baseline.policy} ${report.baseline.from} ${report.baseline.digest.slice(0, 12)}  ${report.day}`,
    ...section(w('movement'), matrix(movement, w('from'), w('all'))),
    ...section(
      w('reasons'),
      report.reasons.map(
        ({ indicator, percent }) => `  ${indicator === 'rules' ? w('rules') : indicator}  ~${percent} %`,
      ),
    ),
    ...section(
      w('indicators'),
      report.indicators.candidate.map(({ id, fires, unknown, percent, dominates }) => {
        const marks = [fires === 0 ? w('never') : undefined, dominates ? w('dominates') : undefined].filter(Boolean)
        return `  ${id.padEnd(28)} ${w('fires')} ${tell(fires)}, ${w('unknown')} ${tell(unknown)}${percent === null ? '' : `, ${percent} %`}${marks.length > 0 ? `  (${marks.join('; ')})` : ''}`
      }),
    ),
    ...section(
      w('double'),
      report.doubleCounted.map(
        ({ indicators, records }) => `  ${indicators.join(' + ')}: ${tell(records)} ${w('records')}`,
      ),
    ),
    ...section(
      w('thresholds'),
      (report.thresholds ?? []).map(
        ({ path, value, step, lower, higher }) => `  ${path} = ${value} (±${step}): ${tell(lower)} / ${tell(higher)}`,
      ),
    ),
    ...section(
      w('ahead'),
      report.ahead
        ? (
            [
              ['byTime', ` ${report.ahead.until}`],
              ['byRepair', ''],
            ] as const
          ).map(([name, more]) => {
            const moved = report.ahead?.[name]
            return `  ${w(name)}${more}: ${w('better')} ${tell(moved?.better ?? 0)}, ${w('worse')} ${tell(moved?.worse ?? 0)}`
          })
        : [],
    ),
    ...section(
      w('touched'),
      report.touched.map(
        ({ title, rows, columns }) => `  ${title[language]}: ${tell(rows[0] ?? null)} → ${tell(columns[0] ?? null)}`,
      ),
    ),
    ...section(
      w('catalogue'),
      report.catalogue.map(
        ({ id, title, about, held, shown, days }) =>
          `  ${title[language]} (${id}): ${w('about')} ${about.before === undefined ? '—' : tell(about.before)} → ${tell(about.after)}; ${w('held')} ${tell(held.records)}; ${w('shown')} ${tell(shown.rows[0] ?? null)} → ${tell(shown.columns[0] ?? null)}; ${w('days')} ${days.before ?? '—'} → ${days.after ?? '—'}`,
      ),
    ),
    ...section(
      w('sampling'),
      report.sampling.flatMap((plan) => samplingLines(plan, report, language)),
    ),
    ...section(
      w('findings'),
      report.findings.map(({ file, line, says }) => `  ${file}:${line} ${says[language]}`),
    ),
    '',
    `${w('missing')}${report.notHeld.join(', ')}`,
    w('few'),
  ].join('\n')
}

const samplingLines = (
  { title, policy, levels, before, after, groups }: LabReport['sampling'][number],
  { names }: LabReport,
  language: Language,
): string[] => [
  `  ${title[language]} (${policy}): ${tell(before)} → ${tell(after)}`,
  ...levels.map(
    (one) =>
      `    ${one.level.padEnd(16)} ${tell(one.organisations)} × ${one.before ? `${one.before.perHundred} → ` : ''}${one.after.perHundred} / 100`,
  ),
  ...groups.map(
    (one) => `    ${(nameIn(names, one)?.[language] ?? one.key).padEnd(16)} ${tell(one.before)} → ${tell(one.after)}`,
  ),
]

const nameIn = (
  { region, industry }: LabReport['names'],
  { by, key }: { readonly by: string; readonly key: string },
) => (by === 'region' ? region[key] : by === 'industry' ? industry[key] : undefined)

/** How levels are distributed under one policy. */
export const sayDistribution = (report: LabReport, language: Language): string =>
  [
    ...report.movement.after.map(
      (level, nth) => `${level.padEnd(16)}${tell(report.movement.columns[nth] ?? null).padStart(10)}`,
    ),
    `${words.all[language].padEnd(16)}${tell(report.movement.all).padStart(10)}`,
    words.few[language],
  ].join('\n')

const matrix = ({ before, after, cells, rows, columns, all }: LabReport['movement'], corner: string, sum: string) => {
  const width = Math.max(...[...after, ...before, corner, sum].map((text) => text.length)) + 2
  const line = (head: string, counts: readonly string[]) =>
    `  ${head.padEnd(width)}${counts.map((one) => one.padStart(width)).join('')}`
  return [
    line(corner, [...after, sum]),
    ...before.map((level, row) => line(level, [...(cells[row] ?? []).map(tell), tell(rows[row] ?? null)])),
    line(sum, [...columns.map(tell), tell(all)]),
  ]
}
