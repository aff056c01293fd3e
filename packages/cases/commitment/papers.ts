import type { Day } from '@probity/base'
import type { Law, MissingPaper } from '@probity/law'
import type { Ask, Asks, Said } from '../ask.ts'
import type { Case } from '../case.ts'
import { dueDay } from '../clock/due-day.ts'
import { findMade } from '../engine/find-made.ts'
import type { OwnClock } from '../procedure.ts'

type OfTemplate = Pick<Case, 'about'>

const papersOf = (law: Law, { about }: OfTemplate): readonly MissingPaper[] =>
  law.findCommitment(String(about.template))?.papers ?? []

/** Under which name it is said that a paper is missing. */
const missing = ({ id }: MissingPaper): string => `missing-${id}`

/** The papers that are said to be missing. */
export const papersNamed = (law: Law, one: OfTemplate, said: Said): MissingPaper[] =>
  papersOf(law, one).filter((paper) => typeof said[missing(paper)] === 'string')

/** Of each paper of the template that may follow it is asked whether it is missing; of these, which one is handed in. */
export const paperAsks = (law: Law, one: OfTemplate & Partial<Pick<Case, 'moves'>>, move: string): Asks => {
  if (move === 'accepted')
    return Object.fromEntries(
      papersOf(law, one).map((paper): [string, Ask] => [
        missing(paper),
        {
          title: {
            zh: `暂缺、可以后补的：${paper.title.zh}（写明名称）`,
            en: `To follow: ${paper.title.en} (its name)`,
          },
          is: 'text',
          atLeast: 2,
          optional: true,
        },
      ]),
    )
  if (move !== 'handed-in') return {}
  const named = papersNamed(law, one, acceptedIn(one))
  return {
    paper: {
      title: { zh: '补交的材料', en: 'What is handed in' },
      is: 'choice',
      of: Object.fromEntries(named.map(({ id, title }) => [id, title])),
    },
  }
}

/** The day each missing paper is due: the days of the pack, counted from the service of the acceptance and seen by both sides. */
export const paperClocks = (law: Law, one: Case): OwnClock[] => {
  const consequence = law.findCommitment(String(one.about.template))?.consequences[0]
  if (!consequence) return []
  return papersNamed(law, one, acceptedIn(one)).map(({ id, title, within, basis, confidence }) => ({
    move: 'handed-in',
    title,
    start: 'accepted',
    within,
    from: one.begunOn,
    missed: consequence,
    basis,
    confidence,
    doneBy: ({ said }) => said.paper === id,
  }))
}

/** The last day of papers that are missing, counted from the service of the acceptance. */
export const lastPaperDay = (law: Law, papers: readonly MissingPaper[], served: Day): Day | undefined => {
  const calendar = law.findProcedureCalendar('commitment')
  return papers
    .flatMap(({ within }): Day[] => {
      const running = calendar && dueDay(calendar, served, [within])
      return running?.is === 'running' ? [running.dueOn] : []
    })
    .toSorted()
    .at(-1)
}

const acceptedIn = ({ moves = [] }: Partial<Pick<Case, 'moves'>>): Said => findMade({ moves }, 'accepted')?.said ?? {}
