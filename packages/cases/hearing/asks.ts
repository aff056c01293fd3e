import type { Ask } from '../ask.ts'

/** What is asked where somebody is heard, in the same words in every procedure. */
export const statement = {
  title: { zh: '陈述和申辩', en: 'Statement and defence' },
  is: 'text',
  atLeast: 10,
} as const satisfies Ask
export const hearingRecord = {
  title: { zh: '听证笔录要点', en: 'What was said at the hearing' },
  is: 'text',
  atLeast: 20,
} as const satisfies Ask
/** Whoever was heard is answered: what was stated is examined, point by point. */
export const examined = {
  title: {
    zh: '对陈述、申辩、听证意见的复核（有的必填）',
    en: 'How statement and hearing were examined (needed if there were any)',
  },
  is: 'text',
  atLeast: 10,
  optional: true,
} as const satisfies Ask
