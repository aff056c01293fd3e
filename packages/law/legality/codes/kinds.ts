import type { CodeWords } from './words.ts'

/** What a kind of the catalogue must say. */
export const kindCodes = {
  'law/permission-missing': {
    says: {
      zh: '记录、公示、共享、报告四项许可缺少“{member}”（R2）。',
      en: 'Of the four permissions, “{member}” is missing (R2).',
    },
    todo: { zh: '补上该项许可及其依据。', en: 'Add it with its basis.' },
  },
  'law/no-severity-rule': {
    says: {
      zh: '不良信息须由认定单位确定严重程度，不得推断（R3）。',
      en: 'Adverse information needs a class named by the determining authority; it is never inferred (R3).',
    },
    todo: {
      zh: '写明 severity，或以 unclassified 说明不分类的理由和依据。',
      en: 'Name the severity rule, or say in unclassified why there is none, with a basis.',
    },
  },
  'law/no-adverse-test': {
    says: {
      zh: '本事项可能为不良信息，却没有写明何时为不良信息。',
      en: 'The item may be adverse, yet does not say when.',
    },
    todo: { zh: '写明 adverseWhen 的字段和取值。', en: 'Name field and values in adverseWhen.' },
  },
  'law/no-remedy': {
    says: { zh: '不良信息没有写明救济途径。', en: 'An adverse item names no remedy.' },
    todo: { zh: '在 remedies 中写明。', en: 'Name them under remedies.' },
  },
  'law/levels-open': {
    says: {
      zh: '评价结果可以公示，却没有写明哪些等级可以公示；只有法律允许公布的等级才公开（R21）。',
      en: 'An evaluation may be published, yet it is not said which levels; only those that law publishes are public (R21).',
    },
    todo: {
      zh: '在 publishedWhen 中写明可以公示的等级，或不许公示。',
      en: 'Name the levels in publishedWhen, or do not let it be published.',
    },
  },
  'law/voluntary-misplaced': {
    says: {
      zh: '由主体自行提供的信息须归入自愿提供类，且不得为不良信息（R5）。',
      en: 'What a subject supplies belongs in the voluntary category and is never adverse (R5).',
    },
    todo: { zh: '改正 category、polarity 或 suppliedBy。', en: 'Mend category, polarity or suppliedBy.' },
  },
  'law/content-schema': {
    says: { zh: '内容格式有误：{problem}', en: 'The content schema is faulty: {problem}' },
    todo: {
      zh: '按 JSON Schema 2020-12 改正，不留开放之处。',
      en: 'Mend it as JSON Schema 2020-12, leaving nothing open.',
    },
  },
  'law/unknown-reference': {
    says: { zh: '所引用的{what}“{id}”不存在。', en: 'The {what} “{id}” it names does not exist.' },
    todo: { zh: '改正编号，或补上所缺。', en: 'Mend the id, or add what is missing.' },
  },
  'law/layout-unknown-field': {
    says: { zh: '列“{column}”对应的“{to}”不存在。', en: 'The column “{column}” goes to “{to}”, which does not exist.' },
    todo: {
      zh: '改为现有字段；不需要的写 ignored 并说明理由。',
      en: 'Name an existing field; write ignored, and why, where it is not needed.',
    },
  },
  'law/layout-ignored-without-why': {
    says: { zh: '列“{column}”被忽略，却没有理由。', en: 'The column “{column}” is ignored without a reason.' },
    todo: { zh: '写明 why。', en: 'Say why.' },
  },
  'law/layout-not-recognisable': {
    says: {
      zh: '用以识别的列“{column}”不在 columns 中。',
      en: 'The recognising column “{column}” is not among columns.',
    },
    todo: { zh: '补上该列或改用其他列。', en: 'Add the column, or recognise the layout by another.' },
  },
  'law/no-currency': {
    says: {
      zh: '本类信息记有金额，而法规包没有写明币种。',
      en: 'This kind records amounts, and the pack does not say of which currency.',
    },
    todo: { zh: '在 pack.yaml 中写明 currency（ISO 4217）。', en: 'Say currency (ISO 4217) in pack.yaml.' },
  },
} as const satisfies Record<string, CodeWords>
