import { accept, type Day, type Json, type Result, refuse } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import { type Act, actsInForce, listActs, listAllVersions } from '@probity/records'
import { lockSubjects, type Subject } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { redacted } from '../redaction/redact-text.ts'
import { isRegister } from '../rows/competence.ts'
import { identityDrafts } from '../rows/identity-drafts.ts'
import { statusOf } from '../rows/place-registrations.ts'
import { rename, undoRename } from './rename.ts'
import { type ActPlace, writeActs } from './write-act.ts'

/** What happens to an organisation as such. Each can be undone; nothing is moved or lost by any of them. */
export type SubjectEvent =
  | { readonly event: 'cancelled' | 'revived' }
  | { readonly event: 'merged'; readonly into: number }
  | { readonly event: 'split'; readonly successors: readonly number[] }
  | { readonly event: 'renamed'; readonly name: string }
  | { readonly event: 'moved'; readonly region: string }

export type SubjectEventInput = SubjectEvent & {
  readonly subjectId: number
  readonly authorityId: string
  readonly on: Day
  readonly reason: string
}
export type EventRefusal =
  | 'organisation/not-found'
  | 'event/already-merged'
  | 'event/already-cancelled'
  | 'event/not-cancelled'
  | 'event/not-yet'
  | 'event/itself'
  | 'act/not-found'

/**
 * Enters an event of an organisation's life. A merger links: the merged body keeps its records, codes and names, and its
 * page says where it went.
 * Refuses: event/itself, event/not-yet, organisation/not-found, event/already-merged, event/already-cancelled,
 * event/not-cancelled (the first that applies).
 */
export const enterSubjectEvent = (intake: Intake, input: SubjectEventInput): Promise<Result<ActPlace, EventRefusal>> =>
  intake.database.transaction(async (tx) => {
    const others = input.event === 'merged' ? [input.into] : input.event === 'split' ? input.successors : []
    if (others.includes(input.subjectId)) return refuse('event/itself')
    const today = intake.clock.today()
    if (input.on > today) return refuse('event/not-yet', { on: input.on, today })
    const subjects = await lockSubjects(tx, [input.subjectId, ...others])
    const subject = subjects.find(({ subjectId }) => subjectId === input.subjectId)
    if (!subject || subjects.length < 1 + new Set(others).size) return refuse('organisation/not-found')
    const hindered = hindranceOf(input.event, subject)
    if (hindered) return refuse(hindered)
    const handles = new Map(subjects.map(({ subjectId, handle }) => [subjectId, handle]))
    const named = others.map((id) => handles.get(id) as string)
    let replaced: Record<string, Json> = {}
    if (input.event === 'renamed') {
      const operator = (await findRegistration(tx, intake, subject))?.content.legalRepresentative
      const known = typeof operator === 'string' ? operator : undefined
      replaced = await rename(tx, subject, redacted(input.name), input.on, known)
    } else if (input.event === 'moved') {
      replaced = { from: subject.region }
      await move(tx, subject.subjectId, input.region)
    } else await setState(tx, subject.subjectId, await stateAfter(tx, intake, subject, input))
    const [place] = await writeActs(tx, intake, [
      {
        subject,
        recordId: null,
        kind: input.event,
        effectiveOn: input.on,
        authorityId: input.authorityId,
        content: contentOf(input, named, replaced),
        closed: { reason: redacted(input.reason) },
      },
      ...(await identityDrafts(tx, [subject.subjectId], {
        today: intake.clock.today(),
        authorityId: input.authorityId,
      })),
    ])
    return accept(place as ActPlace)
  })

const hindranceOf = (event: SubjectEvent['event'], { status, mergedInto }: Subject): EventRefusal | undefined => {
  if (event === 'merged' && mergedInto !== null) return 'event/already-merged'
  if (event === 'cancelled' && status === 'cancelled') return 'event/already-cancelled'
  if (event === 'revived' && status !== 'cancelled' && status !== 'licence-revoked') return 'event/not-cancelled'
  return undefined
}

