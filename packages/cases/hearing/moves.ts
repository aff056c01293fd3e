import { hearingRecord, statement } from './asks.ts'

/** How an organisation is heard before something is decided against it: the same rows wherever law gives a hearing. */
export const hearingMoves = {
  stated: {
    title: { zh: '陈述、申辩', en: 'Statement and defence' },
    from: ['noticed', 'hearing-asked', 'hearing-set', 'heard'],
    by: 'subject',
    asks: { statement },
  },
  'hearing-asked': {
    title: { zh: '要求听证', en: 'A hearing is asked for' },
    from: ['noticed'],
    to: 'hearing-asked',
    by: 'subject',
  },
  'hearing-set': {
    title: { zh: '通知听证', en: 'Hearing set' },
    from: ['hearing-asked', 'hearing-set'],
    to: 'hearing-set',
    by: 'authority',
    asks: {
      heldOn: { title: { zh: '听证日期', en: 'Day of the hearing' }, is: 'day' },
      at: {
        title: { zh: '听证时刻（如 9:30）', en: 'Time of day (such as 9:30)' },
        is: 'text',
        atLeast: 3,
        optional: true,
      },
      place: { title: { zh: '听证地点', en: 'Place' }, is: 'text', atLeast: 2 },
      heldBy: { title: { zh: '主持人', en: 'Who presides' }, is: 'text', atLeast: 2, optional: true },
    },
    letter: {
      kind: 'hearing',
      says: { zh: '就上述拟作出的处理举行听证。', en: 'A hearing is held on what is intended.' },
      because: { zh: '你单位依法要求听证。', en: 'You have asked for a hearing, as law gives you the right to.' },
    },
  },
  'hearing-held': {
    title: { zh: '举行听证', en: 'Hearing held' },
    from: ['hearing-set'],
    to: 'heard',
    by: 'authority',
    asks: { record: hearingRecord },
  },
} as const

/** What is told before anybody is heard on it. */
export const heardStates = ['hearing-asked', 'hearing-set', 'heard'] as const
export type HeardState = (typeof heardStates)[number]
