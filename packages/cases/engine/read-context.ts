import type { Day } from '@probity/base'
import type { Reader, Tx } from '@probity/database'
import type { Law } from '@probity/law'
import { actsInForce, fileOf, listActs, listAllVersions, listHeldAsLogged } from '@probity/records'
import { listIdentifiers, type Subject } from '@probity/registry'
import type { CaseContext } from '../procedure.ts'
import { readCases } from './read-cases.ts'

/** All that a move of a subject's case is judged by. The subject is locked by the caller. */
export const readContext = async (
  tx: Tx,
  law: Law,
  subject: Subject,
  today: Day,
  { compare }: { readonly compare: boolean },
): Promise<CaseContext> => {
  const same = compare ? await listHeldAsLogged(tx, subject.subjectId) : new Set<number>()
  return { ...(await readContextOf(tx, law, subject, today)), heldAsReceived: (recordId) => same.has(recordId) }
}

/** The same for who only asks what could be done; nothing is locked and nothing compared with what was received. */
export const readContextOf = async (db: Reader, law: Law, subject: Subject, today: Day): Promise<CaseContext> => {
  const { subjectId } = subject
  const versions = await listAllVersions(db, subjectId)
  const acts = await listActs(db, subjectId)
  return {
    law,
    today,
    subject,
    codes: (await listIdentifiers(db, [subjectId])).map(({ code }) => code),
    cases: await readCases(db, subjectId),
    versions,
    acts: actsInForce(acts),
    records: fileOf(law, subject, versions, acts, today),
    heldAsReceived: () => false,
  }
}
