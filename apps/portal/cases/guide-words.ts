import type { WordTable } from '../site/words.ts'

/** Words of what is told before a case is opened. */
export const guideWords = {
  duty: {
    zh: (span: string, start: string) => `“${start}”后 ${span}内`,
    en: (span: string, start: string) => `within ${span} of: ${start}`,
  },
  window: {
    zh: (span: string, start: string) => `“${start}”后 ${span}内可以提出`,
    en: (span: string, start: string) => `open for ${span} after: ${start}`,
  },
  wait: {
    zh: (span: string, start: string) => `“${start}”满 ${span}后才可以`,
    en: (span: string, start: string) => `only ${span} after: ${start}`,
  },
  sentToday: { zh: '如果今天提交，最后一天是', en: 'sent today, the last day is' },
  free: {
    zh: '不收任何费用，不要求培训，也不要求购买信用报告。',
    en: 'It is free. No training and no paid report is asked for.',
  },
  decides: { zh: '由谁决定', en: 'Who decides' },
  decidesText: {
    zh: (authority: string) => `${authority}。平台只接收和转送，不作决定。`,
    en: (authority: string) => `${authority}. The platform only takes it in and passes it on.`,
  },
  acceptsText: {
    zh: (authority: string) => `${authority}受理，也由其决定。平台只接收和转送，不作决定。`,
    en: (authority: string) => `${authority} accepts it and decides. The platform only takes it in and passes it on.`,
  },
  earliest: { zh: '最早哪一天可以申请', en: 'Earliest day' },
  noMinimum: { zh: '没有最短公示期，随时可以申请', en: 'No minimum period: at any time' },
  cost: { zh: '费用', en: 'Cost' },
  conditions: { zh: '条件', en: 'Conditions' },
  known: {
    zh: { 'by-date': '按日期计算', 'by-authority': '由认定单位核实', 'by-subject': '由申请人声明' },
    en: {
      'by-date': 'worked out from days',
      'by-authority': 'found by the authority',
      'by-subject': 'declared by you',
    },
  },
  materials: { zh: '材料', en: 'Materials' },
  fetched: { zh: '机关能自行取得的不必提交', en: 'not asked for where the authority can fetch it' },
  commitment: { zh: '承诺书的内容', en: 'The text of the commitment' },
  consequences: { zh: '没有做到的后果', en: 'What follows if it is not kept' },
  elsewhere: { zh: '到哪里办理', en: 'Where to go' },
  falseMaterial: { zh: '提交虚假材料的', en: 'False material' },
  days: { zh: '每一步几日内办', en: 'Days for each step' },
  rules: { zh: '适用的规定', en: 'Rules that apply' },
  everything: { zh: '条件、材料和期限', en: 'Conditions, materials and days' },
} as const satisfies WordTable
