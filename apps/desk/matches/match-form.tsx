import { queueRoutes } from '@probity/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { queueQuery } from '../quarantine/queries.ts'
import { useSession } from '../session/session.tsx'
import { Done } from '../site/done.tsx'
import { FormEnd } from '../site/form-end.tsx'
import { useWords } from '../site/language.tsx'
import { matchWords } from './words.ts'

/** Records whose a row is, by name and with reasons. */
export const MatchForm = ({ id, row, chosen }: { id: string; row: number; chosen: string | undefined }) => {
  const w = useWords(matchWords)
  const { csrf, name } = useSession()
  const client = useQueryClient()
  const label = useId()
  const [reasons, setReasons] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const match = useMutation({
    mutationFn: (organisation: string) =>
      tell(queueRoutes.match, { params: { id, row }, body: { organisation, decidedBy: name, reasons } }, csrf),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['queue'] })
      client.invalidateQueries({ queryKey: ['due'] })
    },
  })
  const next = useQuery({ ...queueQuery('match', undefined), enabled: match.data !== undefined })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIncomplete(!chosen || reasons.trim() === '')
    if (chosen && reasons.trim() !== '') match.mutate(chosen)
  }
  if (match.data) {
    const following = next.data?.items.find((one) => one.submission !== id || one.row !== row)
    return (
      <Done title={w.done}>
        <p className="row-of-buttons">
          {following ? (
            <Link
              to="/matches/$id/$row"
              params={{ id: following.submission, row: String(following.row) }}
              search={{}}
              className="button-link"
            >
              {w.next}
            </Link>
          ) : null}
          <a href={`/organisations/${match.data.handle}`}>{w.seeOrganisation}</a>
          <Link to="/matches" search={{}}>
            {w.back}
          </Link>
        </p>
      </Done>
    )
  }
  return (
    <form onSubmit={submit} className="decide" noValidate>
      <label htmlFor={label}>{w.reasons}</label>
      <Input.TextArea id={label} value={reasons} rows={4} onChange={({ target }) => setReasons(target.value)} />
      <FormEnd missing={isIncomplete && w.chooseFirst} sending={match} send={w.send} />
    </form>
  )
}
