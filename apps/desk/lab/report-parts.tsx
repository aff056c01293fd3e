import type { Bilingual } from '@probity/base'
import type { LabReport } from '@probity/contract'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Section } from '../site/page.tsx'
import { useGroupName, useLevelName, useTell } from './tell.ts'
import { labWords } from './words.ts'

type Titles = ReadonlyMap<string, Bilingual>

/** What each indicator does, and what moves levels most. */
export const IndicatorsPart = ({ report, titles }: { report: LabReport; titles: Titles }) => {
  const w = useWords(labWords)
  const say = useSay()
  const tell = useTell()
  const nameOf = (id: string) => {
    const title = titles.get(id)
    return title ? say(title) : id
  }
  return (
    <>
      {report.reasons.length > 0 ? (
        <Section title={w.reasons}>
          <ul className="plain">
            {report.reasons.map(({ indicator, percent }) => (
              <li key={indicator}>
                {indicator === 'rules' ? w.rules : nameOf(indicator)} <span className="quiet">≈ {percent} %</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={w.indicators}>
        <Lines
          label={w.indicators}
          rows={report.indicators.candidate}
          rowKey={({ id }) => id}
          columns={[
            { key: 'id', title: w.indicator, isHead: true, cell: ({ id }) => nameOf(id) },
            { key: 'fires', title: w.fires, isNumber: true, cell: ({ fires }) => tell(fires) },
            { key: 'unknown', title: w.unknownFor, isNumber: true, cell: ({ unknown }) => tell(unknown) },
            {
              key: 'share',
              title: w.share,
              isNumber: true,
              cell: ({ percent }) => (percent === null ? '·' : `${percent} %`),
            },
            {
              key: 'mark',
              title: w.remark,
              cell: ({ fires, dominates }) => (fires === 0 ? w.never : dominates ? w.dominates : ''),
            },
          ]}
        />
      </Section>
      {report.doubleCounted.length > 0 ? (
        <Section title={w.double} note={w.doubleNote}>
          <Lines
            label={w.double}
            rows={report.doubleCounted}
            rowKey={({ indicators }) => indicators.join(' ')}
            columns={[
              {
                key: 'two',
                title: w.indicators,
                isHead: true,
                cell: ({ indicators }) => indicators.map(nameOf).join(' + '),
              },
              { key: 'n', title: w.records, isNumber: true, cell: ({ records }) => tell(records) },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}

/** How the result hangs on each threshold, and what time and repair would change. */
export const ThresholdsPart = ({ report, nameOfPath }: { report: LabReport; nameOfPath: (path: string) => string }) => {
  const w = useWords(labWords)
  const tell = useTell()
  const { thresholds = [], ahead } = report
  return (
    <>
      {thresholds.length > 0 ? (
        <Section title={w.thresholds} note={w.thresholdsNote}>
          <Lines
            label={w.thresholds}
            rows={thresholds}
            rowKey={({ path }) => path}
            columns={[
              { key: 'path', title: w.threshold, isHead: true, cell: ({ path }) => nameOfPath(path) },
              { key: 'value', title: w.value, isNumber: true, cell: ({ value, step }) => `${value} ± ${step}` },
              { key: 'lower', title: w.lower, isNumber: true, cell: ({ lower }) => tell(lower) },
              { key: 'higher', title: w.higher, isNumber: true, cell: ({ higher }) => tell(higher) },
            ]}
          />
        </Section>
      ) : null}
      {ahead ? (
        <Section title={w.ahead}>
          <Lines
            label={w.ahead}
            rows={[
              { name: w.byTime(ahead.until), ...ahead.byTime },
              { name: w.byRepair, ...ahead.byRepair },
            ]}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', title: w.change, isHead: true, cell: ({ name }) => name },
              { key: 'better', title: w.better, isNumber: true, cell: ({ better }) => tell(better) },
              { key: 'worse', title: w.worse, isNumber: true, cell: ({ worse }) => tell(worse) },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}

/** Levels by region, industry, kind and age, as far as they can be told. */
export const BreakdownsPart = ({ report }: { report: LabReport }) => {
  const w = useWords(labWords)
  const nameOf = useLevelName()
  const tell = useTell()
  const groupName = useGroupName(report)
  const after = report.breakdowns.filter(({ side }) => side === 'after')
  return (
    <Section title={w.breakdowns} note={w.notHeld}>
      {after.length === 0 ? <p className="empty">{w.noBreakdown}</p> : null}
      {after.map(({ by, levels, groups }) => (
        <div key={by} className="wide">
          <h3>{w[by]}</h3>
          <Lines
            label={w[by]}
            rows={groups}
            rowKey={({ key }) => key}
            columns={[
              { key: 'group', title: w.group, isHead: true, cell: ({ key }) => groupName(by, key) },
              ...levels.map((level, nth) => ({
                key: level,
                title: nameOf(level),
                isNumber: true,
                cell: ({ counts }: { counts: readonly number[] }) => tell(counts[nth] ?? 0),
              })),
            ]}
          />
        </div>
      ))}
    </Section>
  )
}

/** Whom lists and measures of the draft would touch. */
export const TouchedPart = ({ touched }: Pick<LabReport, 'touched'>) => {
  const w = useWords(labWords)
  const say = useSay()
  const tell = useTell()
  if (touched.length === 0) return null
  return (
    <Section title={w.touched} note={w.touchedNote}>
      <Lines
        label={w.touched}
        rows={touched}
        rowKey={({ what, id }) => `${what} ${id}`}
        columns={[
          { key: 'title', title: w.item, isHead: true, cell: ({ title }) => say(title) },
          { key: 'before', title: w.before, isNumber: true, cell: ({ rows }) => tell(rows[0] ?? null) },
          { key: 'after', title: w.after, isNumber: true, cell: ({ columns }) => tell(columns[0] ?? null) },
          { key: 'new', title: w.gained, isNumber: true, cell: ({ cells }) => tell(cells[1]?.[0] ?? null) },
          { key: 'lost', title: w.lost, isNumber: true, cell: ({ cells }) => tell(cells[0]?.[1] ?? null) },
        ]}
      />
    </Section>
  )
}
