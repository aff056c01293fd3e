import type { OpeningView } from '@probity/contract'
import { Radio } from 'antd'
import { useId } from 'react'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { keyOf, sortOf, sorts } from './key.ts'
import { RestedOnLine } from './rested-on.tsx'
import { openingWords } from './words.ts'

/** What can be opened, by its sort; and below, each thing that cannot be, with its reason. */
export const Offered = ({
  items,
  chosen,
  onChoose,
}: {
  items: readonly OpeningView[]
  chosen: string | undefined
  onChoose: (key: string) => void
}) => {
  const w = useWords(openingWords)
  const say = useSay()
  const f = useFormats()
  const id = useId()
  const open = items.filter(({ choices }) => choices.some(({ can }) => can))
  const closed = items.flatMap((one) =>
    one.choices.filter(({ can }) => !can).map((choice) => ({ one, choice, key: `${keyOf(one)} ${choice.record?.id}` })),
  )
  return (
    <>
      {open.length === 0 ? <p className="empty">{w.none}</p> : null}
      {sorts.map((sort) => {
        const some = open.filter((one) => sortOf(one) === sort)
        if (some.length === 0) return null
        return (
          <fieldset key={sort} className="offered">
            <legend>{w.sorts[sort]}</legend>
            <Radio.Group
              vertical
              name={`${id}-offered`}
              value={chosen}
              onChange={({ target }) => onChoose(target.value)}
              options={some.map((one) => ({
                value: keyOf(one),
                label: (
                  <>
                    {say(one.title)}{' '}
                    {one.procedure === 'talk' ? null : <span className="quiet">{say(one.ground)}</span>}
                  </>
                ),
              }))}
            />
          </fieldset>
        )
      })}
      {closed.length > 0 ? (
        <details>
          <summary>{w.cannot(f.number(closed.length))}</summary>
          <ul className="text-lines cannot">
            {closed.map(({ one, choice, key }) => (
              <li key={key}>
                <strong>{say(one.title)}</strong> <span className="quiet">{say(one.ground)}</span>
                {choice.record ? (
                  <div>
                    <RestedOnLine record={choice.record} />
                  </div>
                ) : null}
                <div>{choice.why ? say(choice.why) : null}</div>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
