import type { Bilingual } from '@probity/base'

/** The letters an authority writes in a case, by the words that stand in their number. */
export const letterKinds = {
  notice: { title: { zh: '告知书', en: 'Notice' }, short: { zh: '告', en: 'Notice' } },
  acceptance: { title: { zh: '受理通知书', en: 'Notice of acceptance' }, short: { zh: '受', en: 'Acceptance' } },
  supplement: {
    title: { zh: '补正通知书', en: 'What is missing' },
    short: { zh: '补', en: 'What is missing' },
  },
  order: { title: { zh: '责令改正通知书', en: 'Order to correct' }, short: { zh: '责改', en: 'Order' } },
  refusal: { title: { zh: '不予受理通知书', en: 'Notice of refusal' }, short: { zh: '不受', en: 'Refusal' } },
  hearing: { title: { zh: '听证通知书', en: 'Notice of a hearing' }, short: { zh: '听', en: 'Hearing' } },
  decision: { title: { zh: '决定书', en: 'Decision' }, short: { zh: '决', en: 'Decision' } },
  invitation: {
    title: { zh: '约谈邀请书', en: 'Invitation to a talk' },
    short: { zh: '约', en: 'Invitation' },
  },
  'talk-record': { title: { zh: '约谈记录', en: 'Record of a talk' }, short: { zh: '谈', en: 'Record of a talk' } },
  result: { title: { zh: '办理结果告知书', en: 'Notice of the result' }, short: { zh: '果', en: 'Result' } },
  correction: { title: { zh: '更正通知书', en: 'Notice of correction' }, short: { zh: '更', en: 'Correction' } },
  'repair-notice': {
    title: { zh: '信用修复告知书', en: 'How to repair this record' },
    short: { zh: '修告', en: 'Repair notice' },
  },
} as const satisfies Record<string, { readonly title: Bilingual; readonly short: Bilingual }>
export type LetterKind = keyof typeof letterKinds
export const isLetterKind = (text: string): text is LetterKind => Object.hasOwn(letterKinds, text)
