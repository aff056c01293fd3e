import type { ProposableItem } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { BasisRanks } from './basis-ranks.tsx'
import { keyOf, sortOf } from './key.ts'
import { proposableQuery } from './queries.ts'
import { openingWords } from './words.ts'

const route = getRouteApi('/proposable')

/** Records on which something could be proposed. It is read when somebody asks for it: each organisation sees that. */
export const ProposablePage = () => {
  const w = useWords(openingWords)
  const { cursor } = route.useSearch()
  const [isAsked, setAsked] = useState(cursor !== undefined)
  return (
    <Page title={w.proposable} lead={w.proposableLead}>
      <Panel>
        <p className="quiet">{w.proposableNote}</p>
        {isAsked ? <Found cursor={cursor} /> : <Button onClick={() => setAsked(true)}>{w.showProposable}</Button>}
      </Panel>
    </Page>
  )
}

const Found = ({ cursor }: { cursor: string | undefined }) => {
  const w = useWords(openingWords)
  const say = useSay()
  const f = useFormats()
  return (
    <Loaded query={useQuery(proposableQuery(cursor))}>
      {({ items, next }) => (
        <>
          <Lines<ProposableItem>
            label={w.proposable}
            rowKey={({ record }) => record.id}
            rows={items}
            empty={w.nothingProposable}
            columns={[
              {
                key: 'record',
                title: w.theRecord,
                isHead: true,
                cell: ({ organisation, record: { title, list, documentNumber, severity } }) => (
                  <>
                    <a href={`/organisations/${organisation.handle}`}>{organisation.name}</a>
                    <div className="quiet">
                      {[say(list ?? title), documentNumber, severity && say(severity)].filter(Boolean).join(' · ')}
                    </div>
                  </>
                ),
              },
              { key: 'decided', title: w.decidedOn, isBrief: true, cell: ({ record }) => f.day(record.decidedOn) },
              { key: 'could', title: w.could, cell: (item) => <Could item={item} /> },
            ]}
          />
          <Pager cursor={cursor} next={next} />
        </>
      )}
    </Loaded>
  )
}

/** Each thing that could be proposed: why, on what law, and the way to the form. */
const Could = ({ item: { organisation, record, could } }: { item: ProposableItem }) => {
  const w = useWords(openingWords)
  const say = useSay()
  return (
    <ul className="could">
      {could.map((row) => (
        <li key={keyOf(row)}>
          <span className="mark">{w.sorts[sortOf(row)]}</span> <strong>{say(row.title)}</strong>{' '}
          <Link
            to="/open"
            search={{
              organisation: organisation.handle,
              matter: record.documentNumber ?? record.id,
              rule: keyOf(row),
              record: record.id,
            }}
            aria-label={`${w.toOpen} ${say(row.title)} ${organisation.name}`}
          >
            {w.toOpen}
          </Link>
          <div className="quiet">{say(row.ground)}</div>
          <BasisRanks basis={row.basis.slice(0, 2)} />
        </li>
      ))}
    </ul>
  )
}
