import { article, documentNumber, reasons, servedBefore, servedOn } from '../ask.ts'
import { examined, hearingRecord, statement } from '../hearing/asks.ts'
import type { MoveTable } from '../move.ts'

export type MeasureState =
  | 'proposed'
  | 'noticed'
  | 'hearing-asked'
  | 'heard'
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
} as const
export type LiftCause = keyof typeof liftCauses

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
    asks: {
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
      article,
      notExempt: {
        title: {
          zh: '不属于依法不采取措施的轻微、初次、已及时改正的情形',
          en: 'It is no minor, first or corrected lapse for which law excludes a measure',
        },
        is: 'confirm',
      },
    },
  },
  noticed: {
    title: { zh: '告知拟采取措施', en: 'Notice given' },
    from: ['proposed'],
    to: 'noticed',
    by: 'authority',
    letter: {
      kind: 'notice',
      says: {
        zh: '拟对你单位采取上述措施。决定将写明措施的期限和救济途径。',
        en: 'We intend to apply the measure named above. The decision will say until when, and how to contest it.',
      },
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
  stated: {
    title: { zh: '陈述、申辩', en: 'Statement and defence' },
    from: ['noticed', 'hearing-asked', 'heard'],
    by: 'subject',
    asks: { statement },
  },
  'hearing-asked': {
    title: { zh: '要求听证', en: 'A hearing is asked for' },
    from: ['noticed'],
    to: 'hearing-asked',
    by: 'subject',
  },
  'hearing-held': {
    title: { zh: '举行听证', en: 'Hearing held' },
    from: ['hearing-asked'],
    to: 'heard',
    by: 'authority',
    asks: { record: hearingRecord },
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
      says: {
        zh: '决定采取上述措施，至下列截止日期止。',
        en: 'The measure named above applies, until the last day below.',
      },
      contest: true,
    },
  },
  dropped: {
    title: { zh: '不采取', en: 'Not applied' },
    from: ['proposed', 'noticed', 'hearing-asked', 'heard'],
    to: 'dropped',
    by: 'authority',
    decides: true,
    insteadOf: 'applied',
    asks: { reasons },
    letter: { kind: 'decision', says: { zh: '不采取措施。本案终止。', en: 'No measure applies. The case is closed.' } },
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
    letter: { kind: 'decision', says: { zh: '决定解除上述措施。', en: 'The measure named above is lifted.' } },
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
