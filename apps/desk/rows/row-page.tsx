import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMay } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Page } from '../site/page.tsx'
import { RowState } from '../submissions/held-rows.tsx'
import { submissionWords } from '../submissions/words.ts'
import { LookNote } from './look-note.tsx'
import { MendForm } from './mend-form.tsx'
import { rowQuery } from './queries.ts'
import { RowAsItStands } from './row-as-it-stands.tsx'
import { rowWords } from './words.ts'

const route = getRouteApi('/submissions/$id/rows/$row')

/** One row that was held back: all its reasons, and the form in which it is mended and sent again. */
export const RowPage = () => {
  const { id, row } = route.useParams()
  const w = useWords(rowWords)
  const s = useWords(submissionWords)
  const say = useSay()
  const f = useFormats()
  const mayMend = useMay('mend')
  const mayMatch = useMay('match')
  return (
    <LoadedPage query={useQuery(rowQuery(id, row))}>
      {(detail) => {
        const isWaiting = detail.row.state === 'waiting'
        return (
          // Another row is another page: its title is read, its form begins anew.
          <Page
            key={row}
            title={w.title(f.number(detail.row.row))}
            lead={
              <>
                <Link to="/submissions/$id" params={{ id }} search={{}}>
                  {w.ofFile(detail.submission.fileName ?? s.noName)}
                </Link>{' '}
                · {say(detail.submission.kindTitle)} <RowState row={detail.row} />
              </>
            }
            actions={
              isWaiting && detail.row.queue !== 'mend' && mayMatch ? (
                <Link to="/matches/$id/$row" params={{ id, row }} search={{}}>
                  {w.toMatch}
                </Link>
              ) : undefined
            }
          >
            <LookNote />
            {isWaiting && detail.row.queue !== 'mend' && !mayMatch ? (
              <p className="notice">{w.waitsForPerson}</p>
            ) : null}
            {isWaiting && mayMend ? (
              <MendForm id={id} detail={detail} />
            ) : (
              <>
                <p className="notice">{isWaiting ? w.readOnly : w.dealtWith}</p>
                <RowAsItStands detail={detail} />
              </>
            )}
          </Page>
        )
      }}
    </LoadedPage>
  )
}
