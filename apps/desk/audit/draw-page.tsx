import type { DrawnLook } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { drawQuery } from './queries.ts'
import { ReviewForm } from './review-form.tsx'
import { auditWords } from './words.ts'

const route = getRouteApi('/audit/$id')

/** What was drawn, look by look, with what the auditor found of each. */
export const DrawPage = () => {
  const w = useWords(auditWords)
  const f = useFormats()
  const { id } = route.useParams()
  const [chosen, setChosen] = useState<DrawnLook>()
  return (
    <LoadedPage query={useQuery(drawQuery(id))}>
      {({ from, until, candidates, looks }) => (
        <Page
          title={w.drawNumber(id)}
          lead={
            <>
              {w.periodOf(f.day(from), f.day(until))} · {w.counted(f.number(looks.length), f.number(candidates.length))}{' '}
              · <a href={`/api/v1/audit/draws/${id}`}>{w.again}</a>
            </>
          }
          actions={<Link to="/audit">{w.back}</Link>}
        >
          {chosen ? <ReviewForm key={chosen.place} id={id} look={chosen} onDone={() => setChosen(undefined)} /> : null}
          <Panel>
            <Looks looks={looks} onChosen={setChosen} />
          </Panel>
        </Page>
      )}
    </LoadedPage>
  )
}

const Looks = ({ looks, onChosen }: { looks: readonly DrawnLook[]; onChosen: (look: DrawnLook) => void }) => {
  const w = useWords(auditWords)
  const f = useFormats()
  const say = useSay()
  return (
    <Lines<DrawnLook>
      label={w.title}
      rowKey={({ place }) => String(place)}
      rows={looks}
      empty={w.nothing}
      columns={[
        {
          key: 'look',
          title: w.look,
          isHead: true,
          cell: ({ place, at }) => (
            <>
              {w.placed(f.number(place))} <span className="quiet">{f.moment(at)}</span>
            </>
          ),
        },
        {
          key: 'who',
          title: w.who,
          cell: ({ bodyTitle, roleTitle, who }) => (
            <>
              {say(bodyTitle)} · {say(roleTitle)} <code className="quiet">{who.slice(0, 10)}</code>
            </>
          ),
        },
        { key: 'organisation', title: w.organisation, cell: ({ organisation }) => organisation.name },
        {
          key: 'what',
          title: w.forWhat,
          cell: ({ purposeTitle, reference, delayed }) => (
            <>
              {say(purposeTitle)} · {reference ?? w.noReference}
              {delayed ? ` · ${w.delayed}` : ''}
            </>
          ),
        },
        {
          key: 'finding',
          title: w.finding,
          cell: (look) =>
            look.review ? (
              <>
                {w.findings[look.review.finding]} <span className="quiet">{look.review.note}</span>
              </>
            ) : (
              <Button aria-label={w.reviewOf(f.number(look.place))} onClick={() => onChosen(look)}>
                {w.review}
              </Button>
            ),
        },
      ]}
    />
  )
}
