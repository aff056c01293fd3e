import { addDays, type Day, later } from '@probity/base'
import type { AuthorityId } from './authorities.ts'
import { nextFilingDay } from './calendar.ts'
import { type Cells, type KindId, nativeRow, type Row } from './columns.ts'
import type { DemoAct } from './model.ts'

/** One row on its way into a submission: `arrives` is the day its authority hands it in. */
export type Filing = {
  readonly arrives: Day
  readonly authority: AuthorityId
  readonly kind: KindId
  readonly row: Row
  /** Rows of one file stay together under this name and apart from the authority's usual ones. */
  readonly apart?: string
  readonly correction?: true
}

/** What is written down while the city's past is made up; order does not matter yet. */
export type Chronicle = {
  readonly filings: Filing[]
  readonly acts: DemoAct[]
  /** Notes a row for the authority's next filing day on or after `on`; gives that day. */
  file<Kind extends KindId>(authority: AuthorityId, kind: Kind, on: Day, cells: Cells<Kind>): Day
  /** The same for rows that replace what the authority said before; they go in on that day in a file of their own. */
  fileAgain<Kind extends KindId>(authority: AuthorityId, kind: Kind, on: Day, cells: Cells<Kind>): Day
  /** Notes rows that go in by themselves on `arrives`, such as corrections. */
  fileApart<Kind extends KindId>(
    authority: AuthorityId,
    kind: Kind,
    arrives: Day,
    cells: Cells<Kind>,
    apart: string,
  ): void
  act(act: DemoAct): void
  /** The next free number of that authority's series in that year. */
  number(series: string, year: string): number
}

export const newChronicle = (from: Day): Chronicle => {
  const filings: Filing[] = []
  const acts: DemoAct[] = []
  const numbers = new Map<string, number>()
  return {
    filings,
    acts,
    file: (authority, kind, on, cells) => {
      // What was decided before the platform began comes with the first file.
      const arrives = nextFilingDay(authority, kind, later(on, addDays(from, 1)))
      filings.push({ arrives, authority, kind, row: nativeRow(kind, cells) })
      return arrives
    },
    fileAgain: (authority, kind, on, cells) => {
      const arrives = nextFilingDay(authority, kind, on)
      filings.push({ arrives, authority, kind, row: nativeRow(kind, cells), apart: 'corrections', correction: true })
      return arrives
    },
    fileApart: (authority, kind, arrives, cells, apart) => {
      filings.push({ arrives, authority, kind, row: nativeRow(kind, cells), apart })
    },
    act: (act) => acts.push(act),
    number: (series, year) => {
      const next = (numbers.get(series + year) ?? 0) + 1
      numbers.set(series + year, next)
      return next
    },
  }
}
