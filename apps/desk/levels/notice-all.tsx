import { levelRoutes } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { levelWords } from './words.ts'

type SoFar = { readonly noticed: number; readonly leftOut: Readonly<Record<string, number>> }
const nothing: SoFar = { noticed: 0, leftOut: {} }

/** Tells a whole region, stretch by stretch, and says how far it is; it can be stopped and goes on where it was. */
export const NoticeAll = ({ policy }: { policy: string }) => {
  const w = useWords(levelWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const [soFar, setSoFar] = useState<SoFar>()
  const stopped = useRef(false)
  const notice = useMutation({
    mutationFn: async () => {
      stopped.current = false
      let told = nothing
      for (let after: number | undefined = 0; after !== undefined && !stopped.current; ) {
        const stretch: SoFar & { next?: number | undefined } = await tell(
          levelRoutes.noticeLevels,
          { params: { id: policy }, body: { after } },
          csrf,
        )
        told = added(told, stretch)
        setSoFar(told)
        after = stretch.next
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['notices', policy] }),
  })
  return (
    <Section title={w.noticeTitle} note={w.noticeText}>
      <p className="row-of-buttons">
        <Button onClick={() => notice.mutate()} loading={notice.isPending}>
          {w.noticeAll}
        </Button>
        {notice.isPending ? (
          <Button
            onClick={() => {
              stopped.current = true
            }}
          >
            {w.stop}
          </Button>
        ) : null}
      </p>
      {soFar ? <Told {...soFar} /> : null}
      {notice.error ? <Trouble error={notice.error} /> : null}
    </Section>
  )
}

const Told = ({ noticed, leftOut }: SoFar) => {
  const w = useWords(levelWords)
  const reasons = Object.entries(leftOut)
  return (
    <div role="status">
      <p>
        <strong>{w.noticed(noticed)}</strong>
      </p>
      {reasons.length > 0 ? (
        <ul className="text-lines">
          {reasons.map(([code, count]) => (
            <li key={code}>
              {w.leftOut}: {w.reasonsLeftOut[code] ?? code} ({count})
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

const added = (one: SoFar, other: SoFar): SoFar => {
  const leftOut = { ...one.leftOut }
  for (const [code, count] of Object.entries(other.leftOut)) leftOut[code] = (leftOut[code] ?? 0) + count
  return { noticed: one.noticed + other.noticed, leftOut }
}
