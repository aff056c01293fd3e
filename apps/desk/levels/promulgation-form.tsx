import { levelRoutes, type PolicySummary } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useMay, useSession } from '../session/session.tsx'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Proposed } from './proposed.tsx'
import { WithReasons } from './with-reasons.tsx'
import { levelWords } from './words.ts'

/** Whether this very text is promulgated, and a form to propose it, with the report of its trial. */
export const PromulgationForm = ({ policy }: { policy: PolicySummary }) => {
  const w = useWords(levelWords)
  const { csrf } = useSession()
  const mayPropose = useMay('proposePromulgation')
  const client = useQueryClient()
  const label = useId()
  const [annex, setAnnex] = useState('')
  const propose = useMutation({
    mutationFn: (reasons: string) =>
      tell(
        levelRoutes.proposePromulgation,
        {
          params: { id: policy.id },
          body: { from: policy.from, reasons, ...(annex.trim() === '' ? {} : { annex: annex.trim() }) },
        },
        csrf,
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['proposals'] }),
  })
  const held = policy.promulgated
  return (
    <Section title={w.promulgation} note={held === undefined ? w.notPromulgated : w.promulgated(held)}>
      <p>
        {w.digest}: <code className="long-code">{policy.digest}</code>
      </p>
      {propose.data ? <Proposed /> : null}
      {held === undefined && mayPropose && !propose.data ? (
        <WithReasons
          button={w.proposePromulgation}
          pending={propose.isPending}
          error={propose.error}
          onSend={propose.mutate}
        >
          <label htmlFor={label}>{w.annex}</label>
          <Input.TextArea id={label} value={annex} rows={3} onChange={({ target }) => setAnnex(target.value)} />
        </WithReasons>
      ) : null}
    </Section>
  )
}
