import type { Day } from '@probity/base'
import { officeHour } from './calendar.ts'
import type { Filing } from './chronicle.ts'
import { layouts } from './columns.ts'
import type { DemoAct, DemoStep } from './model.ts'

/** Rows to a submission at most: what the embedded engine takes in one chunk. */
const rowsPerSubmission = 2_000

/** Key of the submission in which an authority's rows of a kind go in on a day. */
export const submissionKey = ({ authority, kind, arrives, apart }: Omit<Filing, 'row'>, part = 0): string =>
  [authority, kind, arrives, ...(apart ? [apart] : []), ...(part ? [part + 1] : [])].join('.')

/** Tells what was noted, in order of time: on each day first what is handed in, then what is done. */
export const tell = (filings: readonly Filing[], acts: readonly DemoAct[], until: Day): Iterable<DemoStep> => ({
  *[Symbol.iterator]() {
    const filed = byDay(filings, ({ arrives }) => arrives)
    const done = byDay(acts, ({ on }) => on)
    for (const on of [...new Set([...filed.keys(), ...done.keys()])].sort()) {
      if (on > until) return
      let order = 0
      for (const step of submissions(filed.get(on) ?? [])) yield { at: officeHour(on, order++), ...step }
      for (const act of done.get(on) ?? []) yield { at: officeHour(on, order++), authority: act.authority, act }
    }
  },
})

function* submissions(filings: readonly Filing[]) {
  const bundles = Map.groupBy(filings, (filing) => submissionKey(filing))
  for (const bundle of bundles.values()) {
    const [first] = bundle
    const { id: layout, kind } = layouts[first!.kind]
    for (let part = 0; part * rowsPerSubmission < bundle.length; part++) {
      const rows = bundle.slice(part * rowsPerSubmission, (part + 1) * rowsPerSubmission).map(({ row }) => row)
      const submission = { key: submissionKey(first!, part), kind, layout, rows }
      yield {
        authority: first!.authority,
        submission: first!.correction ? { ...submission, correction: true as const } : submission,
      }
    }
  }
}

const byDay = <Item>(items: readonly Item[], dayOf: (item: Item) => Day) => Map.groupBy(items, dayOf)
