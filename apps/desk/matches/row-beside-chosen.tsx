import type { RowDetail } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { areSame, type ComparedBy, comparedBy, linesOf } from '../conflicts/compare.ts'
import { TextLines } from '../conflicts/conflict-page.tsx'
import { conflictWords } from '../conflicts/words.ts'
import { organisationQuery } from '../organisations/queries.ts'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { SideBySide } from '../site/side-by-side.tsx'
import { matchWords } from './words.ts'

/** Which field of the row answers which line; a row says nothing of the others. */
const fieldOf: Readonly<Partial<Record<ComparedBy, readonly string[]>>> = {
  name: ['name'],
  code: ['code'],
  kind: ['kind'],
  region: ['region'],
  codes: ['registrationNumber', 'organisationCode'],
}

/** What the row says beside the whole identity of the organisation that was chosen. */
export const RowBesideChosen = ({ read, handle }: { read: NonNullable<RowDetail['read']>; handle: string }) => {
  const w = useWords(matchWords)
  const c = useWords(conflictWords)
  const say = useSay()
  const f = useFormats()
  return (
    <Loaded query={useQuery(organisationQuery(handle))}>
      {(organisation) => (
        <SideBySide
          caption={w.compare}
          heads={[
            w.fromRow,
            <span key="chosen">
              {w.chosen} <a href={`/organisations/${handle}`}>{c.publicPage}</a>
            </span>,
          ]}
          differs={w.differs}
          lines={comparedBy.map((by) => {
            const said = read.subject
              .filter(({ field }) => fieldOf[by]?.includes(field))
              .map(({ value, valueTitle }) => (valueTitle ? say(valueTitle) : value))
            const held = linesOf(organisation, by, { say, day: f.day })
            const isSame =
              by === 'name' || by === 'code' ? (said.length === 0 ? undefined : areSame(said, held)) : undefined
            return {
              title: c[by === 'kind' ? 'kindOfSubject' : by],
              first: <TextLines lines={said} />,
              second: <TextLines lines={held} />,
              ...(isSame === undefined ? {} : { isSame }),
            }
          })}
        />
      )}
    </Loaded>
  )
}
