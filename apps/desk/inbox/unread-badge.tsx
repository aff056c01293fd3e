import { useQuery } from '@tanstack/react-query'
import { useWords } from '../site/language.tsx'
import { inboxQuery } from './queries.ts'
import { inboxWords } from './words.ts'

/** How many messages are new, beside the way to them. */
export const UnreadBadge = () => {
  const w = useWords(inboxWords)
  const unread = useQuery(inboxQuery()).data?.unread ?? 0
  return unread > 0 ? (
    <span className="count-badge">
      <span aria-hidden="true">{unread}</span>
      <span className="unseen"> {w.unreadCount(unread)}</span>
    </span>
  ) : null
}
