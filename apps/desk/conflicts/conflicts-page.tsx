import type { ConflictView } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { LookNote } from '../rows/look-note.tsx'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { conflictsQuery } from './queries.ts'
import { conflictWords } from './words.ts'

const route = getRouteApi('/conflicts')

/** Conflicts that wait for a decision, oldest first. */
export const ConflictsPage = () => {
  const w = useWords(conflictWords)
  const f = useFormats()
  const { cursor } = route.useSearch()
  return (
    <Page title={w.title} lead={w.lead}>
      <LookNote />
      <Panel>
        <Loaded query={useQuery(conflictsQuery(cursor))}>
          {({ items, next }) => (
            <>
              <Lines<ConflictView>
                label={w.title}
                rowKey={({ id }) => String(id)}
                rows={items}
                empty={w.empty}
                columns={[
                  {
                    key: 'shared',
                    title: w.shared,
                    isHead: true,
                    cell: ({ id, shared }) => (
                      <Link to="/conflicts/$id" params={{ id: String(id) }} className="file-name">
                        {shared}
                      </Link>
                    ),
                  },
                  { key: 'kind', title: w.kind, isBrief: true, cell: ({ kind }) => w.kinds[kind] ?? kind },
                  { key: 'first', title: w.first, cell: ({ first }) => <Who {...first} /> },
                  { key: 'second', title: w.second, cell: ({ second }) => <Who {...second} /> },
                  { key: 'opened', title: w.opened, isBrief: true, cell: ({ openedAt }) => f.moment(openedAt) },
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

const Who = ({ name, code }: ConflictView['first']) => (
  <>
    {name} {code ? <code className="quiet">{code}</code> : null}
  </>
)
