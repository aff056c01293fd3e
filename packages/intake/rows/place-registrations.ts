import { findUsableCode, subjectKindOf } from '@probity/base'
import type { Tx } from '@probity/database'
import {
  addressToCounty,
  type Identifier,
  isFindable,
  listHolders,
  listNames,
  listNamesakes,
  listSubjects,
  lockRegister,
  normaliseName,
  type SubjectDraft,
  type SubjectName,
  type SubjectStatus,
  sameBodyName,
  sameProvince,
} from '@probity/registry'
import type { Candidate } from '../candidate.ts'
import { type HeldBack, holdBack, type Placed, type Setting, type Understood } from './outcome.ts'

/** Two bodies that a register shows under one code, or one name under two codes; each side is held or new in this chunk. */
export type FoundConflict = {
  readonly kind: 'one-code-two-names' | 'one-name-two-codes'
  readonly shared: string
  readonly first: Placed['subject']
  readonly second: Placed['subject']
}

type Known = { readonly subject: Placed['subject']; readonly names: string[]; readonly region: string }

/**
 * Finds or makes the subject of each registration. Same code and name: the same body. Same code, and the row states the
 * held name as a former one: renamed. Same code and another name: both are kept under a disputed code and a person decides;
 * the same for one name under two codes in one province.
 */
export const placeRegistrations = async (tx: Tx, { pack }: Setting, rows: readonly Understood[]) => {
  await lockRegister(tx)
  const known = await readKnown(tx, rows)
  const drafts: SubjectDraft[] = []
  const placed: Placed[] = []
  const heldBack: HeldBack[] = []
  const conflicts: FoundConflict[] = []

  for (const row of rows.map(withoutHome)) {
    const { candidate } = row
    const { code, name, registrationNumber } = candidate.subject
    const number = code ?? registrationNumber
    if (!number || !name) {
      heldBack.push(holdBack(row, 'match', [{ code: 'subject/no-code' }]))
      continue
    }
    const bears = (body: Known) =>
      [name, ...formerNamesOf(candidate)].some((said) => body.names.some((held) => sameBodyName(held, said)))
    const holders = known.byCode.get(number) ?? []
    const same = holders.find(bears)
    if (same) {
      placed.push({ row, subject: same.subject })
      same.names.push(name)
      continue
    }
    const subject = { draft: drafts.push(draftFrom(candidate, number, name, pack.id, holders.length > 0)) - 1 }
    const body: Known = { subject, names: [name], region: candidate.subject.region ?? '' }
    for (const holder of holders)
      conflicts.push({ kind: 'one-code-two-names', shared: number, first: holder.subject, second: subject })
    for (const namesake of known.byName.get(normaliseName(name)) ?? []) {
      if (!holders.includes(namesake) && sameProvince(namesake.region, body.region))
        conflicts.push({ kind: 'one-name-two-codes', shared: name, first: namesake.subject, second: subject })
    }
    remember(known.byCode, number, body)
    remember(known.byName, normaliseName(name), body)
    placed.push({ row, subject })
  }
  return { placed, drafts, heldBack, conflicts }
}

/** An individual business's address is often its operator's home: the county is kept, the rest never gets past the door (R25). */
const withoutHome = (row: Understood): Understood => {
  const { content, subject } = row.candidate
  const usable = findUsableCode(subject.code ?? '')
  const kind = subject.kind ?? (usable && subjectKindOf(usable))
  if (kind !== 'individual-business' || typeof content.address !== 'string') return row
  const address = addressToCounty(content.address)
  if (address === content.address) return row
  return {
    ...row,
    candidate: { ...row.candidate, content: { ...content, address } },
    corrections: [...row.corrections, { code: 'address/cut-to-county' }],
  }
}

