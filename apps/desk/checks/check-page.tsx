import { checkRoutes } from '@probity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { tell } from '../api/ask.ts'
import { purposesQuery } from '../cases/queries.ts'
import { useSession } from '../session/session.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { CheckedAnswer } from './answer.tsx'
import { checksQuery } from './queries.ts'
import { checkWords } from './words.ts'

/** What an authority asks before a decision, and the answer to read and to print for the file. */
export const CheckPage = () => {
  const w = useWords(checkWords)
  const { csrf } = useSession()
  const answered = useRef<HTMLDivElement>(null)
  const check = useMutation({
    mutationFn: (body: Asked) => tell(checkRoutes.check, { body }, csrf),
  })
  useEffect(() => {
    if (check.data) answered.current?.focus()
  }, [check.data])
  return (
    <Page
      title={w.title}
      lead={<span className="on-screen">{w.lead}</span>}
      actions={check.data ? <Button onClick={() => print()}>{w.print}</Button> : null}
    >
      <div className="on-screen">
        <CheckForm isSending={check.isPending} send={(body) => check.mutate(body)} />
        {check.error ? <Trouble error={check.error} /> : null}
      </div>
      {check.data ? (
        <div ref={answered} tabIndex={-1} className="answer">
          <CheckedAnswer answer={check.data} />
        </div>
      ) : null}
    </Page>
  )
}

type Asked = { readonly check: string; readonly reference: string; readonly organisations: string[] }

const CheckForm = ({ isSending, send }: { isSending: boolean; send: (asked: Asked) => void }) => {
  const w = useWords(checkWords)
  const say = useSay()
  const id = useId()
  const { role } = useSession()
  const purposes = useQuery(purposesQuery)
  const [chosen, setChosen] = useState('')
  const [reference, setReference] = useState('')
  const [codes, setCodes] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const organisations = codes.split(/[\s,，;；、]+/).filter(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isWhole = chosen !== '' && reference.trim() !== '' && organisations.length > 0
    setIncomplete(!isWhole)
    if (isWhole) send({ check: chosen, reference: reference.trim(), organisations })
  }
  return (
    <Loaded query={useQuery(checksQuery)}>
      {({ checks }) => {
        const mine = checks.filter(({ purpose }) =>
          purposes.data?.purposes.some((one) => one.id === purpose && one.roles.includes(role)),
        )
        const check = mine.find((one) => one.id === chosen)
        return (
          <form onSubmit={submit} className="decide" noValidate>
            <Section title={w.what}>
              <Radio.Group
                vertical
                aria-label={w.what}
                name={`${id}-check`}
                value={chosen}
                onChange={({ target }) => setChosen(target.value)}
                options={mine.map((one) => ({
                  value: one.id,
                  label: (
                    <>
                      {say(one.title)}{' '}
                      {one.functions.length > 0 ? (
                        <span className="quiet">{w.onlyFor(one.functions.map(say).join(' · '))}</span>
                      ) : null}
                    </>
                  ),
                }))}
              />
              {check ? (
                <>
                  <p className="check-says">{say(check.says)}</p>
                  <p className="quiet">{w.tellsOf}</p>
                  <ul className="text-lines">
                    {check.facts.map((fact) => (
                      <li key={fact.id}>{say(fact.says)}</li>
                    ))}
                    {check.measures.map((measure) => (
                      <li key={measure.id}>{say(measure.title)}</li>
                    ))}
                  </ul>
                </>
              ) : null}
            </Section>
            <Section title={w.whom}>
              <div className="field">
                <label htmlFor={`${id}-reference`}>{check ? say(check.reference) : w.purpose}</label>
                <Input
                  id={`${id}-reference`}
                  value={reference}
                  maxLength={200}
                  onChange={({ target }) => setReference(target.value)}
                  autoComplete="off"
                />
              </div>
              <div className="field">
                <label htmlFor={`${id}-codes`}>{w.organisations}</label>
                <Input.TextArea
                  id={`${id}-codes`}
                  value={codes}
                  rows={4}
                  onChange={({ target }) => setCodes(target.value)}
                  autoComplete="off"
                />
              </div>
              {isIncomplete ? (
                <p className="attention" role="alert">
                  {w.missing}
                </p>
              ) : null}
              <p className="row-of-buttons">
                <Button type="primary" htmlType="submit" loading={isSending}>
                  {w.send}
                </Button>
              </p>
            </Section>
          </form>
        )
      }}
    </Loaded>
  )
}
