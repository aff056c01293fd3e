import { Link } from '@tanstack/react-router'
import { useWords } from './language.tsx'
import { siteWords } from './words.ts'

/** The way to the next page of a list that is paged by cursor, and back to its beginning; both are addresses. */
export const Pager = ({ cursor, next }: { cursor: string | undefined; next: string | undefined }) => {
  const w = useWords(siteWords)
  if (!cursor && !next) return null
  const to = (to: string | undefined) => (before: Record<string, unknown>) => ({ ...before, cursor: to })
  return (
    <p className="pager">
      {cursor ? (
        <Link to="." search={to(undefined) as never}>
          {w.firstPage}
        </Link>
      ) : null}
      {next ? (
        <Link to="." search={to(next) as never}>
          {w.nextPage}
        </Link>
      ) : null}
    </p>
  )
}
