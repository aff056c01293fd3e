import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { useWords } from '../site/language.tsx'
import { levelWords } from './words.ts'

/** That something waits for a second person now. */
export const Proposed = () => {
  const w = useWords(levelWords)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className="answer">
      <Alert type="success" showIcon title={w.proposed} />
      <p>
        <Link to="/proposals" search={{}}>
          {w.toProposals}
        </Link>
      </p>
    </div>
  )
}
