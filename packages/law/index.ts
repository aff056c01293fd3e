export {
  addWorkingDays,
  type WorkedOutDay,
  type WorkingCalendar,
  workingCalendarOf,
  workingDaysBetween,
} from './calendar/index.ts'
export { lawOf } from './law.ts'
export { contentShape, ownLayout } from './layouts/own-layout.ts'
export { type CheckedDraft, checkDraft, type DraftFile } from './legality/check-draft.ts'
export { checkPack } from './legality/check-pack.ts'
export { type FindingCode, findingCodes } from './legality/codes.ts'
export { type LegalityFinding, legalityFinding } from './legality/finding.ts'
export { forbiddenWords, mentions } from './legality/forbidden-words.ts'
export { type Checked, checkedOf, type Found, type Rule } from './legality/rule.ts'
export { type LoadRefusal, loadLaw } from './load-law.ts'
export * from './pack.ts'
export * from './policy.ts'
export { type PackReading, readPack } from './reading/read-pack.ts'
export { parts } from './schema/parts.ts'
export { publishedSchema } from './schema/publish.ts'
export { disputeEffect } from './terms/dispute-effect.ts'
export { endOfRecord } from './terms/end-of-record.ts'
export { isAdverse } from './terms/is-adverse.ts'
export { isPublishable, publishedKinds } from './terms/is-publishable.ts'
export { type PublicationTerm, publicationTerm, type TermFacts } from './terms/publication-term.ts'
export { repairRoute, repairRulesOn } from './terms/repair-rules.ts'
export { type WithdrawalSetting, withdrawalDuties } from './terms/withdrawal-duties.ts'
