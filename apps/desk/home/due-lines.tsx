import type { Due } from '@probity/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { homeWords } from './words.ts'

/** What is due, each line a way to where it is done. What somebody else does is told, not asked for. */
export const DueLines = ({ due: { waiting, reading, conflicts = 0, cases } }: { due: Due }) => {
  const w = useWords(homeWords)
  const f = useFormats()
  const [mayMend, mayMatch] = [useMay('mend'), useMay('match')]
  const line = (key: string, count: number, node: (count: string) => ReactNode) =>
    count > 0 ? [<li key={key}>{node(f.number(count))}</li>] : []
  const lines = [
    ...line('cases', cases.ours, (count) => (
      <Link to="/cases" search={{ waits: 'ours' }}>
        {w.casesWait(count)}{' '}
        {cases.late > 0 ? <span className="mark mark-bad">{w.casesLate(f.number(cases.late))}</span> : null}
      </Link>
    )),
    ...line('conflicts', conflicts, (count) => (
      <Link to="/conflicts" search={{}}>
        {w.toDecide(count)}
      </Link>
    )),
    ...line('mend', waiting.mend, (count) => (
      <Link to="/quarantine" search={{}}>
        {mayMend && !mayMatch ? w.toMend(count) : w.toMendSeen(count)}
      </Link>
    )),
    ...line('match', waiting.match, (count) =>
      mayMatch ? (
        <Link to="/matches" search={{}}>
          {w.toMatch(count)}
        </Link>
      ) : (
        <Link to="/quarantine" search={{ queue: 'match' }}>
          {w.toMatchSeen(count)}
        </Link>
      ),
    ),
    ...line('conflict', waiting.conflict, (count) => (
      <Link to="/quarantine" search={{ queue: 'conflict' }}>
        {w.disputed(count)}
      </Link>
    )),
    ...line('reading', reading, (count) => (
      <Link to="/submissions" search={{ state: 'reading' }}>
        {w.reading(count)}
      </Link>
    )),
  ]
  return lines.length > 0 ? <ul className="due">{lines}</ul> : <p className="empty">{w.nothingDue}</p>
}
