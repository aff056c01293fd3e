import type { Bilingual, Day } from '@probity/base'
import { type LetterContent, type Said as Paragraph, sayDay } from '@probity/letters'
import { publicRecordId } from '@probity/records'
import type { Ask, Said } from '../ask.ts'
import { type Case, type MadeBy, publicCaseId } from '../case.ts'
import { asksOf } from '../engine/asks-of.ts'
import { asSubjectSees, mayKnow } from '../kept-from-subject.ts'
import type { CaseContext } from '../procedure.ts'
import { procedures } from '../procedures.ts'
import { articlesOf } from './articles.ts'
import { deadlinesOf } from './deadlines.ts'
import type { MoveLetter } from './move-letter.ts'
import { remediesOf } from './remedies.ts'
import { repairNoticeOf } from './repair-notice.ts'

/** A letter to the subject of a case, but for its name and code, which the shell adds. */
export type LetterOfMove = {
  readonly caseId: number
  readonly content: Omit<LetterContent, 'to'>
  readonly issuedBy: string
}

/**
 * The letter that goes with a move; `undefined` where the move has none, or the authority has served a paper of its own and said
 * when. `one` is the case with the move made. Pure: the same case gives the same letter.
 */
export const writeLetter = (
  context: CaseContext,
  one: Case,
  move: string,
  said: Said,
  by: MadeBy,
): LetterOfMove | undefined => {
  const { law, today, subject } = context
  const row = procedures[one.procedure]?.moves[move]
  const authority = law.findAuthority(by.body)
  if (!row?.letter || !authority || typeof said.servedOn === 'string') return undefined
  // What the subject may not know of is in no letter to it, nor who said it (R12, R20).
  const seen = { ...asSubjectSees(one), about: one.about }
  if (!mayKnow(one) || seen.moves.at(-1)?.move !== move) return undefined
  const { letter } = row
  const record = context.records.find(({ state }) => state.version.recordId === one.recordId)?.state.version
  const deadlines = deadlinesOf(law, one, move)
  const repairNotice = letter.repairNotice && repairNoticeOf(context, one, authority, said)
  const remedies = letter.contest ? remediesOf(context, one, authority) : []
  const content: LetterOfMove['content'] = {
    kind: typeof letter.kind === 'function' ? letter.kind(said) : letter.kind,
    from: { authority: authority.id, title: authority.title },
    issuedOn: today,
    about: {
      case: publicCaseId(subject.handle, one.caseId),
      procedure: law.findProcedure(one.procedure)?.title ?? row.title,
      ...(record ? { record: publicRecordId(subject.handle, record.recordId) } : {}),
      ...(record?.documentNumber ? { document: record.documentNumber } : {}),
    },
    facts: factsOf(context, seen),
    reasons: reasonsOf(context, seen, letter, said),
    outcome: [letter.says, ...detailsOf(asksOf(law, one, move), said)],
    articles: articlesOf(law, seen, said),
    ...(remedies.length > 0 ? { remedies } : {}),
    ...(deadlines.length > 0 ? { deadlines } : {}),
    ...(typeof said.heldOn === 'string' ? { hearing: hearingOf(said) } : {}),
    ...(repairNotice ? { repairNotice } : {}),
    signedBy: { name: by.name || authority.title.zh },
    contact: {},
  }
  return { caseId: one.caseId, content, issuedBy: by.who || by.body }
}

/** What is said as facts: statements and evidence of the party, and what the authority found. */
const factual = ['facts', 'matter', 'statement', 'materials', 'evidence', 'record']
/** What is said as a reason where whoever decides gives none of their own. */
const reasoned = ['reasons', 'missing', 'relation', 'proportion']

/** What the case is about and what happened in it before. */
const factsOf = ({ law }: CaseContext, one: Case): Paragraph[] => {
  const { moves } = one
  const title = law.findList(String(one.about.list))?.title ?? law.findMeasure(String(one.about.measure))?.title
  const first = moves[0]
  return [
    ...(title ? [pair({ zh: '所涉事项', en: 'It concerns' }, title)] : []),
    ...(first ? [onDay(first.on, begun[first.by.party === 'subject' ? 'subject' : 'authority'])] : []),
    ...moves.slice(0, -1).flatMap(({ move, on, said }, index) => {
      const told = textsIn(said, factual)
      const head = procedures[one.procedure]?.moves[move]?.title
      return told.length === 0 ? [] : [...(index === 0 || !head ? [] : [onDay(on, head)]), ...told]
    }),
  ]
}

const begun = {
  subject: { zh: '你单位提出本项申请。', en: 'you applied in this matter.' },
  authority: { zh: '本机关启动本项办理。', en: 'we took up this matter.' },
} as const satisfies Record<string, Bilingual>

const reasonsOf = ({ law }: CaseContext, one: Case, { because }: MoveLetter, said: Said): Paragraph[] => {
  const own = textsIn(said, reasoned)
  const before = one.moves
    .slice(0, -1)
    .findLast(({ by, said: earlier }) => by.party !== 'subject' && textsIn(earlier, reasoned).length > 0)
  const ground = law.findList(String(one.about.list))?.grounds.find(({ id }) => id === one.about.ground)
  const given = own.length > 0 ? own : because ? [because] : textsIn(before?.said ?? {}, reasoned)
  const examined = typeof said.examined === 'string' ? [heading.examined, said.examined] : []
  return [...(ground ? [ground.says] : []), ...given, ...examined]
}

const heading = {
  examined: { zh: '对陈述、申辩和听证意见的复核：', en: 'How your statement and the hearing were examined:' },
}

const textsIn = (said: Said, names: readonly string[]): string[] =>
  names.flatMap((name) => (typeof said[name] === 'string' ? [said[name]] : []))

/** Everything else that was said with the move: outcome, number, days, place. */
const detailsOf = (asks: Readonly<Record<string, Ask>>, said: Said): Paragraph[] =>
  Object.entries(asks).flatMap(([name, ask]): Paragraph[] => {
    const value = said[name]
    const elsewhere = [...factual, ...reasoned, 'examined', 'article', 'heldOn', 'place'].includes(name)
    if (elsewhere || typeof value !== 'string') return []
    if (ask.is === 'day') return [pair(ask.title, { zh: sayDay(value as Day, 'zh'), en: sayDay(value as Day, 'en') })]
    if (ask.is === 'choice') return [pair(ask.title, ask.of[value] ?? { zh: value, en: value })]
    return name === 'documentNumber' ? [pair(ask.title, { zh: value, en: value })] : [value]
  })

const hearingOf = ({ heldOn, at, place, heldBy }: Said): NonNullable<LetterContent['hearing']> => ({
  on: heldOn as Day,
  ...(typeof at === 'string' ? { at } : {}),
  where: String(place ?? ''),
  ...(typeof heldBy === 'string' ? { heldBy } : {}),
})

const pair = (title: Bilingual, value: Bilingual): Bilingual => ({
  zh: `${title.zh}：${value.zh}`,
  en: `${title.en}: ${value.en}`,
})
const onDay = (on: Day, what: Bilingual): Bilingual => ({
  zh: `${sayDay(on, 'zh')}，${what.zh}`,
  en: `${sayDay(on, 'en')}: ${what.en}`,
})
