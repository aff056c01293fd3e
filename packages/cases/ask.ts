import { accept, type Bilingual, findDay, type Json, type Result, refuse } from '@probity/base'

/**
 * One thing that whoever makes a move has to say. `text`: at least so many characters; `article`: the instrument and article it
 * rests on; `confirm`: a sentence that is confirmed, or the move is not made; `field`: one of the values that make a record of the
 * kind the procedure makes adverse.
 */
export type Ask = { readonly title: Bilingual; readonly optional?: true } & (
  | { readonly is: 'text'; readonly atLeast: number }
  | { readonly is: 'choice'; readonly of: Readonly<Record<string, Bilingual>> }
  | { readonly is: 'field'; readonly field: string }
  | { readonly is: 'day' | 'article' | 'count' | 'confirm' }
)
export type Asks = Readonly<Record<string, Ask>>

/** What was said, each under its ask's name. */
export type Said = Readonly<Record<string, Json>>

/** No answer to one ask is longer, in characters. */
const longest = 4_000

/**
 * What was said, held against what was asked: nothing that was not asked, everything that must be. Refuses: case/not-said (what
 * is missing, too short or no answer to it, by name).
 */
export const heldAgainst = (asks: Asks, given: Readonly<Record<string, unknown>>): Result<Said, 'case/not-said'> => {
  const unasked = Object.keys(given).find((name) => !Object.hasOwn(asks, name))
  if (unasked !== undefined) return refuse('case/not-said', { what: unasked, why: 'unasked' })
  const said: Record<string, Json> = {}
  for (const [name, ask] of Object.entries(asks)) {
    const value = given[name]
    if (value === undefined || value === null || value === '') {
      if (!ask.optional) return refuse('case/not-said', { what: name, why: 'missing' })
      continue
    }
    const fault = faultOf(ask, value)
    if (fault) return refuse('case/not-said', { what: name, ...fault })
    said[name] = typeof value === 'string' ? value.trim() : (value as Json)
  }
  return accept(said)
}

/** Whether there is an answer to everything that has to be said: a choice among nothing is no choice, and no form is drawn of it. */
export const canBeAnswered = (asks: Asks): boolean =>
  Object.values(asks).every((ask) => ask.optional || ask.is !== 'choice' || Object.keys(ask.of).length > 0)

const faultOf = (ask: Ask, value: unknown): Record<string, unknown> | undefined => {
  if (ask.is === 'confirm') return value === true ? undefined : { why: 'not-confirmed' }
  if (ask.is === 'count')
    return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e9
      ? undefined
      : { why: 'no-count' }
  if (typeof value !== 'string') return { why: 'no-text' }
  const characters = [...value.trim()].length
  if (characters > longest) return { why: 'too-long', most: longest }
  if (ask.is === 'day') return findDay(value) ? undefined : { why: 'no-day' }
  if (ask.is === 'choice')
    return Object.hasOwn(ask.of, value) ? undefined : { why: 'no-choice', of: Object.keys(ask.of) }
  if (ask.is === 'text') return characters >= ask.atLeast ? undefined : { why: 'too-short', atLeast: ask.atLeast }
  return characters > 0 ? undefined : { why: 'missing' }
}

/** Questions that many moves ask in the same words. */
export const reasons = { title: { zh: '理由', en: 'Reasons' }, is: 'text', atLeast: 20 } as const satisfies Ask
export const article = {
  title: { zh: '依据（文件名称和条款）', en: 'Basis (instrument and article)' },
  is: 'article',
} as const satisfies Ask
export const servedOn = { title: { zh: '送达日期', en: 'Served on' }, is: 'day' } as const satisfies Ask
/** Of a notice or an order: left empty, it goes out as a letter of ours, and its service starts the times. */
export const servedBefore = {
  title: {
    zh: '已另行送达本机关自有文书的日期（不填则由本系统出具文书，送达后开始计时）',
    en: 'Served on, if a paper of your own was served (left empty, the letter is written here and its service starts the times)',
  },
  is: 'day',
  optional: true,
} as const satisfies Ask
export const documentNumber = {
  title: { zh: '决定文书号', en: 'Number of the decision' },
  is: 'text',
  atLeast: 4,
} as const satisfies Ask
export const severity = {
  title: { zh: '失信程度', en: 'Class' },
  is: 'choice',
  of: {
    minor: { zh: '轻微', en: 'Minor' },
    general: { zh: '一般', en: 'General' },
    serious: { zh: '严重', en: 'Serious' },
  },
} as const satisfies Ask
export const repairNoticeOn = {
  title: { zh: '信用修复告知书送达日期', en: 'Notice of how to repair handed over on' },
  is: 'day',
} as const satisfies Ask
