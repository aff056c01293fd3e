import { mayDecide } from '@probity/access'
import { type Day, earlier, later } from '@probity/base'
import type { AuthorityView } from '@probity/contract'
import { type Reader, sql } from '@probity/database'
import { findDecider } from '@probity/intake'
import type { Authority, Law } from '@probity/law'
import {
  type Count,
  type CountedDuty,
  countedDuties,
  firstDayOf,
  lastDayOf,
  listStatements,
  newTally,
  owes,
  type PublicVersion,
  readShownDecisions,
  type StoredStatement,
  type Tally,
} from '@probity/records'
import type { ProbityNode } from '../node.ts'
import { smallestGroup } from './authorities.ts'
import { viewBasis } from './bases.ts'

type TimelinessView = AuthorityView['timeliness']
/** How timely each authority is, by its entry (one term) in the register of the packs. */
export type Timeliness = ReadonlyMap<Authority, TimelinessView>

/**
 * Reads how timely authorities are. The pass over the decisions is made once for a day, a law and a state of the ledger, and
 * by one at a time: whoever asks while one runs shares the next, which begins after what they may have just written.
 * Statements are read each time.
 */
export const timelinessReader = (node: ProbityNode): (() => Promise<Timeliness>) => {
  const { law, clock } = node
  const database = node.database.forPublic
  let known: { readonly mark: string; readonly counts: Counts } | undefined
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<Counts> | undefined

  const markNow = async () => `${clock.today()} ${law.digest} ${await markLedger(database)}`
  const pass = async (): Promise<Counts> => {
    next = undefined
    const mark = await markNow()
    if (known?.mark === mark) return known.counts
    const counted = countedDuties(law, clock.today())
    const counts = { counted, tally: await countDecisions(node, clock.today(), counted) }
    known = { mark, counts }
    return counts
  }
  const readCounts = async (): Promise<Counts> => {
    if (known?.mark === (await markNow())) return known.counts
    if (!next) {
      next = running.then(pass, pass)
      running = next
    }
    return next
  }

  return async () => {
    if (law.duties().length === 0) return new Map()
    const { counted, tally } = await readCounts()
    return viewTimeliness(law, counted, tally, await listStatements(database, ...monthsAsked(counted)))
  }
}

type Counts = { readonly counted: readonly CountedDuty[]; readonly tally: Tally }

/**
 * Changes whenever something is recorded; a look is not. The newest batch alone would not do: a batch may be committed after one with a
 * greater number, and then moves the beginning of the last thousand.
 */
const markLedger = async (database: Reader): Promise<string> => {
  const [mark] = await database.rows<{ mark: string }>(sql`
    select concat_ws('.', min(batch_id), max(batch_id), count(*)) as mark
    from (select batch_id from ledger_batch where holds = 'changes' order by batch_id desc limit 1000) as newest`)
  return mark?.mark ?? ''
}

const countDecisions = async (
  { database: { forPublic: database }, law }: ProbityNode,
  today: Day,
  counted: readonly CountedDuty[],
): Promise<Tally> => {
  const tally = newTally(law, counted)
  if (counted.length === 0) return tally
  const asked = {
    kinds: [...new Set(counted.map(({ duty }) => duty.kind))],
    from: counted.map(({ over }) => over.from).reduce(earlier),
    until: counted.map(({ over }) => over.until).reduce(later),
  }
  const bearers = bearersOf(law)
  for await (const { version, subject } of readShownDecisions(database, law, today, asked)) {
    const bearer = bearers(version)
    if (bearer) tally.add(bearer, version, subject)
  }
  return tally
}

/** Whose duty a decision was: of the body that decided it, in the term in which it did; nobody's that the packs do not know. */
const bearersOf = (law: Law) => {
  const terms = Map.groupBy(law.authorities(), ({ id }) => id)
  return (version: PublicVersion): Authority | undefined => {
    const supplier = law.findAuthority(version.authorityId)
    const decider = supplier && findDecider(law, supplier, { record: version })
    return decider && terms.get(decider.id)?.find((term) => within(term, version.decidedOn, version.decidedOn))
  }
}

const within = ({ from, until }: Authority, first: Day, last: Day) => from <= last && (!until || first <= until)

const monthsAsked = (counted: readonly CountedDuty[]): [string, string] => {
  const months = counted.flatMap(({ over }) => over.months).sort()
  return [months[0] ?? '', months.at(-1) ?? '']
}

/** Every authority in office in the months counted, with each duty it owes, whether it decided anything or not. Pure. */
export const viewTimeliness = (
  law: Law,
  counted: readonly CountedDuty[],
  tally: Pick<Tally, 'count'>,
  statements: readonly StoredStatement[],
): Timeliness => {
  const stated = new Map(statements.map((one) => [keyOf(one.authorityId, one.kind, one.month), one.decisions]))
  return new Map(
    law.authorities().map((authority) => [
      authority,
      counted
        .filter(
          ({ duty, over }) =>
            owes(authority, duty) &&
            within(authority, over.from, over.until) &&
            mayDecide(authority, law.getKind(duty.kind)),
        )
        .map(({ duty, over }) => ({
          kind: duty.kind,
          kindTitle: law.getKind(duty.kind).title,
          duty: duty.id,
          dutyTitle: duty.title,
          withinWorkingDays: duty.withinWorkingDays,
          basis: viewBasis(law, duty.basis),
          from: over.from,
          until: over.until,
          provisional: over.provisional,
          ...counts(tally.count(authority, duty)),
          ...declared(
            over.months
              .filter((month) => within(authority, firstDayOf(month), lastDayOf(month)))
              .map((month) => ({ month, decisions: stated.get(keyOf(authority.id, duty.kind, month)) })),
          ),
        })),
    ]),
  )
}

const keyOf = (authorityId: string, kind: string, month: string) => `${authorityId} ${kind} ${month}`

const counts = ({ decisions, onTime }: Count) => (decisions < smallestGroup ? {} : { decisions, onTime })

/** Zero is a number an authority signs like any other; a group too small to be shown is not. */
const declared = (months: readonly { readonly month: string; readonly decisions: number | undefined }[]) => {
  const monthsNotDeclared = months.filter(({ decisions }) => decisions === undefined).map(({ month }) => month)
  const sum = months.reduce((all, { decisions }) => all + (decisions ?? 0), 0)
  const shown = monthsNotDeclared.length === 0 && (sum === 0 || sum >= smallestGroup)
  return { monthsNotDeclared, ...(shown ? { declared: sum } : {}) }
}
