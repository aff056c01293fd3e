import { type LevelView, levelRoutes } from '@probity/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useMay, useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { Proposed } from './proposed.tsx'
import { WithReasons } from './with-reasons.tsx'
import { levelWords } from './words.ts'

type Changing = { readonly policy: string; readonly handle: string; readonly onChanged: () => void }

/** What was noticed to this organisation and what became of it; objections are answered here. */
export const HeldLevels = ({ levels, ...about }: Changing & { levels: readonly LevelView[] }) => {
  const w = useWords(levelWords)
  return (
    <Section title={w.levels}>
      {levels.length === 0 ? <p className="empty">{w.noneYet}</p> : null}
      {levels.map((level) => (
        <Held key={level.id} level={level} {...about} />
      ))}
      <NoticeOne {...about} />
    </Section>
  )
}

const Held = ({ level, ...about }: Changing & { level: LevelView }) => {
  const w = useWords(levelWords)
  const say = useSay()
  const f = useFormats()
  const open = level.objections.find(({ answer }) => !answer)
  return (
    <article className="held-level">
      <h3>
        {say(level.levelTitle)} <span className="quiet">{say(level.stateTitle)}</span>
        {level.pending ? <span className="attention"> {w.pending}</span> : null}
      </h3>
      <p>
        {w.noticedOn} {f.day(level.noticedOn)} · {w.objectBy} {f.day(level.objectBy)}
      </p>
      {level.objections.map(({ id, on, reasons, answer }) => (
        <blockquote key={id}>
          <p>
            {w.objection} {f.day(on)}: {reasons}
          </p>
          {answer ? (
            <p>
              {f.day(answer.on)} {answer.outcome === 'upheld' ? w.upheld : w.givenUp}: {answer.reasons}
            </p>
          ) : null}
        </blockquote>
      ))}
      {open ? <AnswerForm level={level.id} {...about} /> : null}
      {level.state === 'in-force' ? <EndForm level={level.id} {...about} /> : null}
    </article>
  )
}

const AnswerForm = ({ level, handle, onChanged }: Changing & { level: string }) => {
  const w = useWords(levelWords)
  const { csrf } = useSession()
  const name = useId()
  const [outcome, setOutcome] = useState<'upheld' | 'given-up'>('upheld')
  const answer = useMutation({
    mutationFn: (reasons: string) =>
      tell(levelRoutes.answerLevelObjection, { params: { handle, level }, body: { outcome, reasons } }, csrf),
    onSuccess: onChanged,
  })
  if (!useMay('answerLevelObjection')) return null
  return (
    <WithReasons button={w.answer} pending={answer.isPending} error={answer.error} onSend={answer.mutate}>
      <fieldset>
        <legend>{w.answer}</legend>
        <Radio.Group
          vertical
          name={name}
          value={outcome}
          onChange={({ target }) => setOutcome(target.value)}
          options={[
            { value: 'upheld', label: w.upheld },
            { value: 'given-up', label: w.givenUp },
          ]}
        />
      </fieldset>
    </WithReasons>
  )
}

const EndForm = ({ level, handle }: Changing & { level: string }) => {
  const w = useWords(levelWords)
  const { csrf } = useSession()
  const end = useMutation({
    mutationFn: (reasons: string) =>
      tell(levelRoutes.proposeEndOfLevel, { params: { handle, level }, body: { reasons } }, csrf),
  })
  if (!useMay('proposeEndOfLevel')) return null
  if (end.data) return <Proposed />
  return (
    <details>
      <summary>{w.end}</summary>
      <WithReasons button={w.end} pending={end.isPending} error={end.error} onSend={end.mutate} />
    </details>
  )
}

const NoticeOne = ({ policy, handle, onChanged }: Changing) => {
  const w = useWords(levelWords)
  const { csrf } = useSession()
  const notice = useMutation({
    mutationFn: () => tell(levelRoutes.noticeLevels, { params: { id: policy }, body: { organisation: handle } }, csrf),
    onSuccess: onChanged,
  })
  if (!useMay('noticeLevels')) return null
  return (
    <>
      <p className="row-of-buttons">
        <Button onClick={() => notice.mutate()} loading={notice.isPending}>
          {w.noticeThis}
        </Button>
      </p>
      {notice.error ? <Trouble error={notice.error} /> : null}
    </>
  )
}
