import type { WordTable } from '../site/words.ts'

export const measureWords = {
  title: { zh: '在期的措施', en: 'Measures in force' },
  text: {
    zh: '每一项都由具名人员在告知、听取意见之后作出；期满、所依据的信息修复或者被撤销时即终止。',
    en: 'Each was decided by a named official after notice and hearing. It ends with its last day, or when what it rests on is repaired or falls.',
  },
  relation: { zh: '与行为的关系', en: 'How it is related to the conduct' },
  decided: { zh: '决定机关和文号', en: 'Decided by' },
  days: { zh: '期限', en: 'From and until' },
  ownTerm: {
    zh: '期限由法律直接规定，不因修复而提前终止',
    en: 'Law itself fixes this term; a repair does not shorten it',
  },
  stated: { zh: '依据', en: 'Basis' },
} as const satisfies WordTable
