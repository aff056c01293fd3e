import type { CheckAnswer, CheckedOrganisation } from '@probity/contract'
import { BasisLines } from '../catalogue/basis-lines.tsx'
import { Facts } from '../site/facts.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Section } from '../site/page.tsx'
import { checkWords } from './words.ts'

/** The answer to a check: for each organisation the facts and measures that law makes relevant, each with its article. */
export const CheckedAnswer = ({ answer }: { answer: CheckAnswer }) => {
  const w = useWords(checkWords)
  const say = useSay()
  const f = useFormats()
  return (
    <>
      <Section title={`${w.answer} · ${say(answer.check.title)}`} note={w.keep(f.number(answer.keepMonths))}>
        <Facts
          facts={[
            { title: w.purpose, value: answer.reference },
            { title: w.at, value: f.moment(answer.at) },
            { title: w.basis, value: <BasisLines basis={answer.check.basis} />, isLong: true },
          ]}
        />
      </Section>
      {answer.items.map((one) => (
        <Section
          key={one.asked}
          title={one.organisation?.name ?? one.asked}
          note={[one.organisation?.code, one.receipt && w.receipt(f.number(one.receipt))].filter(Boolean).join(' · ')}
        >
          {one.missing ? <p className="attention">{w[one.missing]}</p> : null}
          {one.nothingInForce ? <p>{w.nothing}</p> : null}
          {one.facts.length > 0 ? <RelevantFacts facts={one.facts} /> : null}
          {one.measures.length > 0 ? <Measures measures={one.measures} /> : null}
        </Section>
      ))}
    </>
  )
}

type Fact = CheckedOrganisation['facts'][number]

const RelevantFacts = ({ facts }: { facts: readonly Fact[] }) => {
  const w = useWords(checkWords)
  const say = useSay()
  const f = useFormats()
  return (
    <Lines<Fact>
      label={w.facts}
      rowKey={({ record, fact }) => `${fact} ${record}`}
      rows={facts}
      columns={[
        { key: 'fact', title: w.fact, isHead: true, cell: ({ says }) => say(says) },
        {
          key: 'record',
          title: w.record,
          cell: ({ title, list, documentNumber, severity, authority, disputedSince }) => (
            <>
              {say(list ?? title)} {documentNumber ?? ''}{' '}
              {disputedSince ? <span className="mark mark-attention">{w.disputed}</span> : null}
              <div className="quiet">{[severity && say(severity), say(authority)].filter(Boolean).join(' · ')}</div>
            </>
          ),
        },
        { key: 'decided', title: w.decided, isBrief: true, cell: ({ decidedOn }) => f.day(decidedOn) },
        { key: 'until', title: w.until, isBrief: true, cell: ({ until }) => (until ? f.day(until) : '—') },
        { key: 'law', title: w.law, cell: ({ basis }) => <BasisLines basis={basis} /> },
      ]}
    />
  )
}

type Measure = CheckedOrganisation['measures'][number]

const Measures = ({ measures }: { measures: readonly Measure[] }) => {
  const w = useWords(checkWords)
  const say = useSay()
  const f = useFormats()
  return (
    <Lines<Measure>
      label={w.measures}
      rowKey={({ measure, number }) => `${measure} ${number}`}
      rows={measures}
      columns={[
        { key: 'measure', title: w.measure, isHead: true, cell: ({ title }) => say(title) },
        {
          key: 'decision',
          title: w.decision,
          cell: ({ number, authority, stated }) => (
            <>
              {number}
              <div className="quiet">{[say(authority), stated].join(' · ')}</div>
            </>
          ),
        },
        { key: 'lasts', title: w.lasts, isBrief: true, cell: ({ from, until }) => `${f.day(from)} – ${f.day(until)}` },
        { key: 'law', title: w.law, cell: ({ basis }) => <BasisLines basis={basis} /> },
      ]}
    />
  )
}
