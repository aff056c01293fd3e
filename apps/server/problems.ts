import type { Bilingual, Day, Language, Refusal } from '@probity/base'
import type { Problem } from '@probity/contract'
import { wordsOfFinding } from '@probity/intake'
import { sayDay } from '@probity/letters'
import { accessProblems } from './problems/access.ts'
import { actProblems } from './problems/acts.ts'
import { caseProblems } from './problems/cases.ts'
import { consentProblems } from './problems/consents.ts'
import { delegationProblems } from './problems/delegations.ts'
import { doorProblems } from './problems/door.ts'
import { drawProblems } from './problems/draws.ts'
import { erasureProblems } from './problems/erasure.ts'
import { fileProblems } from './problems/files.ts'
import { identityProblems } from './problems/identity.ts'
import { labProblems } from './problems/lab.ts'
import { letterProblems } from './problems/letters.ts'
import { levelProblems } from './problems/levels.ts'
import { lookProblems } from './problems/looks.ts'
import { messageProblems } from './problems/messages.ts'
import { obligationProblems } from './problems/obligations.ts'
import { ownWordsProblems } from './problems/own-words.ts'
import { reportProblems } from './problems/reports.ts'
import type { Row, Rows } from './problems/row.ts'
import { rowProblems } from './problems/rows.ts'
import { signatureProblems } from './problems/signatures.ts'
import { statementProblems } from './problems/statements.ts'
import { submissionProblems } from './problems/submissions.ts'

/**
 * Every refusal a reader can meet, by room: what is so, and what to do next. A code never changes its meaning; `{name}` stands for
 * a fact.
 */
export const problems = {
  ...doorProblems,
  ...fileProblems,
  ...reportProblems,
  ...drawProblems,
  ...erasureProblems,
  ...accessProblems,
  ...identityProblems,
  ...signatureProblems,
  ...submissionProblems,
  ...delegationProblems,
  ...rowProblems,
  ...actProblems,
  ...statementProblems,
  ...lookProblems,
  ...consentProblems,
  ...levelProblems,
  ...labProblems,
  ...caseProblems,
  ...obligationProblems,
  ...ownWordsProblems,
  ...letterProblems,
  ...messageProblems,
} as const satisfies Rows
export type ProblemCode = keyof typeof problems

/** The problem document of a refusal (RFC 9457). File refusals take their words from intake's findings. */
export const problemOf = ({ code, details }: Refusal, language: Language): Problem => {
  const found: Row = Object.hasOwn(problems, code) ? problems[code as ProblemCode] : unreadableFile(code)
  const fill = (text: Bilingual, into: Language) =>
    text[into].replace(/\{(\w+)\}/g, (_, name: string) => sayFact(details?.[name], into))
  const detail = { zh: fill(found.detail, 'zh'), en: fill(found.detail, 'en') }
  return {
    type: `/problems/${code}`,
    status: found.status,
    code,
    title: found.title[language],
    detail: detail[language],
    words: { title: found.title, detail },
    ...(details ? { facts: details } : {}),
  }
}

const isDay = /^\d{4}-\d{2}-\d{2}$/

/** A fact may come in words of its own; a day is said as the language writes it. */
const sayFact = (fact: unknown, language: Language): string => {
  if (typeof fact === 'string' && isDay.test(fact)) return sayDay(fact as Day, language)
  return String(
    (typeof fact === 'object' && fact !== null && language in fact ? (fact as Bilingual)[language] : fact) ?? '…',
  )
}

const unreadableFile = (code: string): Row => ({
  status: 422,
  title: { zh: '文件不能读取', en: 'The file cannot be read' },
  detail: wordsOfFinding(code).says,
})
