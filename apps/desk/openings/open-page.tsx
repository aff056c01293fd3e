import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { ChosenOrganisation } from '../organisations/chosen-organisation.tsx'
import { FindOrganisation } from '../organisations/find-organisation.tsx'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { keyOf } from './key.ts'
import { Offered } from './offered.tsx'
import { OpeningForm } from './opening-form.tsx'
import { openingsQuery } from './queries.ts'
import { openingWords } from './words.ts'

const route = getRouteApi('/open')

/** An authority opens a case of its own motion: whose, for what, by which rule, and what has to be said. */
export const OpenPage = () => {
  const w = useWords(openingWords)
  const { q, organisation, matter } = route.useSearch()
  const navigate = useNavigate({ from: '/open' })
  return (
    <Page title={w.title} lead={w.lead}>
      <Section title={w.organisation}>
        {organisation && !q ? <ChosenOrganisation handle={organisation} /> : null}
        <FindOrganisation
          key={q}
          asked={q ?? ''}
          chosen={organisation}
          onAsk={(text) => navigate({ search: { q: text }, replace: true, resetScroll: false })}
          onChoose={(chosen) => navigate({ search: { q, organisation: chosen }, replace: true, resetScroll: false })}
        />
      </Section>
      {organisation ? <Matter key={organisation} /> : null}
      {organisation && matter ? <WhatCanBeOpened handle={organisation} matter={matter} /> : null}
    </Page>
  )
}

const Matter = () => {
  const w = useWords(openingWords)
  const id = useId()
  const { matter } = route.useSearch()
  const navigate = useNavigate({ from: '/open' })
  const [text, setText] = useState(matter ?? '')
  const [isMissing, setMissing] = useState(false)
  const look = (event: FormEvent) => {
    event.preventDefault()
    const named = text.trim()
    setMissing(named === '')
    if (named !== '')
      navigate({ search: (before) => ({ ...before, matter: named }), replace: true, resetScroll: false })
  }
  return (
    <Section title={w.matter}>
      <form className="find" onSubmit={look} noValidate>
        <label htmlFor={id}>{w.matterLabel}</label>
        <div className="find-row">
          <Input
            id={id}
            value={text}
            maxLength={200}
            aria-describedby={`${id}-note`}
            aria-invalid={isMissing || undefined}
            onChange={({ target }) => setText(target.value)}
            autoComplete="off"
          />
          <Button htmlType="submit" type={matter ? 'default' : 'primary'}>
            {w.see}
          </Button>
        </div>
        {isMissing ? (
          <p className="attention" role="alert">
            {w.matterMissing}
          </p>
        ) : null}
        <p id={`${id}-note`} className="quiet">
          {w.matterNote}
        </p>
      </form>
    </Section>
  )
}

const WhatCanBeOpened = ({ handle, matter }: { handle: string; matter: string }) => {
  const w = useWords(openingWords)
  const f = useFormats()
  const { rule, record } = route.useSearch()
  const navigate = useNavigate({ from: '/open' })
  return (
    <Loaded query={useQuery(openingsQuery(handle, matter))}>
      {({ organisation, receipt, items }) => {
        const opening = items.find((one) => keyOf(one) === rule && one.choices.some(({ can }) => can))
        return (
          <>
            <Section title={w.choose} note={w.chooseNote}>
              <p>
                <strong>{organisation.name}</strong> {organisation.code ? <code>{organisation.code}</code> : null}{' '}
                <span className="quiet">{w.receipt(f.number(receipt))}</span>
              </p>
              <Offered
                items={items}
                chosen={rule}
                onChoose={(chosen) =>
                  navigate({ search: (before) => ({ ...before, rule: chosen }), replace: true, resetScroll: false })
                }
              />
            </Section>
            {opening ? <OpeningForm key={rule} handle={handle} opening={opening} record={record} /> : null}
          </>
        )
      }}
    </Loaded>
  )
}
