import { type ObligationView, obligationRoutes } from '@probity/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { tell } from '../api/ask.ts'
import { BasisLines } from '../catalogue/basis-lines.tsx'
import { useMay, useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { Trouble } from '../site/trouble.tsx'
import { toFollowQuery } from './queries.ts'
import { obligationWords } from './words.ts'

const route = getRouteApi('/to-follow')

/** Records that the body holds and that were repaired or annulled since: what is due first in front, each to be confirmed once. */
export const ToFollowPage = () => {
  const w = useWords(obligationWords)
  const say = useSay()
  const { cursor } = route.useSearch()
  const { csrf } = useSession()
  const may = useMay('acknowledge')
  const client = useQueryClient()
  const told = useRef<HTMLDivElement>(null)
  const confirm = useMutation({
    mutationFn: (id: string) => tell(obligationRoutes.acknowledge, { params: { id }, body: {} }, csrf),
    onSuccess: () => client.invalidateQueries({ queryKey: ['to-follow'] }),
  })
  // The row with its button is gone: who works by keyboard goes on from what was said of it.
  useEffect(() => {
    if (confirm.isSuccess) told.current?.focus()
  }, [confirm.isSuccess])
  return (
    <Page title={w.title} lead={w.lead}>
      {confirm.isSuccess ? (
        <div ref={told} tabIndex={-1} className="answer">
          <Alert type="success" showIcon title={w.done} />
        </div>
      ) : null}
      {confirm.error ? <Trouble error={confirm.error} /> : null}
      <Panel>
        <p className="quiet">{w.note}</p>
        <Loaded query={useQuery(toFollowQuery(cursor))}>
          {({ items, next }) => (
            <>
              <Lines<ObligationView>
                label={w.title}
                rowKey={({ id }) => id}
                rows={items}
                empty={w.empty}
                columns={[
                  { key: 'record', title: w.record, isHead: true, cell: (one) => <Held one={one} /> },
                  { key: 'because', title: w.because, cell: ({ becauseTitle }) => say(becauseTitle) },
                  {
                    key: 'asks',
                    title: w.asks,
                    cell: ({ asks, basis }) => (
                      <>
                        {say(asks)}
                        <BasisLines basis={basis} />
                      </>
                    ),
                  },
                  { key: 'due', title: w.due, isBrief: true, cell: (one) => <Due one={one} /> },
                  ...(may
                    ? [
                        {
                          key: 'act',
                          title: w.act,
                          cell: ({ id, organisation, record }: ObligationView) => (
                            <Button
                              aria-label={w.confirmOf(
                                `${organisation.name} ${record.documentNumber ?? say(record.title)}`,
                              )}
                              loading={confirm.isPending && confirm.variables === id}
                              disabled={confirm.isPending && confirm.variables !== id}
                              onClick={() => confirm.mutate(id)}
                            >
                              {w.confirm}
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}

const Held = ({ one: { organisation, record, holdsTitle } }: { one: ObligationView }) => {
  const say = useSay()
  return (
    <>
      <a href={`/organisations/${organisation.handle}`}>{organisation.name}</a>
      <div className="quiet">
        {[organisation.code, say(record.title), record.documentNumber, say(holdsTitle)].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}

const Due = ({ one: { dueOn, late, provisional } }: { one: ObligationView }) => {
  const w = useWords(obligationWords)
  const f = useFormats()
  if (!dueOn) return w.noDay
  return (
    <>
      {f.day(dueOn)} {late ? <span className="mark mark-bad">{w.late}</span> : null}
      {provisional ? <div className="quiet">{w.provisional}</div> : null}
    </>
  )
}
