import type { Json } from '@probity/base'
import type { Law, ProcedureId, Trigger } from '@probity/law'
import type { FileRecord } from '@probity/records'
import type { Case, MadeBy } from '../case.ts'
import { answersFor, determinedBy } from '../competent.ts'
import { inForce, isListEntry } from '../list-entry.ts'
import { measuresInForce } from '../measure/in-force.ts'
import { openMoves } from '../move.ts'
import type { CaseContext } from '../procedure.ts'
import { procedures } from '../procedures.ts'
import { listOf, meets } from '../trigger.ts'

/** A case that an authority might open about an organisation, and why it cannot, where it cannot. */
export type Openable = {
  readonly procedure: ProcedureId
  readonly move: string
  /** The list and ground, or the measure. */
  readonly about: Readonly<Record<string, Json>>
  /** What it would rest on; null where law asks for no record, or none is there. */
  readonly recordId: number | null
  readonly refusal?: { readonly code: string; readonly details?: Record<string, unknown> }
}

/**
 * What the pack gives an authority of these functions to open, each asked as if it were opened, so that what is offered and what is
 * refused cannot differ. `records`: those of the file that it may read. Pure.
 */
export const openablesOf = (context: CaseContext, by: MadeBy, records: readonly FileRecord[]): Openable[] =>
  Object.values(procedures).flatMap((rules) =>
    openMoves(rules.moves, 'nothing', 'authority').flatMap((move) =>
      (rules.about?.(context.law) ?? [{}])
        .filter((about) => isItsOwn(context.law, about, by))
        .flatMap((about) =>
          restingOn(context, rules.id, about, records).map((recordId): Openable => {
            const matter = rules.open(context, { procedure: rules.id, recordId, about, by })
            const isRunning =
              matter.ok &&
              context.cases.some(
                (one) => isAbout(one, rules.id, recordId, matter.value.about) && !rules.over.includes(one.state),
              )
            const refusal = !matter.ok ? matter.refusal : isRunning ? { code: 'case/in-hand' } : undefined
            return { procedure: rules.id, move, about, recordId, ...(refusal ? { refusal } : {}) }
          }),
        ),
    ),
  )

/**
 * Of these, what could be proposed because of a record: nothing was ever opened on it before, so that what a person decided not to
 * do does not come back, and no such measure is in force already. Nothing follows from it: a person opens, or does not. Pure.
 */
export const couldBeProposed = (context: CaseContext, by: MadeBy, record: FileRecord): Openable[] => {
  const { law, subject, today } = context
  const standing = measuresInForce(law, subject, context, today).map(({ measure }) => measure.id)
  return openablesOf(context, by, [record]).filter(
    ({ procedure, about, recordId, refusal }) =>
      recordId !== null &&
      !refusal &&
      tellsOf(context, by, about, record) &&
      !standing.includes(String(about.measure)) &&
      !context.cases.some((one) => isAbout(one, procedure, recordId, withoutGround(about))),
  )
}

/**
 * Whether the record itself meets what the row asks. A row that names a kind and no more, as any penalty, is met by a judgement that
 * nobody can compute: it is opened by whoever makes it. And only who determined a record thinks of a list because of it.
 */
const tellsOf = (
  { law, subject, today }: CaseContext,
  { body }: MadeBy,
  about: Readonly<Record<string, Json>>,
  record: FileRecord,
): boolean => {
  const trigger = triggerOf(law, about)
  if (!trigger || trigger.lists?.includes(listOf(law, subject, record.state.version)?.id ?? '')) return true
  // A measure needs a relation to the conduct (R18), and a class tells of none.
  if (about.list === undefined) return trigger.having !== undefined
  const byItself = determinedBy(law, record, today)?.id === answersFor(law, body, today)?.id
  return byItself && (trigger.severities ?? trigger.having) !== undefined
}

/** Whoever was not entered in a list on a record is not asked again under another of its grounds. */
const withoutGround = ({ ground: _, ...about }: Readonly<Record<string, Json>>) => about

const isAbout = (
  one: Case,
  procedure: ProcedureId,
  recordId: number | null,
  about: Readonly<Record<string, Json>>,
): boolean =>
  one.procedure === procedure &&
  one.recordId === recordId &&
  Object.entries(about).every(([name, value]) => one.about[name] === value)

/** Whether a list or a measure is of those that the functions of a body decide. */
const isItsOwn = (law: Law, about: Readonly<Record<string, Json>>, { body }: MadeBy): boolean => {
  const functions = law.findAuthority(body)?.functions ?? []
  const named = law.findList(String(about.list))?.decidedBy ?? law.findMeasure(String(about.measure))?.appliedBy
  return !named || named.some((name) => functions.includes(name))
}

/** The records it could rest on; `null` alone where law asks for none, or where there is none and the refusal says so. */
const restingOn = (
  { law, subject }: CaseContext,
  procedure: ProcedureId,
  about: Readonly<Record<string, Json>>,
  records: readonly FileRecord[],
): (number | null)[] => {
  const trigger = triggerOf(law, about)
  const resting = records.filter(
    (record) =>
      inForce(record) &&
      (trigger ? meets(law, subject, trigger, record) : procedure === 'talk' && isListEntry(law, record)),
  )
  if (resting.length > 0) return resting.map(({ state }) => state.version.recordId)
  return trigger ? [null] : []
}

/** What law names that it may rest on. */
export const triggerOf = (law: Law, about: Readonly<Record<string, Json>>): Trigger | undefined =>
  law.findMeasure(String(about.measure))?.trigger ??
  law.findList(String(about.list))?.grounds.find(({ id }) => id === about.ground)