const readKnown = async (tx: Tx, rows: readonly Understood[]) => {
  const numbers = rows.flatMap(({ candidate: { subject } }) =>
    [subject.code, subject.registrationNumber].filter((n) => n !== undefined),
  )
  const holders = await listHolders(tx, [...new Set(numbers)])
  const namesakes = await listNamesakes(tx, [
    ...new Set(rows.map(({ candidate }) => normaliseName(candidate.subject.name ?? ''))),
  ])
  const ids = [...new Set(holders.map(({ subjectId }) => subjectId))]
  const names = Map.groupBy(await listNames(tx, ids), ({ subjectId }) => subjectId)
  const regions = new Map((await listSubjects(tx, ids)).map((subject) => [subject.subjectId, subject.region]))
  const bodies = new Map<number, Known>()
  const bodyOf = (id: number, region: string): Known => {
    const body = bodies.get(id) ?? { subject: { id }, names: (names.get(id) ?? []).map(({ name }) => name), region }
    bodies.set(id, body)
    return body
  }
  const byCode = new Map<string, Known[]>()
  const byName = new Map<string, Known[]>()
  for (const { code, subjectId } of holders) remember(byCode, code, bodyOf(subjectId, regions.get(subjectId) ?? ''))
  for (const { normalised, subjectId, region } of namesakes) remember(byName, normalised, bodyOf(subjectId, region))
  return { byCode, byName }
}

const remember = (map: Map<string, Known[]>, key: string, body: Known) => {
  const bodies = map.get(key)
  if (bodies) bodies.push(body)
  else map.set(key, [body])
}

export const formerNamesOf = ({ content }: Candidate): string[] =>
  Array.isArray(content.formerNames) ? content.formerNames.map(String) : []

/** The register's words for a subject's state, as the registration kind has them. */
export const statusOf = ({ content }: Pick<Candidate, 'content'>): SubjectStatus => {
  const { status } = content
  return status === 'cancelled' || status === 'suspended' ? status : status === 'revoked' ? 'licence-revoked' : 'active'
}

export const namesFrom = (candidate: Candidate, kind: SubjectDraft['kind']): SubjectName[] => {
  const { name = '' } = candidate.subject
  const operator =
    typeof candidate.content.legalRepresentative === 'string' ? candidate.content.legalRepresentative : undefined
  const named = (text: string, sort: SubjectName['kind']): SubjectName => ({
    name: text,
    kind: sort,
    validFrom: null,
    validUntil: null,
    findable: isFindable(kind, text, operator),
  })
  return [
    named(name, 'current'),
    ...formerNamesOf(candidate)
      .filter((former) => former !== name)
      .map((former) => named(former, 'former')),
  ]
}

const draftFrom = (
  candidate: Candidate,
  number: string,
  name: string,
  packId: string,
  disputed: boolean,
): SubjectDraft => {
  const usable = findUsableCode(number)
  const kind = candidate.subject.kind ?? (usable ? subjectKindOf(usable) : 'enterprise')
  const { registrationNumber, organisationCode } = candidate.subject
  const identifier = (scheme: Identifier['scheme'], code: string, status: Identifier['status']): Identifier => ({
    scheme,
    code,
    status,
    validFrom: candidate.record.decidedOn,
    validUntil: null,
  })
  const others: Identifier[] = []
  if (registrationNumber && registrationNumber !== number)
    others.push(identifier('registration-number', registrationNumber, 'superseded'))
  if (organisationCode && organisationCode !== number)
    others.push(identifier('organisation-code', organisationCode, 'superseded'))
  return {
    packId,
    kind,
    status: statusOf(candidate),
    region: candidate.subject.region ?? '',
    parentCode: typeof candidate.content.parentCode === 'string' ? candidate.content.parentCode : null,
    identifiers: [
      identifier(usable ? 'uscc' : 'registration-number', number, disputed ? 'disputed' : 'active'),
      ...others,
    ],
    names: namesFrom({ ...candidate, subject: { ...candidate.subject, name } }, kind),
  }
}
