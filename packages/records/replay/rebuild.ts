import type { Day, Json } from '@probity/base'
import { copyLine, sql, type Tx } from '@probity/database'
import { type Identifier, insertIdentifiers, insertNames, type SubjectName } from '@probity/registry'
import { insertActs, insertVersions } from '../store.ts'
import type { HeldAct, HeldVersion } from './read-entries.ts'

/** Fills the second schema with what these entries say, and the caches that follow from them. */
export const rebuild = async (tx: Tx, versions: readonly HeldVersion[], acts: readonly HeldAct[]): Promise<void> => {
  await insertVersions(
    tx,
    versions.map((held) => ({ ...held, version: held })),
    ({ version: held }) => ({ ...held, leaf: held.leaf === null ? null : Buffer.from(held.leaf, 'base64') }),
  )
  await insertActs(
    tx,
    acts.map((held) => ({ ...held, salts: held })),
  )
  await rebuildRegistry(tx, acts)
}

/** The registry holds of each subject what was stated of it last. */
const rebuildRegistry = async (tx: Tx, acts: readonly HeldAct[]): Promise<void> => {
  const stated = acts.filter(({ kind }) => kind === 'identity-stated')
  const newest = [...new Map(stated.map((act) => [act.subjectId, act])).values()]
  const subjects = newest.map(({ subjectId, content, closed }) => ({
    subjectId,
    stated: content as never as Stated,
    persons: (closed.names ?? []) as never as readonly StatedName[],
  }))
  await tx.copy(
    { table: 'subject', columns: ['subject_id', 'handle', 'pack_id', 'kind', 'status', 'region', 'parent_code'] },
    subjects
      .map(({ subjectId, stated: s }) =>
        copyLine([subjectId, s.handle, s.packId, s.kind, s.status, s.region, s.parentCode]),
      )
      .join(''),
  )
  await tx.copy(
    { table: 'subject_handle', columns: ['handle', 'subject_id'] },
    subjects.map(({ subjectId, stated: { handle } }) => copyLine([handle, subjectId])).join(''),
  )
  await insertIdentifiers(
    tx,
    subjects.flatMap(({ subjectId, stated: { identifiers } }) =>
      identifiers.map((identifier) => ({ ...identifier, subjectId })),
    ),
  )
  await insertNames(
    tx,
    subjects.flatMap(({ subjectId, stated: { names }, persons }) => [
      ...names.map((name) => ({ ...name, subjectId, findable: true })),
      ...persons.map((name) => ({ ...name, subjectId, findable: false })),
    ]),
  )
}

/** Mergers name the other body by its handle, which may be made later than the one that was merged into it. */
export const rebuildMergers = (tx: Tx) =>
  tx.rows(sql`update subject set merged_into = h.subject_id
    from (select distinct on (subject_id) subject_id, content ->> 'mergedInto' as handle
      from act where kind = 'identity-stated' order by subject_id, batch_id desc, ordinal desc) stated
    join subject_handle h on h.handle = stated.handle where subject.subject_id = stated.subject_id`)

type StatedName = Omit<SubjectName, 'findable'>
type Stated = { readonly [Member in 'handle' | 'packId' | 'kind' | 'status' | 'region']: string } & {
  readonly parentCode?: string
  readonly identifiers: readonly Identifier[]
  readonly names: readonly StatedName[]
} & { readonly [member: string]: Json | Day | undefined | readonly unknown[] }
