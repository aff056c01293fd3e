import { labRoutes, type TrialBody } from '@probity/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useMay, useSession } from '../session/session.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { useLevelName } from './tell.ts'
import { labWords } from './words.ts'

/** Those who move most, by name: read for a purpose, and only when somebody says what it is for. */
export const MoversPart = ({ trial }: { trial: TrialBody }) => {
  const w = useWords(labWords)
  const say = useSay()
  const nameOf = useLevelName()
  const { csrf } = useSession()
  const mayLook = useMay('lookAtMovers')
  const label = useId()
  const [reference, setReference] = useState('')
  const look = useMutation({
    mutationFn: () =>
      tell(labRoutes.lookAtMovers, { body: { ...trial, thorough: false, reference: reference.trim() } }, csrf),
  })
  if (!mayLook) return null
  return (
    <Section title={w.movers} note={w.moversNote}>
      <div className="lab-look">
        <label htmlFor={label}>{w.reference}</label>
        <Input id={label} value={reference} maxLength={200} onChange={({ target }) => setReference(target.value)} />
        <Button disabled={reference.trim() === ''} loading={look.isPending} onClick={() => look.mutate()}>
          {w.look}
        </Button>
      </div>
      {look.error ? <Trouble error={look.error} /> : null}
      {look.data ? (
        <Lines
          label={w.movers}
          rows={look.data.items}
          empty={w.nobody}
          rowKey={({ organisation }) => organisation.handle}
          columns={[
            { key: 'who', title: w.organisation, isHead: true, cell: ({ organisation }) => organisation.name },
            {
              key: 'change',
              title: w.change,
              isBrief: true,
              cell: ({ before, after }) => `${nameOf(before)} → ${nameOf(after)}`,
            },
            {
              key: 'score',
              title: w.score,
              isBrief: true,
              cell: ({ scoreBefore, scoreAfter }) => `${scoreBefore ?? '–'} → ${scoreAfter ?? '–'}`,
            },
            {
              key: 'why',
              title: w.why,
              cell: ({ indicators, records }) => (
                <>
                  {indicators.map(({ id, title, before, after }) => (
                    <div key={id}>
                      {say(title)}: {before ?? '–'} → {after ?? '–'}
                    </div>
                  ))}
                  <div className="quiet">{records.join('；')}</div>
                </>
              ),
            },
          ]}
        />
      ) : null}
    </Section>
  )
}
