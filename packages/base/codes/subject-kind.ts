import type { UsableCode } from './classify-code.ts'

/** The kinds of body that a code can tell apart: those of the law pack's `SubjectKind`. */
export type CodedKind =
  | 'enterprise'
  | 'individual-business'
  | 'social-organisation'
  | 'public-institution'
  | 'government-body'
  | 'other-organisation'

const kinds: Readonly<Record<string, CodedKind>> = {
  11: 'government-body',
  12: 'public-institution',
  13: 'social-organisation',
  51: 'social-organisation',
  52: 'social-organisation',
  53: 'social-organisation',
  91: 'enterprise',
  92: 'individual-business', // a person for privacy, recorded under its code (R25)
  93: 'enterprise',
}

/** What kind of body a code was assigned to, by its department and category; cooperatives are enterprises. */
export const subjectKindOf = (code: Pick<UsableCode, 'department' | 'category'>): CodedKind =>
  kinds[code.department + code.category] ?? 'other-organisation'
