import type { LabReport } from '@probity/contract'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Section } from '../site/page.tsx'
import { useGroupName, useLevelName, useTell } from './tell.ts'
import { labWords } from './words.ts'

/** What items of the catalogue in the draft would change. */
export const CataloguePart = ({ catalogue }: Pick<LabReport, 'catalogue'>) => {
  const w = useWords(labWords)
  const say = useSay()
  const tell = useTell()
  if (catalogue.length === 0) return null
  return (
    <Section title={w.catalogue} note={w.catalogueNote}>
      <Lines
        label={w.catalogue}
        rows={catalogue}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', title: w.catalogueItem, isHead: true, cell: ({ title }) => say(title) },
          {
            key: 'about',
            title: w.about,
            isNumber: true,
            cell: ({ about }) => `${about.before === undefined ? '—' : tell(about.before)} → ${tell(about.after)}`,
          },
          { key: 'held', title: w.held, isNumber: true, cell: ({ held }) => tell(held.records) },
          { key: 'holders', title: w.holders, isNumber: true, cell: ({ held }) => tell(held.subjects) },
          { key: 'before', title: w.shownBefore, isNumber: true, cell: ({ shown }) => tell(shown.rows[0] ?? null) },
          { key: 'after', title: w.shownAfter, isNumber: true, cell: ({ shown }) => tell(shown.columns[0] ?? null) },
          {
            key: 'days',
            title: w.shownDays,
            isNumber: true,
            cell: ({ days }) => `${days.before ?? '—'} → ${days.after ?? '—'}`,
          },
        ]}
      />
    </Section>
  )
}

/** How many inspections in a year the draft's plans of draws would mean. */
export const SamplingPart = ({ report }: { report: LabReport }) => {
  const w = useWords(labWords)
  const say = useSay()
  const tell = useTell()
  const levelName = useLevelName()
  const groupName = useGroupName(report)
  const change = (before: number | null | undefined, after: number | null) =>
    before === undefined ? tell(after) : `${tell(before)} → ${tell(after)}`
  return report.sampling.map((plan) => (
    <Section key={plan.id} title={`${w.sampling}: ${say(plan.title)}`} note={w.samplingNote}>
      <Lines
        label={w.level}
        rows={plan.levels}
        rowKey={({ level }) => level}
        columns={[
          { key: 'level', title: w.level, isHead: true, cell: ({ level }) => levelName(level) },
          { key: 'all', title: w.organisations, isNumber: true, cell: ({ organisations }) => tell(organisations) },
          {
            key: 'rate',
            title: w.rate,
            isNumber: true,
            cell: ({ before, after }) => change(before?.perHundred, after.perHundred),
          },
          {
            key: 'inspections',
            title: w.inspections,
            isNumber: true,
            cell: ({ before, after }) => change(before?.inspections, after.inspections),
          },
        ]}
      />
      <Lines
        label={w.inspections}
        rows={[{ by: 'all', key: w.inAll, before: plan.before, after: plan.after }, ...plan.groups]}
        rowKey={({ by, key }) => `${by} ${key}`}
        columns={[
          { key: 'group', title: w.group, isHead: true, cell: ({ by, key }) => groupName(by, key) },
          {
            key: 'inspections',
            title: w.inspections,
            isNumber: true,
            cell: ({ before, after }) => change(before, after),
          },
        ]}
      />
    </Section>
  ))
}
