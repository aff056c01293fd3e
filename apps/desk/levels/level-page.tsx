import type { EvaluationView } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel, Section } from '../site/page.tsx'
import { Explained } from './explained.tsx'
import { HeldLevels } from './held-levels.tsx'
import { InputsForm } from './inputs-form.tsx'
import { evaluationQuery, policyQuery } from './queries.ts'
import { levelWords } from './words.ts'

const route = getRouteApi('/levels/$policy/$handle')

/** One organisation under a policy. Nothing is read before somebody says what for: opening it is a look. */
export const LevelPage = () => {
  const w = useWords(levelWords)
  const { policy, handle } = route.useParams()
  const [reference, setReference] = useState<string>()
  const evaluation = useQuery(evaluationQuery(handle, policy, reference))
  const back = (
    <Link to="/levels" search={{ policy }}>
      {w.back}
    </Link>
  )
  return (
    <Page title={evaluation.data?.organisation.name ?? w.lookTitle} actions={back}>
      {reference === undefined ? (
        <LookForm onLook={setReference} />
      ) : (
        <Loaded query={evaluation}>
          {(view) => <Evaluation view={view} policy={policy} onChanged={() => evaluation.refetch()} />}
        </Loaded>
      )}
    </Page>
  )
}

const LookForm = ({ onLook }: { onLook: (reference: string) => void }) => {
  const w = useWords(levelWords)
  const label = useId()
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onLook(text.trim())
  }
  return (
    <Panel>
      <p>{w.lookText}</p>
      <form onSubmit={submit} className="find">
        <label htmlFor={label}>{w.reference}</label>
        <div className="find-row">
          <Input
            id={label}
            value={text}
            maxLength={200}
            required
            onChange={({ target }) => setText(target.value)}
            autoComplete="off"
          />
          <Button type="primary" htmlType="submit">
            {w.look}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

const Evaluation = ({
  view,
  policy: id,
  onChanged,
}: {
  view: EvaluationView
  policy: string
  onChanged: () => void
}) => {
  const w = useWords(levelWords)
  const say = useSay()
  const { explained, levels, organisation, stated } = view
  const policy = useQuery(policyQuery(id))
  return (
    <>
      <Section title={`${w.today}: ${say(explained.level)}`} note={say(explained.title)}>
        <Explained view={explained} />
      </Section>
      <HeldLevels levels={levels} policy={id} handle={organisation.handle} onChanged={onChanged} />
      <Loaded query={policy}>
        {(whole) =>
          whole.asks.inputs.length + whole.asks.items.length + whole.asks.sheets.length > 0 ? (
            <InputsForm policy={whole} handle={organisation.handle} stated={stated} onChanged={onChanged} />
          ) : null
        }
      </Loaded>
    </>
  )
}
