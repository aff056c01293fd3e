import type { Law, Measure } from '@probity/law'
import { type Ask, type Asks, article } from '../ask.ts'
import type { Case } from '../case.ts'

type OfMeasure = Pick<Case, 'about'> & Partial<Pick<Case, 'moves'>>

/** What a move asks because of the very measure: a burden is weighed against the conduct, an incentive against what it rests on. */
export const measureAsks = (law: Law, one: OfMeasure, move: string): Asks => {
  const measure = law.findMeasure(String(one.about.measure))
  if (move === 'proposed') return { ...(measure?.effect === 'incentive' ? forIncentive : forBurden), article }
  if (move === 'agreed') return { agreement: agreementTo(agrees(one) ? undefined : measure) }
  if (move === 'agreement-withdrawn') return agrees(one) ? {} : { agreement: agreementTo(undefined) }
  return {}
}

/** Whether the organisation has agreed, where the pack asks that it does, and has not taken that back. */
export const agrees = ({ moves = [] }: Pick<OfMeasure, 'moves'>): boolean =>
  moves.findLast(({ move }) => move === 'agreed' || move === 'agreement-withdrawn')?.move === 'agreed'

/** What is agreed to, in the pack's own words; where there is nothing to agree to, a question nobody can answer, so that it is not asked. */
const agreementTo = (measure: Measure | undefined): Ask =>
  measure?.agreement
    ? { title: measure.agreement, is: 'confirm' }
    : { title: { zh: '同意的内容', en: 'What is agreed to' }, is: 'choice', of: {} }

const forBurden = {
  relation: {
    title: { zh: '与失信行为的关联', en: 'How it is related to the conduct' },
    is: 'text',
    atLeast: 20,
  },
  proportion: {
    title: { zh: '为何与行为的性质、情节、危害相当', en: 'Why it is in proportion to the conduct' },
    is: 'text',
    atLeast: 20,
  },
  notExempt: {
    title: {
      zh: '不属于依法不采取措施的轻微、初次、已及时改正的情形',
      en: 'It is no minor, first or corrected lapse for which law excludes a measure',
    },
    is: 'confirm',
  },
} as const satisfies Asks

const forIncentive = {
  relation: {
    title: { zh: '与所依据信息的关联', en: 'How it is related to what it rests on' },
    is: 'text',
    atLeast: 20,
  },
  proportion: {
    title: {
      zh: '为何与所依据的信息相称，不损害其他主体的公平竞争',
      en: 'Why it is in proportion to that, and takes nothing from others who compete',
    },
    is: 'text',
    atLeast: 20,
  },
} as const satisfies Asks
