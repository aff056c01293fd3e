import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Radio } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { searchQuery } from './queries.ts'
import { matchWords } from './words.ts'

const mostShown = 8

/** Organisations it could be, found as the public finds them; one is chosen, or none that is held. */
export const Candidates = ({ asked, chosen }: { asked: string; chosen: string | undefined }) => {
  const w = useWords(matchWords)
  const say = useSay()
  const id = useId()
  const navigate = useNavigate({ from: '/matches/$id/$row' })
  const [text, setText] = useState(asked)
  const found = useQuery({ ...searchQuery(asked), enabled: asked.trim() !== '' })
  const find = (event: FormEvent) => {
    event.preventDefault()
    navigate({ search: { q: text.trim() || undefined }, replace: true, resetScroll: false })
  }
  return (
    <>
      <form className="find" onSubmit={find}>
        <label htmlFor={id}>{w.find}</label>
        <div className="find-row">
          <Input
            id={id}
            value={text}
            maxLength={100}
            onChange={({ target }) => setText(target.value)}
            autoComplete="off"
          />
          <Button htmlType="submit">{w.findButton}</Button>
        </div>
      </form>
      <Loaded query={found}>
        {({ items }) => (
          <>
            {items.length === 0 ? <p className="empty">{w.noCandidates}</p> : null}
            <Radio.Group
              vertical
              className="candidates"
              aria-label={w.candidates}
              name={`${id}-candidate`}
              value={chosen}
              onChange={({ target }) =>
                navigate({
                  search: (before) => ({ ...before, chosen: target.value }),
                  replace: true,
                  resetScroll: false,
                })
              }
              options={[
                ...items.slice(0, mostShown).map(({ handle, name, code, statusTitle, region, foundAs }) => ({
                  value: handle,
                  label: (
                    <>
                      <strong>{name}</strong> {code ? <code>{code}</code> : null}{' '}
                      <span className="quiet">
                        {[say(statusTitle), region && say(region), foundAs].filter(Boolean).join(' · ')}
                      </span>
                    </>
                  ),
                })),
                { value: 'new', label: w.newOne },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  )
}
