import type { CaseView } from '@probity/contract'
import { useFormats } from '../site/formats.ts'
import { useSay } from '../site/language.tsx'

/** What was done in the case, from its beginning: who, when, what was said. */
export const CaseTimeline = ({ moves }: { moves: CaseView['moves'] }) => {
  const say = useSay()
  const f = useFormats()
  return (
    <ol className="timeline">
      {moves.map(({ move, title, on, body, by, said }, nth) => (
        <li key={`${nth} ${move}`}>
          <p>
            <time dateTime={on}>{f.day(on)}</time> <strong>{say(title)}</strong>{' '}
            <span className="quiet">
              {say(body)}
              {by ? ` · ${by}` : ''}
            </span>
          </p>
          {said.length > 0 ? (
            <dl>
              {said.map(({ name, title: asked, text }) => (
                <div key={name}>
                  <dt>{say(asked)}</dt>
                  <dd className="as-written">{say(text)}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
