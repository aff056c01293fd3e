import type { CodeWords } from './words.ts'

/** Natural persons, and data that may not be collected. */
export const personCodes = {
  'law/natural-person': {
    says: {
      zh: '“{value}”指向自然人。自然人不评分、不排名、不列名单（R25）。',
      en: '“{value}” points at a natural person. No person is scored, ranked or listed (R25).',
    },
    todo: {
      zh: '删去；法律要求记载个人的，在 declined.yaml 中说明本平台不予记载。',
      en: 'Remove it; where law orders a person’s entry, say in declined.yaml that it is declined.',
    },
  },
  'law/responsible-person': {
    says: {
      zh: '字段“{field}”记载与不良信息相关的责任人员（“{word}”）。责任人员条目一律不收（R25）。',
      en: 'The field “{field}” records a person made responsible (“{word}”). Such entries are refused (R25).',
    },
    todo: { zh: '删去该字段。', en: 'Remove the field.' },
  },
  'law/forbidden-field': {
    says: {
      zh: '字段“{field}”涉及禁止采集的信息（“{word}”）。',
      en: 'The field “{field}” holds what may not be collected (“{word}”).',
    },
    todo: {
      zh: '删去该字段；此类信息在本平台没有存放之处。',
      en: 'Remove the field; there is no place for such information.',
    },
  },
  'law/evaluates-person': {
    says: {
      zh: '评价事项包括“{subject}”。个体工商户和机关不予评价（R21）。',
      en: 'An evaluation item includes “{subject}”. Individual businesses and government bodies are not evaluated (R21).',
    },
    todo: { zh: '从 subjects 中删去。', en: 'Remove it from subjects.' },
  },
  'law/person-column': {
    says: {
      zh: '列“{column}”是自然人的证件信息，却对应到“{to}”（R1）。',
      en: 'The column “{column}” holds a person’s document, yet goes to “{to}” (R1).',
    },
    todo: { zh: '对应到 person，入口处即予剔除。', en: 'Map it to person, so that it is cut out at the door.' },
  },
} as const satisfies Record<string, CodeWords>
