import { levelRoutes, type NoticedLevelLine } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Proposed } from './proposed.tsx'
import { WithReasons } from './with-reasons.tsx'
import { levelWords } from './words.ts'

/** Proposes the levels of this page that are ready; a second person confirms exactly these. */
export const AdoptForm = ({ policy, levels }: { policy: string; levels: readonly NoticedLevelLine[] }) => {
  const w = useWords(levelWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const propose = useMutation({
    mutationFn: (reasons: string) => {
      const named = levels.map(({ organisation, id }) => ({ organisation, level: id }))
      return tell(levelRoutes.proposeAdoption, { params: { id: policy }, body: { levels: named, reasons } }, csrf)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['proposals'] }),
  })
  if (propose.data) return <Proposed />
  if (levels.length === 0) return null
  return (
    <Section title={w.adoptTitle} note={w.adoptText(levels.length)}>
      <WithReasons button={w.propose} pending={propose.isPending} error={propose.error} onSend={propose.mutate} />
    </Section>
  )
}
