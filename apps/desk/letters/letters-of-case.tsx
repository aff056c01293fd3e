import type { LetterSummary } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Section } from '../site/page.tsx'
import { lettersOfCaseQuery } from './queries.ts'
import { ServiceForm } from './service-form.tsx'
import { letterWords } from './words.ts'

/** The letters of a case, for the authority that writes them: each with its files and its service. */
export const LettersOfCase = ({ id }: { id: string }) => {
  const w = useWords(letterWords)
  const say = useSay()
  const f = useFormats()
  const { may } = useSession()
  const letters = useQuery({ ...lettersOfCaseQuery(id), enabled: may.includes('lettersOfCase') })
  // Another authority has the case: its letters are not for this reader, and the page says nothing of them.
  if (!letters.data) return null
  return (
    <Section title={w.title} note={w.note}>
      <Lines<LetterSummary>
        label={w.title}
        rowKey={(one) => one.id}
        rows={letters.data.items}
        empty={w.none}
        columns={[
          {
            key: 'letter',
            title: w.letter,
            isHead: true,
            cell: ({ title, number }) =>
              // In English the number begins with what kind of letter it is.
              say(number).startsWith(say(title)) ? (
                say(number)
              ) : (
                <>
                  {say(title)} <span className="quiet">{say(number)}</span>
                </>
              ),
          },
          { key: 'to', title: w.to, cell: ({ to }) => say(to.name) },
          { key: 'issued', title: w.issued, isBrief: true, cell: ({ issuedOn }) => f.day(issuedOn) },
          { key: 'served', title: w.served, cell: (one) => <Service letter={one} /> },
          { key: 'files', title: w.files, cell: (one) => <Files letter={one} /> },
        ]}
      />
    </Section>
  )
}

const Files = ({ letter }: { letter: LetterSummary }) => {
  const w = useWords(letterWords)
  const say = useSay()
  return (
    <span className="row-of-buttons">
      {(['zh', 'en', 'both'] as const).map((lang) => (
        <a
          key={lang}
          href={`/api/v1/letters/${letter.id}/file?lang=${lang}`}
          aria-label={`${say(letter.number)}, PDF, ${w.pdf[lang]}`}
        >
          {w.pdf[lang]}
        </a>
      ))}
    </span>
  )
}

const Service = ({ letter }: { letter: LetterSummary }) => {
  const w = useWords(letterWords)
  const say = useSay()
  const f = useFormats()
  const { may } = useSession()
  const [isOpen, setOpen] = useState(false)
  const { service } = letter
  if (service)
    return (
      <>
        {f.day(service.on)} · {say(service.title)}
      </>
    )
  return (
    <>
      {w.notServed}{' '}
      {may.includes('serveLetter') ? (
        <Button
          aria-expanded={isOpen}
          aria-label={`${w.record}: ${say(letter.number)}`}
          onClick={() => setOpen(!isOpen)}
        >
          {w.record}
        </Button>
      ) : null}
      {isOpen ? <ServiceForm letter={letter} /> : null}
    </>
  )
}
