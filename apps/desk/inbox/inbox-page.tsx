import { inboxRoutes, type MessageView } from '@probity/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { tell } from '../api/ask.ts'
import { useMay, useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel, Section } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { Trouble } from '../site/trouble.tsx'
import { inboxQuery } from './queries.ts'
import { inboxWords } from './words.ts'

const route = getRouteApi('/inbox')

/** What an authority's people are told of, each read up to somewhere. */
export const InboxPage = () => {
  const w = useWords(inboxWords)
  const say = useSay()
  const f = useFormats()
  const { cursor, confirm } = route.useSearch()
  const lead = useMay('caseQueue') ? w.lead : w.receiverLead
  return (
    <Page title={w.title} lead={lead}>
      {confirm ? <Confirmation token={confirm} /> : null}
      <Panel>
        <Loaded query={useQuery(inboxQuery(cursor))}>
          {({ items, next, unread }) => (
            <>
              <Lines<MessageView>
                label={w.title}
                rowKey={({ id }) => String(id)}
                rows={items}
                empty={w.empty}
                columns={[
                  {
                    key: 'message',
                    title: w.message,
                    isHead: true,
                    cell: (one) => (
                      <>
                        {one.unread ? <strong>{w.unread} · </strong> : null}
                        {say(one.says)}
                      </>
                    ),
                  },
                  { key: 'at', title: w.at, isBrief: true, cell: ({ at }) => f.moment(at) },
                  { key: 'where', title: w.where, cell: (one) => <Where message={one} /> },
                ]}
              />
              {unread > 0 && !cursor ? <MarkRead until={items[0]?.id ?? 0} /> : null}
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}

const Where = ({ message }: { message: MessageView }) => {
  const w = useWords(inboxWords)
  if (message.event === 'follow')
    return (
      <Link to="/to-follow" search={{}}>
        {w.toFollow}
      </Link>
    )
  return message.case ? (
    <Link to="/cases/$id" params={{ id: message.case }} search={{}}>
      {w.toCase}
    </Link>
  ) : (
    '—'
  )
}

const MarkRead = ({ until }: { until: number }) => {
  const w = useWords(inboxWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const mark = useMutation({
    mutationFn: () => tell(inboxRoutes.readInbox, { body: { until } }, csrf),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  })
  return (
    <>
      <p className="row-of-buttons">
        <Button loading={mark.isPending} onClick={() => mark.mutate()}>
          {w.markRead}
        </Button>
      </p>
      {mark.error ? <Trouble error={mark.error} /> : null}
    </>
  )
}

/** Opened by a mail program, an address changes nothing: whoever is signed in presses a button. */
const Confirmation = ({ token }: { token: string }) => {
  const w = useWords(inboxWords)
  const { csrf } = useSession()
  const confirm = useMutation({
    mutationFn: () => tell(inboxRoutes.confirmMessageAddress, { body: { token } }, csrf),
  })
  return (
    <Section title={w.confirmTitle}>
      {confirm.isSuccess ? <Alert type="success" showIcon title={w.confirmed} /> : <p>{w.confirmText}</p>}
      {confirm.error ? <Trouble error={confirm.error} /> : null}
      {confirm.isSuccess ? null : (
        <p className="row-of-buttons">
          <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {w.confirm}
          </Button>
        </p>
      )}
    </Section>
  )
}
