import type { CodeWords } from './words.ts'

/** How reports are arranged. */
export const reportCodes = {
  'law/report-left-out': {
    says: {
      zh: '报告没有哪一部分包含类别“{category}”：报告应与公开档案一致，不得遗漏。',
      en: 'No section of the report holds the category “{category}”: a report is the public file and leaves nothing out.',
    },
    todo: { zh: '把它放入一个部分。', en: 'Put it into a section.' },
  },
  'law/report-twice': {
    says: {
      zh: '类别“{category}”在报告中出现两次，记录会被计两次。',
      en: 'The category “{category}” stands twice in the report, and its records would be counted twice.',
    },
    todo: { zh: '只保留一处。', en: 'Keep it in one place.' },
  },
} as const satisfies Record<string, CodeWords>