/** Takes an event back; the state is again what the events that still stand make of it. Refuses: act/not-found. */
export const undoSubjectEvent = (
  intake: Intake,
  input: { subjectId: number; place: ActPlace; authorityId: string; on: Day; reason: string },
): Promise<Result<ActPlace, EventRefusal>> =>
  intake.database.transaction(async (tx) => {
    const [subject] = await lockSubjects(tx, [input.subjectId])
    if (!subject) return refuse('organisation/not-found')
    const events = await listEvents(tx, subject.subjectId)
    const undone = events.find((act) => act.batchId === input.place.batchId && act.ordinal === input.place.ordinal)
    if (!undone) return refuse('act/not-found')
    const left = events.filter((act) => act !== undone)
    if (undone.kind === 'renamed') await undoRename(tx, subject.subjectId, undone)
    else if (undone.kind === 'moved') await move(tx, subject.subjectId, String(undone.content.from))
    else await setState(tx, subject.subjectId, await stateOf(tx, await registeredState(tx, intake, subject), left))
    const [place] = await writeActs(tx, intake, [
      {
        subject,
        recordId: null,
        kind: 'undone',
        effectiveOn: input.on,
        authorityId: input.authorityId,
        content: { ...input.place },
        closed: { reason: redacted(input.reason) } satisfies Record<string, Json>,
      },
      ...(await identityDrafts(tx, [subject.subjectId], {
        today: intake.clock.today(),
        authorityId: input.authorityId,
      })),
    ])
    return accept(place as ActPlace)
  })

/** What the ledger keeps of an event: enough to take it back. */
const contentOf = (
  input: SubjectEvent,
  named: readonly string[],
  replaced: Record<string, Json>,
): Record<string, Json> => {
  if (input.event === 'renamed') return { name: redacted(input.name), ...replaced }
  if (input.event === 'moved') return { region: input.region, ...replaced }
  return named.length > 0 ? { organisations: named } : {}
}

type State = { readonly status: Subject['status']; readonly mergedInto: number | null }

const stateAfter = async (tx: Tx, intake: Intake, subject: Subject, input: SubjectEventInput): Promise<State> => {
  if (input.event === 'merged') return { status: 'merged', mergedInto: input.into }
  if (input.event === 'cancelled') return { status: 'cancelled', mergedInto: subject.mergedInto }
  if (input.event === 'revived') return { status: 'active', mergedInto: subject.mergedInto }
  const registered = await registeredState(tx, intake, subject)
  const { status } = await stateOf(tx, registered, await listEvents(tx, subject.subjectId))
  return { status, mergedInto: subject.mergedInto }
}

const listEvents = async (tx: Tx, subjectId: number): Promise<Act[]> =>
  actsInForce(await listActs(tx, subjectId)).filter(
    ({ recordId, kind }) => recordId === null && kind !== 'identity-stated',
  )

/** The newest registration held of a subject. */
const findRegistration = async (tx: Tx, { law }: Intake, { subjectId }: Subject) =>
  (await listAllVersions(tx, subjectId))
    .filter(({ kind }) => isRegister(law, law.getKind(kind)))
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? -1 : 1))
    .at(-1)

/** What the register says of a subject, before any event. */
const registeredState = async (tx: Tx, intake: Intake, subject: Subject): Promise<State> => {
  const registration = await findRegistration(tx, intake, subject)
  return { status: registration ? statusOf(registration) : 'unregistered', mergedInto: null }
}

/** What the events still standing make of a subject that was `registered` so. */
const stateOf = async (tx: Tx, registered: State, events: readonly Act[]): Promise<State> => {
  let state = registered
  for (const { kind, content } of events) {
    if (kind === 'cancelled') state = { ...state, status: 'cancelled' }
    if (kind === 'revived') state = { ...state, status: 'active' }
    if (kind === 'merged') {
      const [handle] = content.organisations as string[]
      const [into] = await tx.rows<{ subjectId: number }>(
        sql`select subject_id as "subjectId" from subject_handle where handle = ${handle}`,
      )
      state = { status: 'merged', mergedInto: into?.subjectId ?? null }
    }
  }
  return state
}

const move = (tx: Tx, subjectId: number, region: string) =>
  tx.rows(sql`update subject set region = ${region} where subject_id = ${subjectId}`)

const setState = (tx: Tx, subjectId: number, { status, mergedInto }: State) =>
  tx.rows(sql`update subject set status = ${status}, merged_into = ${mergedInto} where subject_id = ${subjectId}`)
