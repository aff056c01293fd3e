import { type CaseView, expandFullFile, type FullFile } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useMay, useSession } from '../session/session.tsx'
import { Facts } from '../site/facts.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Section } from '../site/page.tsx'
import { caseFileQuery, purposesQuery } from './queries.ts'
import { caseWords } from './words.ts'

/** The record that a case is about, read when it is asked for: the look has the case's number and the subject sees it. */
export const RecordBeside = ({ one }: { one: CaseView }) => {
  const w = useWords(caseWords)
  const { role } = useSession()
  const mayLook = useMay('fullFile')
  const [isOpen, setOpen] = useState(false)
  const purposes = useQuery(purposesQuery)
  const purpose = purposes.data?.purposes.find(({ opensCases, roles }) => opensCases && roles.includes(role as never))
  if (!one.record || !purpose || !mayLook) return null
  return (
    <Section title={w.beside} note={w.lookNote}>
      {isOpen ? (
        <Opened one={one} purpose={purpose.id} />
      ) : (
        <Button onClick={() => setOpen(true)}>{w.openRecord}</Button>
      )}
    </Section>
  )
}

const Opened = ({ one, purpose }: { one: CaseView; purpose: string }) => {
  const file = useQuery(caseFileQuery(one.organisation.handle, purpose, one.id))
  return <Loaded query={file}>{(found) => <TheRecord file={found} id={one.record?.id ?? ''} />}</Loaded>
}

const TheRecord = ({ file, id }: { file: FullFile; id: string }) => {
  const w = useWords(caseWords)
  const say = useSay()
  const f = useFormats()
  const record = expandFullFile(file).records.find((one) => one.id === id)
  if (!record) return <p className="empty">{w.notThere}</p>
  const { title, documentNumber, shown, why, dates, severityTitle, ownWords, content, closedContent } = record
  const textOf = ({ value, valueTitle }: (typeof content)[number]) => (valueTitle ? say(valueTitle) : String(value))
  return (
    <Facts
      facts={[
        { title: w.record, value: `${say(title)} ${documentNumber ?? ''}` },
        { title: w.standing, value: shown ? w.shown : `${w.notShown}${why ? `：${say(why)}` : ''}` },
        { title: w.decidedOn, value: f.day(dates.decided) },
        ...(severityTitle ? [{ title: w.severity, value: say(severityTitle) }] : []),
        ...(ownWords
          ? [{ title: w.ownWords, value: <span className="as-written">{ownWords.text}</span>, isLong: true }]
          : []),
        ...[...content, ...closedContent].map((field) => ({
          title: say(field.title),
          value: textOf(field),
          isLong: String(field.value).length > 40,
        })),
      ]}
    />
  )
}
