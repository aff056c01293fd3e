import { Link } from '@tanstack/react-router'
import { UnreadBadge } from '../inbox/unread-badge.tsx'
import { useSession } from '../session/session.tsx'
import { useWords } from './language.tsx'
import { siteWords } from './words.ts'

/** Every place of the desk and the action without which it has nothing to show. */
const places = [
  { to: '/', word: 'home', needs: undefined },
  { to: '/cases', word: 'cases', needs: 'caseQueue' },
  { to: '/proposable', word: 'proposable', needs: 'proposable' },
  { to: '/open', word: 'open', needs: 'openings' },
  { to: '/measures', word: 'measures', needs: 'openings' },
  { to: '/to-follow', word: 'toFollow', needs: 'obligations' },
  { to: '/check', word: 'check', needs: 'checkOrganisations' },
  { to: '/casework', word: 'casework', needs: 'casework' },
  { to: '/inbox', word: 'inbox', needs: 'inbox' },
  { to: '/submissions', word: 'submissions', needs: 'submissions' },
  { to: '/quarantine', word: 'quarantine', needs: 'queue' },
  { to: '/conflicts', word: 'conflicts', needs: 'conflicts' },
  { to: '/proposals', word: 'proposals', needs: 'proposals' },
  { to: '/levels', word: 'levels', needs: 'noticedLevels' },
  { to: '/lab', word: 'lab', needs: 'tryPolicy' },
  { to: '/matches', word: 'matches', needs: 'match' },
  { to: '/catalogue', word: 'catalogue', needs: undefined },
  { to: '/audit', word: 'audit', needs: 'drawLooks' },
  { to: '/signed-in', word: 'signedIn', needs: 'othersSessions' },
  { to: '/health', word: 'health', needs: 'nodeState' },
] as const

export const Menu = ({ onChosen }: { onChosen?: () => void }) => {
  const w = useWords(siteWords)
  const { may } = useSession()
  return (
    <nav aria-label={w.navigation} className="menu">
      <ul>
        {places
          .filter(({ needs }) => needs === undefined || may.includes(needs))
          .map(({ to, word }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} onClick={onChosen}>
                {w[word]}
                {word === 'inbox' ? <UnreadBadge /> : null}
              </Link>
            </li>
          ))}
        <li className="menu-away">
          <a href="/">{w.portal}</a>
        </li>
      </ul>
    </nav>
  )
}
