import {
  type CaseAsk,
  type LetterSummary,
  letterRoutes,
  readSaid,
  type SaidFault,
  serviceWayNames,
} from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { tell } from '../api/ask.ts'
import { AskField } from '../cases/ask-field.tsx'
import { useSession } from '../session/session.tsx'
import { FormEnd } from '../site/form-end.tsx'
import { useWords } from '../site/language.tsx'
import { lettersOfCaseQuery } from './queries.ts'
import { letterWords } from './words.ts'

type Way = (typeof serviceWayNames)[number]
const asks: readonly CaseAsk[] = [
  {
    name: 'way',
    title: letterWords.way,
    is: 'choice',
    optional: false,
    choices: serviceWayNames.map((id) => ({ id, title: { zh: letterWords.ways.zh[id], en: letterWords.ways.en[id] } })),
  },
  { name: 'servedOn', title: letterWords.on, is: 'day', optional: false },
  { name: 'proof', title: letterWords.proof, is: 'text', optional: false, atLeast: 1 },
]

/** How, when and with what proof a letter was served. Once recorded it stays: the party's times run from that day. */
export const ServiceForm = ({ letter }: { letter: LetterSummary }) => {
  const w = useWords(letterWords)
  const client = useQueryClient()
  const { csrf } = useSession()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [faults, setFaults] = useState<readonly SaidFault[]>([])
  const send = useMutation({
    mutationFn: () => {
      const { way, servedOn, proof } = readSaid(asks, typed).said
      const body = { way: way as Way, servedOn: String(servedOn), proof: String(proof) }
      return tell(letterRoutes.serveLetter, { params: { id: letter.id }, body }, csrf)
    },
    onSuccess: () => client.invalidateQueries({ queryKey: lettersOfCaseQuery(letter.case).queryKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readSaid(asks, typed)
    setFaults(read.faults)
    if (read.faults.length === 0) send.mutate()
  }
  return (
    <form onSubmit={submit} className="decide" noValidate aria-label={w.record}>
      {asks.map((ask) => (
        <AskField
          key={ask.name}
          ask={ask}
          value={typed[ask.name] ?? ''}
          fault={faults.find(({ name }) => name === ask.name)}
          onChange={(value) => setTyped((before) => ({ ...before, [ask.name]: value }))}
        />
      ))}
      <FormEnd sending={send} send={w.save} />
    </form>
  )
}
