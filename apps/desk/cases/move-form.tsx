import { type CaseView, caseRoutes, type ReadSaid } from '@probity/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { Done } from '../site/done.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { AskForm } from './ask-form.tsx'
import { caseQuery } from './queries.ts'
import { caseWords } from './words.ts'

/** The moves that are one's own: one is chosen, filled in, read over and only then sent. `first`: the one that is chosen already. */
export const Moves = ({ one, first }: { one: CaseView; first: string | undefined }) => {
  const w = useWords(caseWords)
  const say = useSay()
  const client = useQueryClient()
  const { csrf } = useSession()
  const [chosen, setChosen] = useState(first)
  const [done, setDone] = useState<string>()
  const move = one.yours.find((yours) => yours.move === chosen)
  const send = async (name: string, said: ReadSaid['said']) => {
    const after = await tell(
      caseRoutes.moveCase,
      { params: { id: one.id }, body: { move: name, said: { ...said } } },
      csrf,
    )
    client.setQueryData(caseQuery(one.id).queryKey, after)
    for (const key of ['cases', 'due', 'proposable']) client.invalidateQueries({ queryKey: [key] })
  }
  return (
    <Section title={w.toDo}>
      {done ? <Done title={w.sent(done)} /> : null}
      {one.yours.length === 0 ? <p className="empty">{w.nothingToDo}</p> : null}
      <div className="row-of-buttons case-moves" hidden={one.yours.length === 0}>
        {one.yours.map((yours) => (
          <Button
            key={yours.move}
            type={yours.move === chosen ? 'primary' : 'default'}
            aria-expanded={yours.move === chosen}
            onClick={() => {
              setDone(undefined)
              setChosen(yours.move === chosen ? undefined : yours.move)
            }}
          >
            {say(yours.title)}
          </Button>
        ))}
      </div>
      {move ? (
        <AskForm
          key={move.move}
          title={say(move.title)}
          asks={move.asks}
          send={async (said) => {
            await send(move.move, said)
            setChosen(undefined)
            setDone(say(move.title))
          }}
        />
      ) : null}
    </Section>
  )
}
