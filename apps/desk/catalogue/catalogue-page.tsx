import type { CatalogueKind } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Checkbox, Input, Select } from 'antd'
import { useMay, useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { authoritiesQuery } from '../submissions/queries.ts'
import { chooseKinds } from './choose-kinds.ts'
import { catalogueQuery } from './queries.ts'
import { catalogueWords } from './words.ts'

const route = getRouteApi('/catalogue')

/** What may be recorded, narrowed to what one is looking for. */
export const CataloguePage = () => {
  const w = useWords(catalogueWords)
  const say = useSay()
  const f = useFormats()
  const { body } = useSession()
  const maySubmit = useMay('submit')
  const { q, category, mine } = route.useSearch()
  const navigate = useNavigate({ from: '/catalogue' })
  const authorities = useQuery({ ...authoritiesQuery, enabled: maySubmit })
  const own = authorities.data?.authorities.find(({ id }) => id === body)
  const ask = (asked: Partial<ReturnType<typeof route.useSearch>>) =>
    navigate({ search: (before) => ({ ...before, ...asked }), replace: true, resetScroll: false })
  return (
    <Page title={w.title} lead={w.lead}>
      <Panel>
        <Loaded query={useQuery(catalogueQuery)}>
          {({ kinds }) => {
            const categories = new Map(kinds.map(({ category, categoryTitle }) => [category, categoryTitle]))
            const of = mine === 'true' && own ? new Set(own.kinds.map(({ id }) => id)) : undefined
            return (
              <>
                <div className="filters">
                  <Input
                    aria-label={w.find}
                    placeholder={w.findHint}
                    value={q ?? ''}
                    allowClear
                    onChange={({ target }) => ask({ q: target.value || undefined })}
                  />
                  <Select
                    aria-label={w.category}
                    value={category ?? ''}
                    onChange={(chosen) => ask({ category: chosen || undefined })}
                    options={[
                      { value: '', label: w.anyCategory },
                      ...[...categories].map(([id, title]) => ({ value: id, label: say(title) })),
                    ]}
                  />
                  {maySubmit ? (
                    <Checkbox
                      checked={mine === 'true'}
                      onChange={({ target }) => ask({ mine: target.checked ? 'true' : undefined })}
                    >
                      {w.onlyMine}
                    </Checkbox>
                  ) : null}
                </div>
                <Lines<CatalogueKind>
                  label={w.title}
                  rowKey={({ id }) => id}
                  rows={chooseKinds(kinds, { q, category, of })}
                  empty={w.empty}
                  columns={[
                    {
                      key: 'kind',
                      title: w.kind,
                      isHead: true,
                      cell: ({ id, title }) => (
                        <Link to="/catalogue/$kind" params={{ kind: id }}>
                          {say(title)}
                        </Link>
                      ),
                    },
                    { key: 'category', title: w.category, cell: ({ categoryTitle }) => say(categoryTitle) },
                    { key: 'polarity', title: w.polarity, cell: ({ polarityTitle }) => say(polarityTitle) },
                    {
                      key: 'published',
                      title: w.published,
                      cell: ({ permissions }) => say(permissions.publish.allowedTitle),
                    },
                    {
                      key: 'suppliers',
                      title: w.suppliers,
                      cell: ({ suppliedBySubject, functions }) =>
                        suppliedBySubject ? w.bySubject : f.list(functions.map(say)),
                    },
                    {
                      key: 'layouts',
                      title: w.layouts,
                      isNumber: true,
                      cell: ({ layouts }) => f.number(layouts.length),
                    },
                  ]}
                />
              </>
            )
          }}
        </Loaded>
      </Panel>
    </Page>
  )
}
