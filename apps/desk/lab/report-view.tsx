import type { Bilingual } from '@probity/base'
import type { TrialAnswer, TrialBody } from '@probity/contract'
import { Button } from 'antd'
import { parse } from 'yaml'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { numbersIn } from './document.ts'
import { CataloguePart, SamplingPart } from './draft-parts.tsx'
import { MovementPart } from './movement.tsx'
import { MoversPart } from './movers.tsx'
import { BreakdownsPart, IndicatorsPart, ThresholdsPart, TouchedPart } from './report-parts.tsx'
import { labWords } from './words.ts'

/** Everything a trial found, and its bytes to take along: a promulgation carries the very same. */
export const ReportView = ({ answer, text, trial }: { answer: TrialAnswer; text: string; trial: TrialBody }) => {
  const w = useWords(labWords)
  const say = useSay()
  const { report, annex } = answer
  const fields = new Map((numbersIn(text) ?? []).map((field) => [field.path.join('/'), field]))
  const nameOfPath = (path: string) => {
    const field = fields.get(path)
    return field ? `${say(field.of)} · ${say(field.name)}` : path
  }
  return (
    <>
      <MovementPart movement={report.movement} />
      <IndicatorsPart report={report} titles={titlesIn(text)} />
      <ThresholdsPart report={report} nameOfPath={nameOfPath} />
      <BreakdownsPart report={report} />
      <TouchedPart touched={report.touched} />
      <CataloguePart catalogue={report.catalogue} />
      <SamplingPart report={report} />
      <MoversPart key={annex.digest} trial={trial} />
      <Section title={w.download}>
        <p>
          {w.digest}: <code className="long-code">{annex.digest}</code>
        </p>
        <Button onClick={() => save(annex.text, `${report.candidate.policy}-${report.day}-lab.json`)}>
          {w.download}
        </Button>
      </Section>
    </>
  )
}

const titlesIn = (text: string): ReadonlyMap<string, Bilingual> => {
  try {
    const read = parse(text) as { indicators?: { id: string; title: Bilingual }[] } | null
    return new Map((read?.indicators ?? []).map(({ id, title }) => [id, title]))
  } catch {
    // The text was changed since and cannot be read just now: ids stand in the place of titles.
    return new Map()
  }
}

const save = (text: string, name: string) => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
