import { Select } from 'antd'
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
  const titleOf = (part: Part) => `${say(part.bodyName)} · ${w.roles[part.role] ?? part.role}`
  const playing = parts.find((part) => keyOf(part) === keyOf({ role, body }))
  return (
    <section className="account" aria-label={w.account}>
      <span className="account-name">{name}</span>
      {parts.length > 1 ? (
        <Select
          aria-label={w.part}
          className="account-part"
          value={keyOf({ role, body })}
          loading={change.isPending}
          options={parts.map((part) => ({ value: keyOf(part), label: titleOf(part) }))}
          onChange={(chosen) => {
            const part = parts.find((one) => keyOf(one) === chosen)
            if (part) change.mutate(part)
          }}
        />
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
