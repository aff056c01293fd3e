import { caseRoutes, type OpeningView, type ReadSaid } from '@probity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Radio } from 'antd'
import { useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { AskForm } from '../cases/ask-form.tsx'
import { caseQuery } from '../cases/queries.ts'
import { catalogueWords } from '../catalogue/words.ts'
import { useSession } from '../session/session.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Executing } from './executing.tsx'
import { RestedOnLine } from './rested-on.tsx'
import { RowOfLaw } from './row-of-law.tsx'
import { openingWords } from './words.ts'

/** What was chosen, with its law; the record it rests on; and the form of the move that opens it. */
export const OpeningForm = ({
  handle,
  opening,
  record,
}: {
  handle: string
  opening: OpeningView
  /** The record that is chosen already. */
  record: string | undefined
}) => {
  const w = useWords(openingWords)
  const c = useWords(catalogueWords)
  const say = useSay()
  const id = useId()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { csrf, body } = useSession()
  const open = opening.choices.filter(({ can }) => can)
  const [chosen, setChosen] = useState(open.find((one) => one.record?.id === record) ?? open[0])
  const [executing, setExecuting] = useState(body)
  const about = { ...opening.about, ...(opening.procedure === 'measure' && executing !== body ? { executing } : {}) }
  const send = async (said: ReadSaid['said']) => {
    const one = await tell(
      caseRoutes.openCase,
      {
        params: { handle },
        body: {
          procedure: opening.procedure,
          move: opening.move,
          about,
          said: { ...said },
          ...(chosen?.record ? { record: chosen.record.id } : {}),
        },
      },
      csrf,
    )
    client.setQueryData(caseQuery(one.id).queryKey, one)
    for (const key of ['cases', 'due', 'proposable', 'openings']) client.removeQueries({ queryKey: [key] })
    await navigate({ to: '/cases/$id', params: { id: one.id }, search: {} })
  }
  const [first] = opening.basis.filter(({ article }) => article)
  const article = first?.article ? `${say(first.title)} ${c.article(first.article)}` : ''
  return (
    <>
      <Section title={w.byLaw}>
        <RowOfLaw row={opening} />
        {open.length > 1 ? (
          <fieldset className="offered">
            <legend>{w.record}</legend>
            <Radio.Group
              vertical
              name={`${id}-record`}
              value={chosen?.record?.id}
              onChange={({ target }) => setChosen(open.find((one) => one.record?.id === target.value))}
              options={open.flatMap((one) =>
                one.record ? [{ value: one.record.id, label: <RestedOnLine record={one.record} /> }] : [],
              )}
            />
          </fieldset>
        ) : (
          <p>
            <span className="quiet">{w.record}</span>{' '}
            {chosen?.record ? <RestedOnLine record={chosen.record} /> : w.noRecord}
          </p>
        )}
      </Section>
      <Section title={w.form}>
        {opening.procedure === 'measure' ? <Executing chosen={executing} onChoose={setExecuting} /> : null}
        <AskForm
          title={`${say(opening.procedureTitle)} · ${say(opening.title)}`}
          asks={opening.asks}
          start={{ article }}
          about={
            <p>
              {say(opening.ground)}
              {chosen?.record ? (
                <>
                  <br />
                  <RestedOnLine record={chosen.record} />
                </>
              ) : null}
            </p>
          }
          send={send}
        />
      </Section>
    </>
  )
}
