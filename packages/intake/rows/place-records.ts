import { findUsableCode, subjectKindOf } from '@probity/base'
import { isFindable, type SubjectDraft, sameBodyName } from '@probity/registry'
import type { Candidate } from '../candidate.ts'
import { PreparedRow } from '../prepared/prepared-row.ts'
import type { KnownSubject } from './known-subjects.ts'
import type { Remembering } from './meet.ts'
import { type HeldBack, holdBack, nameOf, numberOf, type Placed, type Understood } from './outcome.ts'

/**
 * Finds the subject of each row of a kind that is not a register, once everybody whom they name was met. A subject is found by code
 * and confirmed by name, never guessed from a name: rows without a code wait for a person, rows whose name is another than the
 * register's wait as a conflict. A valid code nobody holds makes a subject that is known from this record only.
 */
export const placeRecords = ({ pack, known }: Remembering, rows: readonly Understood[]) => {
  const heldBack: HeldBack[] = []
  const drafts: SubjectDraft[] = []
  const draftOf = new Map<string, number>()
  const placed: Placed[] = []
  for (const row of rows) {
    const named = row instanceof PreparedRow && row.naming && known.findByNaming(row.naming)
    if (named) {
      placed.push({ row, subject: named.reference })
      continue
    }
    const number = numberOf(row)
    if (number === undefined) {
      const code = pack.identifiers === 'none' ? 'subject/needs-matching' : 'subject/no-code'
      heldBack.push(holdBack(row, 'match', [{ code }]))
      continue
    }
    const name = nameOf(row)
    const bearers = known.findBearers(number) ?? []
    const meant = bearers.filter((bearer) => !name || bearsName(bearer, name))
    const details = { code: number }
    if (meant.length === 1) {
      placed.push({ row, subject: meant[0]!.reference })
      if (name && bearers.length === 1) known.learnSpelling(number, name, meant[0]!)
    } else if (meant.length > 1) heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/code-disputed', details }]))
    else if (bearers.length > 0) heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/name-differs', details }]))
    else if (!row.candidate.subject.code || !name)
      heldBack.push(holdBack(row, 'match', [{ code: 'subject/number-unknown' }]))
    else {
      const draft = draftOf.get(number) ?? drafts.push(draftFrom(row.candidate, number, name, pack.id)) - 1
      draftOf.set(number, draft)
      if (sameBodyName(drafts[draft]!.names[0]?.name ?? '', name)) placed.push({ row, subject: { draft } })
      else heldBack.push(holdBack(row, 'conflict', [{ code: 'subject/name-differs', details }]))
    }
  }
  return { placed, drafts, heldBack }
}

const bearsName = ({ names }: KnownSubject, name: string): boolean =>
  names.some((held) => held === name || sameBodyName(held, name))

const draftFrom = (candidate: Candidate, code: string, name: string, packId: string): SubjectDraft => {
  const usable = findUsableCode(code)
  const kind = candidate.subject.kind ?? (usable ? subjectKindOf(usable) : 'other-organisation')
  return {
    packId,
    kind,
    status: 'unregistered',
    region: candidate.subject.region ?? '',
    parentCode: null,
    identifiers: [{ scheme: 'uscc', code, status: 'active', validFrom: null, validUntil: null }],
    names: [{ name, kind: 'current', validFrom: null, validUntil: null, findable: isFindable(kind, name, undefined) }],
  }
}
