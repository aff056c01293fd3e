import type { CodeWords } from './words.ts'

/** Whether a pack can be read at all. */
export const formCodes = {
  'pack/no-head': {
    says: {
      zh: '没有可读取的 pack.yaml，无法知道这是哪一部法规包。',
      en: 'There is no readable pack.yaml, so the pack does not say what it is.',
    },
    todo: { zh: '写一份 pack.yaml。', en: 'Write a pack.yaml.' },
  },
  'pack/unknown-file': {
    says: {
      zh: '法规包中没有这种文件，其中内容不会被读取。',
      en: 'A pack has no such file; nothing in it would be read.',
    },
    todo: {
      zh: '改用规定的文件名，或移出法规包。',
      en: 'Use one of the names a pack knows, or move the file out of the pack.',
    },
  },
  'pack/not-yaml': {
    says: { zh: '文件不是有效的 YAML：{problem}', en: 'The file is not valid YAML: {problem}' },
    todo: { zh: '按 YAML 1.2 改正。', en: 'Mend it as YAML 1.2.' },
  },
  'pack/duplicate-key': {
    says: {
      zh: '同一个键写了两次，无法知道以哪个为准。',
      en: 'The same key stands twice; which one holds cannot be known.',
    },
    todo: { zh: '删去其中一个。', en: 'Remove one of them.' },
  },
  'pack/unknown-key': {
    says: { zh: '“{key}”不是这里可用的键。', en: '“{key}” is not a key that may stand here.' },
    todo: { zh: '检查拼写；不能理解的内容一律不收。', en: 'Check the spelling; what is not understood is refused.' },
  },
  'pack/schema': {
    says: { zh: '“{path}”不符合格式：{problem}', en: '“{path}” is against the format: {problem}' },
    todo: { zh: '按 law/schema 中的格式改正。', en: 'Mend it as the schema under law/schema says.' },
  },
  'pack/same-id': {
    says: { zh: '编号“{id}”用了两次。', en: 'The id “{id}” is used twice.' },
    todo: { zh: '给其中一个换编号。', en: 'Give one of them another id.' },
  },
  'pack/unknown-base': {
    says: { zh: '所依托的法规包“{id}”没有载入。', en: 'The pack “{id}” on which this one builds is not loaded.' },
    todo: { zh: '把它放在同一目录下，或改正编号。', en: 'Put it beside this pack, or mend the id.' },
  },
  'law/language-missing': {
    says: {
      zh: '“{path}”缺少一种语言；人所看到的一切须有中英文。',
      en: '“{path}” lacks a language; everything a person reads stands in Chinese and English.',
    },
    todo: { zh: '补上缺少的语言。', en: 'Add the missing language.' },
  },
} as const satisfies Record<string, CodeWords>
