import type { PreviewView } from '@probity/contract'
import { Facts } from '../site/facts.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { levelWords } from './words.ts'

type Weighing = PreviewView['preview']['indicators'][number] & { readonly titled: PreviewView['indicators'][number] }

/** Every indicator that counts or lacks something, with the records behind it, and what time would change. */
export const Explained = ({ view }: { view: PreviewView }) => {
  const w = useWords(levelWords)
  const say = useSay()
  const f = useFormats()
  const { preview, ahead } = view
  const weighing = view.indicators.flatMap((titled): Weighing[] => {
    const one = preview.indicators.find(({ id }) => id === titled.id)
    return one && (one.points !== '0' || one.open.length > 0) ? [{ ...one, titled }] : []
  })
  return (
    <>
      <Facts
        facts={[
          { title: w.level, value: say(view.level) },
          { title: w.score, value: preview.score ?? w.unknown },
          ...(preview.missing.length > 0
            ? [{ title: w.missing, value: preview.missing.join(', '), isLong: true }]
            : []),
        ]}
      />
      <Lines<Weighing>
        label={w.today}
        rows={weighing}
        rowKey={({ id }) => id}
        empty={w.nothingCounts}
        columns={[
          { key: 'indicator', title: w.indicator, isHead: true, cell: ({ titled }) => say(titled.title) },
          { key: 'points', title: w.points, isNumber: true, cell: ({ points }) => points ?? w.unknown },
          {
            key: 'because',
            title: w.because,
            cell: ({ records, open }) => <Records view={view} ids={[...records, ...open]} />,
          },
        ]}
      />
      <h3>{w.what}</h3>
      {ahead.length === 0 ? (
        <p>{w.nothingAhead}</p>
      ) : (
        <ul className="text-lines">
          {ahead.map(({ day, levelTitle, score }) => (
            <li key={day}>{w.fromDay(f.day(day), say(levelTitle), score === null ? '' : w.withScore(score))}</li>
          ))}
        </ul>
      )}
    </>
  )
}

const Records = ({ view, ids }: { view: PreviewView; ids: readonly string[] }) => {
  const w = useWords(levelWords)
  const say = useSay()
  const f = useFormats()
  const named = ids.flatMap((id) => {
    const titled = view.records.find(({ record }) => record === id)
    const behind = view.preview.records.find(({ record }) => record === id)
    return titled && behind ? [{ id, titled, behind }] : []
  })
  if (named.length === 0) return <span className="quiet">{w.entered}</span>
  return (
    <ul className="text-lines">
      {named.map(({ id, titled, behind }) => (
        <li key={id}>
          {say(titled.title)} {behind.documentNumber} <span className="quiet">{f.day(behind.decidedOn)}</span>{' '}
          {behind.basis}
        </li>
      ))}
    </ul>
  )
}
