import { useSay, useWords } from '../site/language.tsx'
import { type Part, useChangePart, useSession } from './session.tsx'
import { sessionWords } from './words.ts'

/** Who one is here: the name, the part that is played (a choice where there are several), and the way out. */
export const Account = () => {
  const w = useWords(sessionWords)
  const say = useSay()
  const { name, parts, role, body, csrf } = useSession()
  const change = useChangePart()
  const keyOf = (part: Pick<Part, 'role' | 'body'>) => `${part.role} ${part.body}`
  const titleOf = (part: Part) => `${w.roles[part.role] ?? part.role} · ${say(part.bodyName)}`
  const playing = parts.find((part) => keyOf(part) === keyOf({ role, body }))
  return (
    <section className="account" aria-label={w.account}>
      <span className="account-name">{name}</span>
      {parts.length > 1 ? (
        <select
          aria-label={w.part}
          className="account-part"
          value={keyOf({ role, body })}
          disabled={change.isPending}
          onChange={({ target }) => {
            const part = parts.find((one) => keyOf(one) === target.value)
            if (part) change.mutate(part)
          }}
        >
          {parts.map((part) => (
            <option key={keyOf(part)} value={keyOf(part)}>
              {titleOf(part)}
            </option>
          ))}
        </select>
      ) : (
        <span className="quiet">{playing ? titleOf(playing) : (w.roles[role] ?? role)}</span>
      )}
      <form method="post" action="/auth/sign-out">
        <input type="hidden" name="csrf" value={csrf} />
        <button type="submit" className="plain-button">
          {w.signOut}
        </button>
      </form>
    </section>
  )
}
