import type { CaseSummary } from '@probity/contract'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import type { Column } from '../site/lines.tsx'
import { CaseMatter } from './case-matter.tsx'
import { DaysLeft } from './days-left.tsx'
import { caseWords } from './words.ts'

type Columns = Readonly<Record<'matter' | 'organisation' | 'due', Column<CaseSummary>>>

/** What every list of cases says of each: what it is about, whose it is, and the last day on which something has to be done. */
export const useCaseColumns = (): Columns => {
  const w = useWords(caseWords)
  const say = useSay()
  const f = useFormats()
  return {
    matter: {
      key: 'case',
      title: w.case,
      isHead: true,
      cell: (one) => (
        <>
          <Link to="/cases/$id" params={{ id: one.id }} search={{}} className="file-name">
            {say(one.matter ?? one.procedureTitle)}
          </Link>
          <CaseMatter one={one} />
        </>
      ),
    },
    organisation: { key: 'organisation', title: w.organisation, cell: ({ organisation }) => organisation.name },
    due: {
      key: 'due',
      title: w.due,
      cell: ({ due }) =>
        due ? (
          <>
            {f.day(due.on)} <DaysLeft days={due.daysLeft} />{' '}
            {due.provisional ? <span className="quiet">{w.provisional}</span> : null}
          </>
        ) : (
          '—'
        ),
    },
  }
}
