import { useQuery } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { searchQuery } from './queries.ts'
import { organisationWords } from './words.ts'

const mostShown = 8

/** Organisations found as the public finds them, of which one is chosen. `more`: what can be chosen besides. */
export const FindOrganisation = ({
  asked,
  chosen,
  none,
  more = [],
  onAsk,
  onChoose,
}: {
  asked: string
  chosen: string | undefined
  /** What is said where nothing was found. */
  none?: string
  more?: readonly { readonly value: string; readonly label: ReactNode }[]
  onAsk: (text: string | undefined) => void
  onChoose: (chosen: string) => void
}) => {
  const w = useWords(organisationWords)
  const say = useSay()
  const id = useId()
  const [text, setText] = useState(asked)
  const isAsked = asked.trim() !== ''
  const found = useQuery({ ...searchQuery(asked), enabled: isAsked })
  const find = (event: FormEvent) => {
    event.preventDefault()
    onAsk(text.trim() || undefined)
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
      {isAsked ? (
        <Loaded query={found}>
          {({ items }) => (
            <>
              {items.length === 0 ? <p className="empty">{none ?? w.none}</p> : null}
              {items.length + more.length > 0 ? (
                <Radio.Group
                  vertical
                  className="candidates"
                  aria-label={w.candidates}
                  name={`${id}-candidate`}
                  value={chosen}
                  onChange={({ target }) => onChoose(target.value)}
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
                    ...more,
                  ]}
                />
              ) : null}
            </>
          )}
        </Loaded>
      ) : null}
    </>
  )
}
