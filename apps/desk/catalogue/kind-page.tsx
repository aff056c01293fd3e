import type { CatalogueKind } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Facts } from '../site/facts.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Page, Panel, Section } from '../site/page.tsx'
import { BasisLines } from './basis-lines.tsx'
import { emptyTable } from './choose-kinds.ts'
import { catalogueQuery } from './queries.ts'
import { catalogueWords } from './words.ts'

const route = getRouteApi('/catalogue/$kind')
const permissions = ['record', 'publish', 'share', 'report'] as const

/** One kind: why it may be recorded, what may be done with it, and the columns in which it is handed in. */
export const KindPage = () => {
  const w = useWords(catalogueWords)
  const say = useSay()
  const f = useFormats()
  const { kind: id } = route.useParams()
  const back = (
    <Link to="/catalogue" search={{}}>
      {w.back}
    </Link>
  )
  return (
    <LoadedPage query={useQuery(catalogueQuery)}>
      {({ kinds }) => {
        const kind = kinds.find((one) => one.id === id)
        if (!kind)
          return (
            <Page title={w.title} lead={w.notFound}>
              <p>{back}</p>
            </Page>
          )
        return (
          <Page key={id} title={say(kind.title)} lead={say(kind.purpose)} actions={back}>
            <Panel>
              <Facts
                facts={[
                  { title: w.category, value: say(kind.categoryTitle) },
                  { title: w.polarity, value: say(kind.polarityTitle) },
                  { title: w.edition, value: kind.edition },
                  {
                    title: w.suppliers,
                    value: kind.suppliedBySubject ? w.bySubject : f.list(kind.functions.map(say)),
                    isLong: true,
                  },
                  { title: w.subjects, value: f.list(kind.subjects.map(say)), isLong: true },
                  { title: w.basis, value: <BasisLines basis={kind.basis} />, isLong: true },
                ]}
              />
            </Panel>
            <Section title={w.permissions}>
              <Facts
                facts={permissions.map((name) => ({
                  title: w.permissionNames[name],
                  isLong: true,
                  value: (
                    <>
                      <strong>{say(kind.permissions[name].allowedTitle)}</strong>
                      {kind.permissions[name].note ? ` ${say(kind.permissions[name].note)}` : null}
                      <BasisLines basis={kind.permissions[name].basis} />
                    </>
                  ),
                }))}
              />
            </Section>
            {kind.layouts.map((layout) => (
              <LayoutColumns key={layout.id} kind={kind.id} layout={layout} />
            ))}
          </Page>
        )
      }}
    </LoadedPage>
  )
}

type Layout = CatalogueKind['layouts'][number]
const LayoutColumns = ({ kind, layout: { id, title, columns } }: { kind: string; layout: Layout }) => {
  const w = useWords(catalogueWords)
  const say = useSay()
  const name = w.columnsOf(say(title))
  const download = () => {
    const address = URL.createObjectURL(new Blob([emptyTable(columns)], { type: 'text/csv' }))
    const link = Object.assign(document.createElement('a'), { href: address, download: `${kind}.csv` })
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Section title={name}>
      <p>
        <Button onClick={download}>{w.template}</Button> <code className="quiet">{id}</code>
      </p>
      <Lines<Layout['columns'][number]>
        label={name}
        rowKey={(column) => column.name}
        rows={columns}
        columns={[
          { key: 'name', title: w.column, isHead: true, cell: (column) => <code>{column.name}</code> },
          { key: 'meaning', title: w.meaning, cell: ({ meaning }) => say(meaning) },
          { key: 'required', title: w.required, cell: ({ required }) => (required ? w.yes : '') },
          { key: 'note', title: w.note, cell: ({ note }) => (note ? say(note) : '') },
        ]}
      />
    </Section>
  )
}
