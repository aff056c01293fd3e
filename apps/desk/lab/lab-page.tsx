import { type CheckedPolicy, labRoutes, type PolicySummary, type TrialAnswer, type TrialBody } from '@probity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { policiesQuery } from '../levels/queries.ts'
import { useSession } from '../session/session.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded, LoadedPage } from '../site/loaded.tsx'
import { Page, Panel, Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { DraftFiles, type File } from './draft-files.tsx'
import { Findings } from './findings.tsx'
import { NumberForm } from './number-form.tsx'
import { documentQuery } from './queries.ts'
import { ReportView } from './report-view.tsx'
import { ThresholdSliders } from './threshold-slider.tsx'
import { labWords } from './words.ts'

const route = getRouteApi('/lab')

/** Drafts tried on everybody before they bind anyone: the text and its numbers side by side, what is against it, what it would do. */
export const LabPage = () => {
  const w = useWords(labWords)
  const say = useSay()
  const { policy: chosen } = route.useSearch()
  return (
    <LoadedPage query={useQuery(policiesQuery)}>
      {({ items }) => {
        const tried = items.filter(({ standing }) => standing !== 'imported')
        // The demonstration is the one with something to show where nobody has entered anything.
        const policy =
          tried.find(({ id }) => id === chosen) ??
          tried.find(({ standing }) => standing === 'demonstration') ??
          tried[0]
        return (
          <Page title={w.title} lead={w.lead}>
            <Panel>
              <nav aria-label={w.policy} className="filter">
                <ul>
                  {tried.map(({ id, title }) => (
                    <li key={id}>
                      <Link to="/lab" search={{ policy: id }} aria-current={id === policy?.id ? 'page' : undefined}>
                        {say(title)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
            </Panel>
            {policy ? <FromDocument key={policy.id} policy={policy} /> : null}
          </Page>
        )
      }}
    </LoadedPage>
  )
}

const FromDocument = ({ policy }: { policy: PolicySummary }) => (
  <Loaded query={useQuery(documentQuery(policy.id, policy.from))}>
    {(text) => <Bench policy={policy} given={text} />}
  </Loaded>
)

/** How long after the last key the draft is checked. */
const restMs = 400

const Bench = ({ policy, given }: { policy: PolicySummary; given: string }) => {
  const w = useWords(labWords)
  const { csrf } = useSession()
  const label = useId()
  const [text, setText] = useState(given)
  const [files, setFiles] = useState<readonly File[]>([])
  const [thorough, setThorough] = useState(false)
  const [seconds, setSeconds] = useState('')
  const trialOf = (document: string): TrialBody => ({
    baseline: { id: policy.id, from: policy.from },
    candidate: { document },
    ...(files.length > 0 ? { files: [...files] } : {}),
    thorough,
  })
  const check = useMutation<CheckedPolicy, Error, { document: string; files: readonly File[] }>({
    mutationFn: (asked) =>
      tell(labRoutes.checkDraft, { body: { document: asked.document, files: [...asked.files] } }, csrf),
  })
  const run = useMutation<TrialAnswer, Error, string>({
    mutationFn: async (document) => {
      const began = performance.now()
      const answer = await tell(labRoutes.tryPolicy, { body: trialOf(document) }, csrf)
      setSeconds(((performance.now() - began) / 1_000).toFixed(1))
      return answer
    },
  })
  const { mutate } = check
  useEffect(() => {
    const rest = setTimeout(() => mutate({ document: text, files }), restMs)
    return () => clearTimeout(rest)
  }, [text, files, mutate])
  const tryAgain = (document: string) => {
    setText(document)
    run.mutate(document)
  }
  return (
    <>
      <div className="lab-sides">
        <Section title={w.form} note={w.formNote}>
          <NumberForm text={text} onChange={setText} />
        </Section>
        <section className="section">
          <h2>
            <label htmlFor={label}>{w.text}</label>
          </h2>
          <Input.TextArea
            id={label}
            className="lab-text"
            value={text}
            spellCheck={false}
            wrap="off"
            onChange={({ target }) => setText(target.value)}
          />
        </section>
      </div>
      <DraftFiles files={files} onChange={setFiles} />
      <Section title={w.findings}>
        {check.error ? <Trouble error={check.error} /> : null}
        {check.data ? <Findings findings={check.data.findings} /> : null}
        <div className="row-of-buttons">
          <Button type="primary" loading={run.isPending} onClick={() => run.mutate(text)}>
            {w.run}
          </Button>
          <Checkbox checked={thorough} onChange={({ target }) => setThorough(target.checked)}>
            {w.thorough}
          </Checkbox>
          <Button disabled={text === given} onClick={() => setText(given)}>
            {w.undo}
          </Button>
          <span className="quiet" role="status">
            {run.data && !run.isPending ? w.took(seconds) : ''}
          </span>
        </div>
        {run.error ? <Trouble error={run.error} /> : null}
      </Section>
      {run.data ? (
        <>
          <ThresholdSliders text={text} onChange={tryAgain} />
          <ReportView answer={run.data} text={text} trial={trialOf(text)} />
        </>
      ) : null}
    </>
  )
}
