import type { Law } from '@probity/law'
import { type FileRecord, isSealed } from '@probity/records'

/** Categories of the catalogue whose records are entries of a list or a directory. */
const listRoles = new Set(['list'])

/** Whether a record is an entry of a list or directory: its category says so. */
export const isListEntry = (law: Law, { state }: FileRecord): boolean =>
  listRoles.has(law.findCategory(law.getKind(state.version.kind).category)?.role ?? '')

/** Whether a record is in force: not withdrawn, repaired, annulled or over. What is not published can be in force. */
export const inForce = (record: FileRecord): boolean => !isSealed(record)
