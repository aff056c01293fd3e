import type { RowView } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Radio } from 'antd'
import { LookNote } from '../rows/look-note.tsx'
import { Reasons } from '../rows/reasons.tsx'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Mark } from '../site/mark.tsx'
import { Pager } from '../site/pager.tsx'
import { rowsQuery } from './queries.ts'
import { submissionWords } from './words.ts'

const route = getRouteApi('/submissions/$id')
const shows = ['waiting', 'corrected', 'quarantined', 'refused', 'all'] as const

/** The rows that did not simply come in, as far as the filters ask for them. */
export const HeldRows = ({ id }: { id: string }) => {
  const w = useWords(submissionWords)
  const f = useFormats()
  const asked = route.useSearch()
  const navigate = useNavigate({ from: '/submissions/$id' })
  const rows = useQuery(rowsQuery(id, asked))
  return (
    <>
      <Radio.Group
        className="choices"
        aria-label={w.show}
        optionType="button"
        value={asked.show ?? 'waiting'}
        options={shows.map((show) => ({ value: show, label: w.shows[show] }))}
        onChange={({ target }) =>
          navigate({
            search: (before) => ({ ...before, show: target.value, cursor: undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <LookNote />
      <Loaded query={rows}>
        {({ items, next }) => (
          <>
            <Lines<RowView>
              label={w.heldRows}
              rowKey={({ row }) => String(row)}
              rows={items}
              columns={[
                {
                  key: 'row',
                  title: w.row,
                  isHead: true,
                  isBrief: true,
                  cell: ({ row }) => (
                    <Link to="/submissions/$id/rows/$row" params={{ id, row: String(row) }}>
                      {w.rowNumber(f.number(row))}
                    </Link>
                  ),
                },
                { key: 'state', title: w.state, isBrief: true, cell: (row) => <RowState row={row} /> },
                { key: 'reasons', title: w.reasons, cell: ({ findings }) => <Reasons findings={findings} most={2} /> },
              ]}
            />
            <Pager cursor={asked.cursor} next={next} />
          </>
        )}
      </Loaded>
    </>
  )
}

/** Where a row stands: what it waits for, or what became of it. */
export const RowState = ({ row: { state, queue, outcome } }: { row: RowView }) => {
  const w = useWords(submissionWords)
  if (state === 'waiting' && queue) return <Mark tone="attention">{w.queues[queue]}</Mark>
  if (outcome === 'quarantined' && state === 'driven-in') return <Mark tone="good">{w.rowStates['driven-in']}</Mark>
  return <Mark tone={outcome === 'refused' ? 'bad' : 'plain'}>{w[outcome]}</Mark>
}
