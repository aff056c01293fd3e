import { type HandingLook, openedKinds } from '@probity/access'
import { addMonths, type Day, dayAt, type Instant } from '@probity/base'
import type { Law } from '@probity/law'
import { type Act, type FileRecord, type FileVersion, fileOf, mayRead } from '@probity/records'
import type { Subject } from '@probity/registry'
import { relevantTo } from '../check/relevant.ts'
import { answersFor, determinedBy } from '../competent.ts'
import type { Holder } from './obligation.ts'

/** What is held of a subject, who looked, and when each batch was written. */
export type HandedFile = {
  readonly subject: Subject
  readonly versions: readonly FileVersion[]
  readonly acts: readonly Act[]
  readonly looks: readonly HandingLook[]
  readonly writtenAt: ReadonlyMap<number, Instant>
}

/**
 * Who outside holds a record when `cause` happens to it: who determined it, whatever other channel brought it, and whoever was handed
 * it by a look and may keep it still. A body that holds it in several ways is named once, by the first of them.
 */
export const holdersOf = (law: Law, file: HandedFile, record: FileRecord, cause: Act): Holder[] => {
  const on = cause.effectiveOn
  const found = new Map<string, Holder>()
  const add = (holder: Holder) => {
    const known = found.get(holder.id)
    // A look that is told makes a holder of whom the subject may know, though an earlier one is not told yet.
    if (!known || (known.untold && !holder.untold)) found.set(holder.id, holder)
  }
  const decider = determinedBy(law, record, on)
  if (decider) add({ id: decider.id, as: 'decider' })
  for (const source of record.state.sources) {
    const one = answersFor(law, source, on)
    if (one) add({ id: one.id, as: one.republishes ? 'platform' : 'supplier' })
  }
  for (const look of file.looks) {
    const id = answersFor(law, look.body, on)?.id ?? look.body
    if (isHanded(law, file, record.state.version.recordId, cause, look))
      add({ id, as: 'user', ...(look.told ? {} : { untold: true as const }) })
  }
  return [...found.values()]
}

/** Whether a look handed out a record that it may still keep when the cause happened: as the record stood for its purpose then. */
const isHanded = (
  law: Law,
  { subject, versions, acts, writtenAt }: HandedFile,
  recordId: number,
  cause: Act,
  { body, purpose: name, at, handedOut, fields }: HandingLook,
): boolean => {
  const purpose = law.findPurpose(name)
  const day = dayAt(at, law.zone)
  if (!purpose || at > writtenOf(writtenAt, cause) || addMonths(day, purpose.keep.months) < cause.effectiveOn)
    return false
  const wasKnown = ({ batchId }: { readonly batchId: number }) =>
    batchId < cause.batchId && writtenOf(writtenAt, { batchId }) <= at
  const then = acts.filter((act) => act.recordId === recordId || act.kind === 'undone').filter(wasKnown)
  const [record] = fileOf(
    law,
    subject,
    versions.filter((one) => one.recordId === recordId && wasKnown(one)),
    then,
    day,
  )
  if (!record || !isOpened(law, purpose, record.state.version.kind, fields)) return false
  if (!mayRead(law, purpose, body, record)) return false
  return handedOut === 'file' || isTold(law, subject, handedOut.slice('check/'.length), record, day)
}

const isOpened = (
  law: Law,
  purpose: Parameters<typeof openedKinds>[1],
  kind: string,
  fields: HandingLook['fields'],
): boolean =>
  openedKinds(law, purpose).some((opened) => opened.kind === kind) &&
  (!purpose.consent || (fields ?? []).some((field) => field.split('.')[0] === kind))

/** Of a check only the facts that law names for its question are told. */
const isTold = (law: Law, subject: Subject, id: string, record: FileRecord, day: Day): boolean => {
  const check = law.findCheck(id)
  return (
    check !== undefined &&
    relevantTo(law, check, subject, { opened: [record], records: [], acts: [] }, day).facts.length > 0
  )
}

const writtenOf = (writtenAt: ReadonlyMap<number, Instant>, { batchId }: { readonly batchId: number }): Instant => {
  const at = writtenAt.get(batchId)
  if (at === undefined) throw new Error(`nobody knows when batch ${batchId} was written`)
  return at
}
