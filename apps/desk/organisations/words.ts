export const organisationWords = {
  find: { zh: '查找主体（名称、曾用名、代码、拼音）', en: 'Find the organisation (name, former name, code, pinyin)' },
  findButton: { zh: '查找', en: 'Find' },
  candidates: { zh: '候选主体', en: 'Candidates' },
  none: { zh: '没有找到。请换名称或者代码再查。', en: 'None was found. Try another name or code.' },
} as const
