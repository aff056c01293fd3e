import { useNavigate } from '@tanstack/react-router'
import { FindOrganisation } from '../organisations/find-organisation.tsx'
import { useWords } from '../site/language.tsx'
import { matchWords } from './words.ts'

/** Organisations a row could be of, or none that is held. */
export const Candidates = ({ asked, chosen }: { asked: string; chosen: string | undefined }) => {
  const w = useWords(matchWords)
  const navigate = useNavigate({ from: '/matches/$id/$row' })
  return (
    <FindOrganisation
      asked={asked}
      chosen={chosen}
      none={w.noCandidates}
      more={[{ value: 'new', label: w.newOne }]}
      onAsk={(q) => navigate({ search: { q }, replace: true, resetScroll: false })}
      onChoose={(next) =>
        navigate({ search: (before) => ({ ...before, chosen: next }), replace: true, resetScroll: false })
      }
    />
  )
}
