import type { Bilingual } from '@probity/base'
import { type Said as Paragraph, readLetterId, sayNumber } from '@probity/letters'
import type { Case, MadeMove } from '../case.ts'
import { asksOf } from '../engine/asks-of.ts'
import type { CaseContext } from '../procedure.ts'
import { procedures } from '../procedures.ts'
import { factual, onDay, pair, sayAgain } from './said-again.ts'

/** What is a fact in every later letter, though it is what was decided in the letter of its own move. */
const recalled = [...factual, 'contract', 'performance', 'minutes', 'what']

/** What the case is about and what happened in it before. */
export const factsForSubject = ({ law }: CaseContext, one: Case): Paragraph[] => {
  const { moves, about } = one
  const title = (
    law.findList(String(about.list)) ??
    law.findMeasure(String(about.measure)) ??
    law.findCommitment(String(about.template))
  )?.title
  const first = moves[0]
  return [
    ...(title ? [pair({ zh: '所涉事项', en: 'It concerns' }, title)] : []),
    ...(first ? [onDay(first.on, begun[first.by.party === 'subject' ? 'subject' : 'authority'])] : []),
    ...moves.slice(0, -1).flatMap((made, index) => {
      const { move, on, said } = made
      const asks = Object.entries(asksOf(law, one, move)).filter(([name]) => recalled.includes(name))
      const told = asks.flatMap(([name, ask]) => sayAgain(ask, said[name]))
      const title = procedures[one.procedure]?.moves[move]?.title
      const head = title && (index > 0 || made.letter) ? [onDay(on, withNumber(title, made))] : []
      // What was told, ordered or decided before is named, with the number of its letter.
      return told.length > 0 || isOnPaper(made) ? [...head, ...told] : []
    }),
  ]
}

const isOnPaper = ({ letter, said }: MadeMove): boolean => letter !== undefined || typeof said.servedOn === 'string'

const withNumber = (title: Bilingual, { letter }: MadeMove): Bilingual => {
  const number = letter && readLetterId(letter.id)
  if (!number) return title
  return { zh: `${title.zh}（${sayNumber(number, 'zh')}）`, en: `${title.en} (${sayNumber(number, 'en')})` }
}

/** To whoever applied: when, and in their own words. What the subject said in its defence is in no letter to another. */
export const factsForApplicant = ({ law }: CaseContext, one: Case): Paragraph[] =>
  one.moves
    .filter(({ by }) => by.party === 'applicant')
    .flatMap(({ move, on, said }, index) => [
      onDay(on, index === 0 ? begun.applicant : (procedures[one.procedure]?.moves[move]?.title ?? begun.applicant)),
      ...Object.entries(asksOf(law, one, move)).flatMap(([name, ask]) => sayAgain(ask, said[name])),
    ])

const begun = {
  subject: { zh: '你单位提出本项申请。', en: 'you applied in this matter.' },
  authority: { zh: '本机关启动本项办理。', en: 'we took up this matter.' },
  applicant: { zh: '你单位提出上述事项。', en: 'you brought this matter.' },
} as const satisfies Record<string, Bilingual>
