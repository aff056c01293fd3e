import type { CodeWords } from './words.ts'

/** How long something is shown. */
export const periodCodes = {
  'law/no-start': {
    says: { zh: '没有写明期限自何时起算（R6）。', en: 'The rule set does not say what its periods start with (R6).' },
    todo: {
      zh: '写明 start：认定文书、公示之日或行为终了。',
      en: 'Name start: determination, publication or end of conduct.',
    },
  },
  'law/shown-too-long': {
    says: {
      zh: '“{severity}”类最长公示{months}个月，超过上限{limit}个月（{text}）。',
      en: 'Class “{severity}” is shown for {months} months, longer than the maximum of {limit} ({text}).',
    },
    todo: {
      zh: '缩短期限，或写明自有的法律、行政法规依据。',
      en: 'Shorten it, or name a law or administrative regulation of its own.',
    },
  },
  'law/minimum-over-maximum': {
    says: {
      zh: '“{severity}”类最短{minimum}个月，长于最长{maximum}个月。',
      en: 'Class “{severity}” has a minimum of {minimum} months, longer than its maximum of {maximum}.',
    },
    todo: { zh: '改正其一。', en: 'Mend one of them.' },
  },
  'law/no-end': {
    says: {
      zh: '本不良信息事项没有终点：既无公示规则，也无截止字段，也没有说明移出。',
      en: 'This adverse item never ends: it has neither a channel with terms, nor a field that ends it, nor a directory one leaves on performance.',
    },
    todo: { zh: '写明 channel、endsWith 或 unclassified。', en: 'Name channel, endsWith or unclassified.' },
  },
  'law/ends-before-it-begins': {
    says: { zh: '截止日{until}早于起始日{from}。', en: 'It ends on {until}, before it begins on {from}.' },
    todo: { zh: '改正日期。', en: 'Mend the dates.' },
  },
  'law/overlap': {
    says: { zh: '“{id}”的两个版本期间重叠（自{from}起）。', en: 'Two versions of “{id}” overlap (from {from} on).' },
    todo: { zh: '为前一版本写明截止日。', en: 'Give the earlier one a last day.' },
  },
} as const satisfies Record<string, CodeWords>
