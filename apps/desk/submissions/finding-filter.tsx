import type { FindingCount } from '@probity/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { worstFirst } from '../rows/reasons.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { submissionWords } from './words.ts'

const route = getRouteApi('/submissions/$id')

/** Everything that was found, each a link to the rows that have it. */
export const FindingFilter = ({ id, findings }: { id: string; findings: readonly FindingCount[] }) => {
  const w = useWords(submissionWords)
  const say = useSay()
  const f = useFormats()
  const asked = route.useSearch()
  const isAsked = ({ code, column }: FindingCount) => code === asked.code && column === asked.column
  return (
    <ul className="finding-filter">
      <li>
        <Link
          to="/submissions/$id"
          params={{ id }}
          search={{ ...asked, code: undefined, column: undefined, cursor: undefined }}
          aria-current={asked.code === undefined ? 'true' : undefined}
          activeProps={{ 'aria-current': undefined }}
          resetScroll={false}
        >
          {w.anyFinding}
        </Link>
      </li>
      {worstFirst(findings).map((finding) => (
        <li key={`${finding.code} ${finding.column ?? ''}`} className={`effect-${finding.effect}`}>
          <Link
            to="/submissions/$id"
            params={{ id }}
            // Of a finding that nothing waits for any more, the rows are shown all the same.
            search={{
              ...asked,
              code: finding.code,
              column: finding.column,
              cursor: undefined,
              ...(finding.waiting === 0 ? { show: 'all' as const } : {}),
            }}
            aria-current={isAsked(finding) ? 'true' : undefined}
            activeProps={{ 'aria-current': undefined }}
            resetScroll={false}
          >
            <span className="finding-count">
              {f.number(finding.waiting)} / {f.number(finding.rows)}
            </span>
            {finding.column ? <code>{finding.column}</code> : null} <span>{say(finding.says)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
