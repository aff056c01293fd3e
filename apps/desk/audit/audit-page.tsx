import type { DrawLine } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel, Section } from '../site/page.tsx'
import { DrawForm } from './draw-form.tsx'
import { drawsQuery } from './queries.ts'
import { auditWords } from './words.ts'

/** Drawing looks by chance, and the draws there were. */
export const AuditPage = () => {
  const w = useWords(auditWords)
  const f = useFormats()
  const say = useSay()
  const ofWhat = ({ bodyTitle, purposeTitle }: DrawLine) =>
    [bodyTitle, purposeTitle].flatMap((title) => (title ? [say(title)] : [])).join(' · ') || w.everything
  return (
    <Page title={w.title} lead={w.lead}>
      <Panel>
        <DrawForm />
      </Panel>
      <Section title={w.draws}>
        <Loaded query={useQuery(drawsQuery)}>
          {({ items }) => (
            <Lines<DrawLine>
              label={w.draws}
              rowKey={({ id }) => String(id)}
              rows={items}
              empty={w.none}
              columns={[
                {
                  key: 'draw',
                  title: w.draw,
                  isHead: true,
                  isBrief: true,
                  cell: ({ id }) => (
                    <Link to="/audit/$id" params={{ id: String(id) }}>
                      {w.drawNumber(f.number(id))}
                    </Link>
                  ),
                },
                { key: 'period', title: w.period, cell: ({ from, until }) => w.periodOf(f.day(from), f.day(until)) },
                { key: 'what', title: w.ofWhat, cell: ofWhat },
                { key: 'size', title: w.size, isNumber: true, cell: ({ size }) => f.number(size) },
                { key: 'at', title: w.drawnAt, isBrief: true, cell: ({ drawnAt }) => f.moment(drawnAt) },
              ]}
            />
          )}
        </Loaded>
      </Section>
    </Page>
  )
}
