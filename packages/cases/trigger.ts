import type { Day, Json } from '@probity/base'
import { type Usable, usableOn } from '@probity/evaluation'
import type { Law, ListField, Trigger } from '@probity/law'
import type { FileRecord, PublicVersion } from '@probity/records'
import type { Subject } from '@probity/registry'

/** Of which list or directory of the pack a record is an entry; `undefined` where it is none. */
export const listOf = (
  law: Law,
  subject: Pick<Subject, 'kind'>,
  { kind, content }: Pick<PublicVersion, 'kind' | 'content'>,
): ListField | undefined =>
  law
    .lists()
    .find(
      (list) =>
        list.kind === kind &&
        (typeof content.list === 'string' ? list.title.zh === content.list : list.subjects.includes(subject.kind)),
    )

/** Whether a record is of those that law names: of a kind with its class and what was decided, or an entry of a list. */
export const meets = (
  law: Law,
  subject: Pick<Subject, 'kind'>,
  { kinds = [], severities, having, lists = [] }: Trigger,
  { state: { version } }: FileRecord,
): boolean => {
  if (lists.includes(listOf(law, subject, version)?.id ?? '')) return true
  if (!kinds.includes(version.kind)) return false
  const { severity } = law.getKind(version.kind)
  const named = severity.rule === 'fixed' ? severity.is : version.severity
  if (severities && !(named && severities.includes(named))) return false
  return !having || having.is.some((value) => holds(version.content[having.field], value))
}

const holds = (held: Json | undefined, value: string): boolean =>
  Array.isArray(held) ? held.includes(value) : held === value

/** Whether something may rest on a record today: it is in force, served and stayed by nobody. The same rule as for evaluation. */
export const restsOn = (
  law: Law,
  subject: Pick<Subject, 'kind' | 'region'>,
  { state }: FileRecord,
  today: Day,
): Usable => usableOn(law, state, subject, today)
