import type { Bilingual } from '@probity/base'
import type { Law } from '@probity/law'
import { article, documentNumber, reasons, servedBefore, servedOn } from '../ask.ts'
import type { Case } from '../case.ts'
import { examined } from '../hearing/asks.ts'
import { type HeardState, heardStates, hearingMoves } from '../hearing/moves.ts'
import type { MoveTable } from '../move.ts'

export type MeasureState =
  | 'proposed'
  | 'noticed'
  | HeardState
  | 'applied'
  | 'served'
  | 'confirmed'
  | 'dropped'
  | 'lifting'
  | 'lifted'
  | 'ended'

/** Why a measure is lifted. */
export const liftCauses = {
  repaired: { zh: '所依据的信息已经修复或者移出', en: 'What it rests on was repaired or removed' },
  over: { zh: '所依据的信息已经期满', en: 'What it rests on is over' },
  annulled: { zh: '所依据的决定被撤销', en: 'The decision it rests on was annulled' },
  withdrawn: { zh: '所依据的信息被撤回', en: 'What it rests on was taken back' },
  'term-over': { zh: '措施期限届满', en: 'Its own last day is over' },
  decided: { zh: '决定机关解除', en: 'The authority lifted it' },
  'agreement-withdrawn': { zh: '主体撤回同意', en: 'The organisation took its agreement back' },
} as const
export type LiftCause = keyof typeof liftCauses

/** What is said of a measure in a letter, and what of an incentive. */
const ofEither =
  (measure: Bilingual, incentive: Bilingual) =>
  (law: Law, { about }: Pick<Case, 'about'>): Bilingual =>
    law.findMeasure(String(about.measure))?.effect === 'incentive' ? incentive : measure

/**
 * A measure against a named organisation, or an incentive for it (R18). A named official applies it with article, reasons, remedy and
 * end day; the body that carries it out confirms it, and confirms again when it is lifted. Nothing takes effect by itself.
 */
export const measureMoves = {
  proposed: {
    title: { zh: '拟采取措施', en: 'Proposed' },
    from: ['nothing'],
    to: 'proposed',
    by: 'authority',
    // What it asks is not the same of a burden and of an incentive: `asks.ts`.
  },
  noticed: {
    title: { zh: '告知拟采取措施', en: 'Notice given' },
    from: ['proposed'],
    to: 'noticed',
    by: 'authority',
    letter: {
      kind: 'notice',
      says: ofEither(
        {
          zh: '拟对你单位采取上述措施。决定将写明措施的期限和救济途径。',
          en: 'We intend to apply the measure named above. The decision will say until when, and how to contest it.',
        },
        {
          zh: '拟对你单位给予上述激励。决定将写明期限。',
          en: 'We intend to grant the incentive named above. The decision will say until when.',
        },
      ),
    },
    asks: {
      servedOn: servedBefore,
      told: {
        title: {
          zh: '已告知措施、事实、理由、依据、期限，以及陈述申辩和救济的权利',
          en: 'It tells the measure, facts, reasons, basis and days, and the rights to state one’s case and to contest',
        },
        is: 'confirm',
      },
    },
  },
  ...hearingMoves,
  agreed: {
    title: { zh: '同意', en: 'Agreed' },
    from: ['proposed', 'noticed'],
    by: 'subject',
  },
  'agreement-withdrawn': {
    title: { zh: '撤回同意', en: 'Agreement taken back' },
    from: ['proposed', 'noticed', 'applied', 'served', 'confirmed'],
    by: 'subject',
  },
  applied: {
    title: { zh: '决定采取', en: 'Applied' },
    from: ['proposed', 'noticed', 'heard'],
    to: 'applied',
    by: 'authority',
    decides: true,
    notBy: ['proposed'],
    asks: {
      documentNumber,
      reasons,
      article,
      until: { title: { zh: '截止日期（含当日）', en: 'Last day' }, is: 'day' },
      remedy: { title: { zh: '救济途径和期限', en: 'How to contest, and until when' }, is: 'text', atLeast: 10 },
      examined,
    },
    letter: {
      kind: 'decision',
      says: ofEither(
        {
          zh: '决定采取上述措施，至下列截止日期止。',
          en: 'The measure named above applies, until the last day below.',
        },
        {
          zh: '决定给予上述激励，至下列截止日期止。',
          en: 'The incentive named above is granted, until the last day below.',
        },
      ),
      contest: true,
    },
  },
  dropped: {
    title: { zh: '不采取', en: 'Not applied' },
    from: ['proposed', 'noticed', ...heardStates],
    to: 'dropped',
    by: 'authority',
    decides: true,
    insteadOf: 'applied',
    asks: { reasons },
    letter: {
      kind: 'decision',
      says: ofEither(
        { zh: '不采取措施。本案终止。', en: 'No measure applies. The case is closed.' },
        { zh: '不给予上述激励。本案终止。', en: 'The incentive is not granted. The case is closed.' },
      ),
    },
  },
  served: {
    title: { zh: '送达决定', en: 'Decision served' },
    from: ['applied'],
    to: 'served',
    by: 'authority',
    asks: { servedOn },
  },
  confirmed: {
    title: { zh: '执行机关确认', en: 'Carried out, confirmed' },
    from: ['served'],
    to: 'confirmed',
    by: 'executing',
    asks: { how: { title: { zh: '怎样执行', en: 'How it is carried out' }, is: 'text', atLeast: 4 } },
  },
  'lift-decided': {
    title: { zh: '决定解除', en: 'Lifted by decision' },
    from: ['applied', 'served', 'confirmed'],
    by: 'authority',
    decides: true,
    asks: { reasons },
    letter: {
      kind: 'decision',
      says: ofEither(
        { zh: '决定解除上述措施。', en: 'The measure named above is lifted.' },
        { zh: '决定终止上述激励。', en: 'The incentive named above ends.' },
      ),
    },
  },
  'lift-ordered': {
    title: { zh: '通知解除', en: 'Lifting ordered' },
    from: ['applied', 'served', 'confirmed'],
    to: 'lifting',
    by: 'platform',
    asks: { cause: { title: { zh: '解除的原因', en: 'Why' }, is: 'choice', of: liftCauses } },
  },
  'lift-confirmed': {
    title: { zh: '执行机关确认解除', en: 'Lifting confirmed' },
    from: ['lifting'],
    to: 'lifted',
    by: 'executing',
    asks: { how: { title: { zh: '怎样解除', en: 'How it was lifted' }, is: 'text', atLeast: 4 } },
  },
  ended: { title: { zh: '终止', en: 'Ended' }, from: ['lifting', 'lifted'], to: 'ended', by: 'platform' },
} as const satisfies MoveTable<'measure', MeasureState>
