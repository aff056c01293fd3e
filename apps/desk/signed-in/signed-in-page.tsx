import type { OthersSession } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Done } from '../site/done.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { EndForm } from './end-form.tsx'
import { othersQuery } from './queries.ts'
import { signedInWords } from './words.ts'

/** Who is signed in, and ending a session that should not go on. */
export const SignedInPage = () => {
  const w = useWords(signedInWords)
  const f = useFormats()
  const say = useSay()
  const [chosen, setChosen] = useState<OthersSession>()
  const [ended, setEnded] = useState<number>()
  const choose = (one: OthersSession) => {
    setEnded(undefined)
    setChosen(one)
  }
  const nameOf = ({ name }: OthersSession) => name || w.representative
  return (
    <Page title={w.title} lead={w.lead}>
      {ended === undefined ? null : <Done title={w.done(ended)} />}
      {chosen ? (
        <EndForm
          key={chosen.id}
          session={chosen}
          who={nameOf(chosen)}
          onLeft={() => setChosen(undefined)}
          onEnded={(many) => {
            setChosen(undefined)
            setEnded(many)
          }}
        />
      ) : null}
      <Panel>
        <Loaded query={useQuery(othersQuery)}>
          {({ items }) => (
            <Lines<OthersSession>
              label={w.title}
              rowKey={({ id }) => id}
              rows={items}
              empty={w.empty}
              columns={[
                { key: 'person', title: w.person, isHead: true, cell: nameOf },
                { key: 'part', title: w.part, cell: ({ bodyName }) => say(bodyName) },
                { key: 'started', title: w.started, isBrief: true, cell: ({ startedAt }) => f.moment(startedAt) },
                { key: 'seen', title: w.seen, isBrief: true, cell: ({ seenAt }) => f.moment(seenAt) },
                {
                  key: 'act',
                  title: w.act,
                  cell: (one) =>
                    one.here ? (
                      <span className="quiet">{w.here}</span>
                    ) : (
                      <Button aria-label={w.endOf(nameOf(one))} onClick={() => choose(one)}>
                        {w.act}
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}
