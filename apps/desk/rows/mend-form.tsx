import { type RowDetail, submissionRoutes } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { CellField } from './cell-field.tsx'
import { changedCells, fieldsOf } from './fields.ts'
import { rowQuery } from './queries.ts'
import { Reasons } from './reasons.tsx'
import { rowWords } from './words.ts'

/** Mends the cells of a waiting row and sends it again; then says that it is in, or what still stands in the way. */
export const MendForm = ({ id, detail }: { id: string; detail: RowDetail }) => {
  const w = useWords(rowWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [isUnchanged, setUnchanged] = useState(false)
  const { toMend, others, wholeRow } = fieldsOf(detail)
  const { row } = detail.row
  const mend = useMutation({
    mutationFn: (cells: Readonly<Record<string, string>>) =>
      tell(submissionRoutes.mend, { params: { id, row }, body: { cells } }, csrf),
    onSuccess: async (mended) => {
      // What is held back comes back with the cells as they are kept now; a row that is in stays on the page as it was.
      if (!mended.in) {
        await client.invalidateQueries({ queryKey: rowQuery(id, String(row)).queryKey })
        setTyped({})
      }
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] !== 'row' && queryKey[0] !== 'session' })
    },
  })
  useEffect(() => {
    if (mend.data) answer.current?.focus()
  }, [mend.data])

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const cells = changedCells([...toMend, ...others], typed)
    setUnchanged(Object.keys(cells).length === 0)
    if (Object.keys(cells).length > 0) mend.mutate(cells)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  const field = (one: (typeof toMend)[number]) => (
    <CellField
      key={one.column}
      field={one}
      value={typed[one.column] ?? one.value}
      onChange={(value) => setTyped((before) => ({ ...before, [one.column]: value }))}
    />
  )
  if (mend.data?.in)
    return (
      <div ref={answer} tabIndex={-1} className="answer">
        <Alert
          type="success"
          showIcon
          title={w.isIn}
          {...(detail.nextWaiting === undefined ? { description: w.allIn } : {})}
        />
        <p className="row-of-buttons">
          {detail.nextWaiting === undefined ? null : (
            <Link
              to="/submissions/$id/rows/$row"
              params={{ id, row: String(detail.nextWaiting) }}
              className="button-link"
            >
              {w.next}
            </Link>
          )}
          <Link to="/submissions/$id" params={{ id }} search={{}}>
            {w.back}
          </Link>
        </p>
      </div>
    )
  return (
    <form ref={form} onSubmit={submit} onKeyDown={onKeyDown} className="mend" noValidate>
      <div ref={answer} tabIndex={-1} className="answer">
        {mend.data ? <Alert type="warning" showIcon title={w.stillHeld} /> : null}
        {mend.error ? <Trouble error={mend.error} /> : null}
      </div>
      {wholeRow.length > 0 ? (
        <Section title={w.wholeRow}>
          <Reasons findings={wholeRow} />
        </Section>
      ) : null}
      {toMend.length > 0 ? (
        <Section title={w.toMend}>
          <div className="fields">{toMend.map(field)}</div>
        </Section>
      ) : null}
      <Section title={w.otherCells}>
        <div className="fields">{others.map(field)}</div>
      </Section>
      <div className="submit-bar">
        {isUnchanged ? (
          <p className="attention" role="alert">
            {w.nothingChanged}
          </p>
        ) : null}
        <Button type="primary" htmlType="submit" loading={mend.isPending}>
          {w.send}
        </Button>
        <span className="quiet">{w.sendHint}</span>
        {detail.nextWaiting === undefined ? null : (
          <Link to="/submissions/$id/rows/$row" params={{ id, row: String(detail.nextWaiting) }}>
            {w.skip}
          </Link>
        )}
        <Link to="/submissions/$id" params={{ id }} search={{}}>
          {w.back}
        </Link>
      </div>
    </form>
  )
}
