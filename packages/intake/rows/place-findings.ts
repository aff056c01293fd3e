import type { FindingWords } from '../candidate.ts'

/** Findings about whose a row is and who may supply it: what is so, and what to do next. */
export const placeFindings = {
  'subject/no-code': {
    effect: 'quarantine',
    says: {
      zh: '没有统一社会信用代码，已转人工匹配，不作猜测。',
      en: 'It names its subject by no code. It waits for a person to match it; nothing is guessed.',
    },
  },
  'subject/needs-matching': {
    effect: 'quarantine',
    says: {
      zh: '本目录的主体没有代码，须由人工匹配。',
      en: 'Subjects of this pack have no codes. A person has to match it.',
    },
  },
  'subject/number-unknown': {
    effect: 'quarantine',
    says: {
      zh: '无主体持有该旧号码，已转人工匹配。请补报统一社会信用代码。',
      en: 'Nobody held here has this old number. It waits to be matched; send the unified social credit code if you have it.',
    },
  },
  'subject/name-differs': {
    effect: 'quarantine',
    says: {
      zh: '该代码在登记信息中属于另一名称。请核对代码与名称；双方均保留，由人工决定。',
      en: 'In the register this code has another name. Check both; both sides are kept and a person decides.',
    },
  },
  'subject/code-disputed': {
    effect: 'quarantine',
    says: {
      zh: '该代码有多个同名持有者，待人工裁定后处理。',
      en: 'This code has several holders of this name. It waits until a person has decided whose it is.',
    },
  },
  'record/kind-not-in-force': {
    effect: 'refusal',
    says: { zh: '现行目录没有这一项。', en: 'The catalogue in force today does not list this kind.' },
  },
  'record/kind-not-recordable': {
    effect: 'refusal',
    says: { zh: '目录不允许记录这类信息。', en: 'The catalogue does not let this kind be recorded.' },
  },
  'subject/kind-not-recorded': {
    effect: 'refusal',
    says: {
      zh: '这类信息不适用于这一类主体，本行内容未保留。',
      en: 'Records of this kind are not kept about this kind of subject; nothing of this row was kept.',
    },
  },
  'record/class-missing': {
    effect: 'notice',
    says: {
      zh: '未写明失信程度分类：已收录，但在认定单位补报分类之前不公示、不用于评价。',
      en: 'No class of severity is named: it is recorded, and neither shown nor evaluated until its authority sends the class.',
    },
  },
  'address/cut-to-county': {
    effect: 'correction',
    says: { zh: '个体工商户住所只保留到县级。', en: 'An individual business’s address was kept to the county only.' },
  },
  'authority/not-competent-for-kind': {
    effect: 'refusal',
    says: {
      zh: '该机关的职能不含这类信息。',
      en: 'The functions of this authority do not include records of this kind.',
    },
  },
  'authority/not-competent-for-region': {
    effect: 'refusal',
    says: {
      zh: '主体登记地不在该机关管辖区域内。',
      en: 'The place of registration lies outside this authority’s region.',
    },
  },
  'authority/not-competent-on-day': {
    effect: 'refusal',
    says: {
      zh: '决定日期不在决定机关的职权期间内。请用 probity authorities 核对。',
      en: 'The deciding authority was not in office on that day; `probity authorities` lists the days.',
    },
  },
  'authority/decider-outside-region': {
    effect: 'refusal',
    says: {
      zh: '决定机关不在报送机关管辖区域内。',
      en: 'The deciding authority lies outside the region of the one that supplies.',
    },
  },
  'authority/decider-not-competent': {
    effect: 'refusal',
    says: {
      zh: '决定机关的职能不含本类信息。',
      en: 'The functions of the deciding authority do not include this kind.',
    },
  },
} as const satisfies Record<string, FindingWords>
