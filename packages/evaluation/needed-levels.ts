import type { Day } from '@probity/base'
import type { Law, Policy } from '@probity/law'
import {
  actsInForce,
  type FileRecord,
  type FileSubject,
  type KnownRows,
  publicRecordId,
  recordStateOn,
} from '@probity/records'
import type { FileFacts, RecordFact } from './facts.ts'
import type { LevelAct } from './levels/acts.ts'
import { heldLevels, inForce } from './levels/held-levels.ts'
import { goneSince } from './levels/pending.ts'
import { policyDigest } from './policy-digest.ts'
import { usableOn } from './usable.ts'

/** The level of another policy, pinned to its version, and what it stands on: a record of another system or our own notice. */
export type NeededLevel = {
  /** What the policy calls it. */
  readonly need: string
  readonly id: string
  readonly from: Day
  readonly digest: string
  /** Null where it is not known. */
  readonly level: string | null
  readonly record?: string
  readonly notice?: string
  /** What it rested on has been repaired or corrected since: it is not known until it is determined anew (R16). */
  readonly pending?: true
}

/** Where levels of other policies are looked for. */
export type WhereLevelsStand = {
  readonly subject: FileSubject & { readonly handle: string }
  readonly file: readonly FileRecord[]
  readonly rows: KnownRows
  readonly facts: FileFacts
  readonly levelActs: readonly LevelAct[]
  readonly day: Day
}

/** The kind of record in which other systems report their levels. */
const resultKind = 'evaluation-result'

/** The level of each policy that another needs: one in force here, or the newest that another system reported. */
export const neededLevels = (law: Law, policy: Policy, where: WhereLevelsStand): readonly NeededLevel[] =>
  Object.entries(policy.needs ?? {}).flatMap(([need, { policy: id, from }]) => {
    const needed = law.policies().find((one) => one.id === id && one.from === from)
    if (!needed) return []
    const pin = { need, id, from, digest: policyDigest(needed) }
    return [{ ...pin, ...(adopted(needed, where) ?? reported(law, needed, where) ?? { level: null }) }]
  })

type Found = Pick<NeededLevel, 'level' | 'record' | 'notice' | 'pending'>

const adopted = (needed: Policy, { levelActs, facts, day }: WhereLevelsStand): Found | undefined => {
  const held = inForce(heldLevels(levelActs, day), needed.id)
  if (held?.policy.from !== needed.from) return undefined
  const pending = goneSince(held, facts).length > 0
  return { level: pending ? null : held.level, notice: held.id, ...(pending ? { pending } : {}) }
}

/** What another system reported, as it names policy and level. */
export const reported = (law: Law, needed: Policy, where: WhereLevelsStand): Found | undefined => {
  const newest = where.facts.facts
    .filter(({ fact }) => fact.kind === resultKind && needed.recordedAs?.includes(String(fact.fields.scheme)))
    .reduce<RecordFact | undefined>(
      (a, b) => (a && String(a.fact.decidedOn) >= String(b.fact.decidedOn) ? a : b),
      undefined,
    )
  if (!newest) return undefined
  const said = String(newest.fact.fields.level)
  const level = needed.levels.find(({ id, title }) => id === said || title.zh === said)?.id ?? null
  const record = publicRecordId(where.subject.handle, newest.record.state.version.recordId)
  return isOlderThanRepair(law, newest.record.state.version.decidedOn, where)
    ? { level: null, record, pending: true }
    : { level, record }
}

/** Whether something that counted on the day the level was determined was since taken back, rather than being over in time. */
const isOlderThanRepair = (law: Law, determinedOn: Day, { file, rows, subject, day }: WhereLevelsStand): boolean => {
  const acts = actsInForce(rows.acts)
  return file.some(({ state }) => {
    const now = usableOn(law, state, subject, day)
    if (now.usable || !takenBack.has(now.because) || state.version.decidedOn > determinedOn) return false
    const { recordId } = state.version
    const then = recordStateOn(
      rows.versions.filter((one) => one.recordId === recordId),
      acts.filter((one) => one.recordId === recordId),
      determinedOn,
    )
    return then !== undefined && usableOn(law, then, subject, determinedOn).usable
  })
}

const takenBack: ReadonlySet<string> = new Set([
  'withdrawn',
  'annulled',
  'stayed',
  'suspended',
  'repaired',
  'unverified',
])
