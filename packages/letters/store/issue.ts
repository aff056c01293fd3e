import { accept, type Result, refuse } from '@probity/base'
import { noteChanged, sql, type Tx } from '@probity/database'
import { findTypedNumber } from '@probity/intake'
import { digestOf, type Letter, type LetterContent, type Said } from '../letter.ts'
import { type LetterNumber, publicLetterId } from '../number.ts'

/** A letter about to be written in a case. `issuedBy`: the person (pairwise) or system that signs. */
export type LetterDraft = {
  /** Whose letterbox it lies in: the subject’s of the case, or that of the organisation which applied; with the former where nobody has one. */
  readonly subjectId: number
  readonly caseId: number
  readonly content: LetterContent
  readonly issuedBy: string
}

/** What the ledger keeps of a letter in the move that wrote it, and what it is found by. */
export type IssuedLetter = {
  readonly letterId: number
  readonly publicId: string
  readonly digest: string
  readonly letter: Letter
}
export type LetterRefusal = 'letter/identity-number' | 'letter/says-nothing'

/**
 * Writes letters in the transaction of the move they belong to. All letters of one transaction are given at once: numbers are
 * drawn in one order for everybody, so that two transactions never wait for each other. Each waits for the one before it of the
 * same authority and kind, since a number that was drawn and not used would be a gap.
 * Refuses: letter/says-nothing (no facts, reasons or article), letter/identity-number (R1).
 */
export const issueLetters = async (
  tx: Tx,
  drafts: readonly LetterDraft[],
): Promise<Result<IssuedLetter[], LetterRefusal>> => {
  for (const { content } of drafts) {
    const judged = judgeLetter(content)
    if (!judged.ok) return judged
  }
  const issued = new Map<LetterDraft, IssuedLetter>()
  for (const draft of drafts.toSorted((a, b) => (counterOf(a) < counterOf(b) ? -1 : 1)))
    issued.set(draft, await write(tx, draft))
  await noteChanged(tx, [...new Set(drafts.map(({ subjectId }) => subjectId))])
  return accept(drafts.map((draft) => issued.get(draft) as IssuedLetter))
}

/** The same for one. */
export const issueLetter = async (tx: Tx, draft: LetterDraft): Promise<Result<IssuedLetter, LetterRefusal>> => {
  const issued = await issueLetters(tx, [draft])
  return issued.ok ? accept(issued.value[0] as IssuedLetter) : issued
}

const judgeLetter = (content: LetterContent): Result<LetterContent, LetterRefusal> => {
  const { facts, reasons, articles } = content
  const empty = [facts, reasons].some((text) => [text].flat().every((one) => zhOf(one).trim() === ''))
  if (empty || articles.length === 0) return refuse('letter/says-nothing')
  const { code: _, ...to } = content.to
  const where = findNumber({ ...content, to }, [])
  return where === undefined ? accept(content) : refuse('letter/identity-number', { where })
}

const zhOf = (text: Said): string => (typeof text === 'string' ? text : text.zh)

const findNumber = (value: unknown, path: readonly string[]): string | undefined => {
  if (typeof value === 'string') return findTypedNumber(value) ? path.join('.') : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, member] of Object.entries(value)) {
    const found = findNumber(member, [...path, name])
    if (found !== undefined) return found
  }
  return undefined
}

const yearOf = ({ issuedOn }: LetterContent) => Number(issuedOn.slice(0, 4))
const counterOf = ({ content }: LetterDraft) => `${content.from.authority} ${content.kind} ${yearOf(content)}`

const write = async (tx: Tx, { subjectId, caseId, content, issuedBy }: LetterDraft): Promise<IssuedLetter> => {
  const { kind, issuedOn } = content
  const number: LetterNumber = {
    authority: content.from.authority,
    kind,
    year: yearOf(content),
    serial: await nextSerial(tx, content.from.authority, kind, yearOf(content)),
  }
  const letter: Letter = { ...content, number }
  const digest = digestOf(letter)
  const [row] = await tx.rows<{
    id: number
  }>(sql`insert into letter (subject_id, letter_id, case_id, authority_id, kind, year,
      serial, issued_on, issued_by, digest, body)
    values (${subjectId}, nextval('letter_id'), ${caseId}, ${number.authority}, ${kind}, ${number.year}, ${number.serial},
      ${issuedOn}, ${issuedBy}, ${digest}, ${JSON.stringify(letter)}::jsonb)
    returning letter_id as id`)
  return { letterId: row?.id as number, publicId: publicLetterId(number), digest, letter }
}

const nextSerial = async (tx: Tx, authority: string, kind: string, year: number): Promise<number> => {
  const [row] = await tx.rows<{ last: number }>(sql`insert into letter_counter (authority_id, kind, year, last)
    values (${authority}, ${kind}, ${year}, 1)
    on conflict (authority_id, kind, year) do update set last = letter_counter.last + 1 returning last`)
  return row?.last as number
}
