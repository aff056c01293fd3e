import type { CodeWords } from './words.ts'

/** What the check finds in policies. R5, R21, R22 and R25 are rights the product keeps; GBF-2026-8 is the 2026 plan. */
export const policyCodes = {
  'policy/local-scoring': {
    says: {
      zh: '这是地方自行开展的评价。地方原则上不得自行开展信用评价（GBF-2026-8），其依据中没有法律、行政法规或地方性法规。',
      en: 'This is a local government’s own scoring. In principle there may be none (GBF-2026-8), and no law, administrative regulation or local regulation orders this one.',
    },
    todo: {
      zh: '写明有效的法律、行政法规或地方性法规依据；没有的，删去本办法。',
      en: 'Name a law, administrative regulation or local regulation in force; where there is none, remove the policy.',
    },
  },
  'policy/demonstration': {
    says: { zh: '示范办法不得使人当真（R22）：{problem}', en: 'A demonstration must not be believed (R22): {problem}' },
    todo: {
      zh: '等级用 I 至 IV，地区以 99 开头，不公示等级，不由外部输入。',
      en: 'Use levels I to IV and a region that begins with 99, disclose no level, and take no input from outside.',
    },
  },
  'policy/unknown-name': {
    says: { zh: '这里没有名为“{name}”的{what}。', en: 'There is no {what} called “{name}” here.' },
    todo: {
      zh: '检查拼写；值只能引用写在它前面的值。',
      en: 'Check the spelling; a value may use only values that stand before it.',
    },
  },
  'policy/unknown-kind': {
    says: { zh: '目录中没有“{kind}”类记录。', en: 'The catalogue has no kind “{kind}”.' },
    todo: { zh: '只能使用目录内的记录。', en: 'Use kinds of the catalogue only.' },
  },
  'policy/unknown-field': {
    says: { zh: '“{kind}”没有字段“{field}”。', en: '“{kind}” has no field “{field}”.' },
    todo: { zh: '只能使用目录内的字段。', en: 'Use fields of the catalogue only.' },
  },
  'policy/closed-kind': {
    says: { zh: '“{kind}”不得用于评价：{problem}', en: '“{kind}” may not be evaluated: {problem}' },
    todo: { zh: '删去该类记录。', en: 'Leave the kind out.' },
  },
  'policy/wrong-type': {
    says: { zh: '“{name}”是{is}，此处需要{needed}。', en: '“{name}” is a {is}; here a {needed} is needed.' },
    todo: { zh: '改用相应类型的名称。', en: 'Use a name of that type.' },
  },
  'policy/incomplete': {
    says: { zh: '写法不完整或自相矛盾：{problem}', en: 'Incomplete, or at odds with itself: {problem}' },
    todo: { zh: '按 law/schema/policy.schema.json 补全。', en: 'Complete it as law/schema/policy.schema.json says.' },
  },
  'policy/unknown-unit': {
    says: { zh: '没有“{unit}”这一单位。', en: 'There is no unit “{unit}”.' },
    todo: { zh: '可用单位：{known}。', en: 'Units: {known}.' },
  },
  'policy/unit-mismatch': {
    says: { zh: '“{left}”与“{right}”单位不同，不能相加或比较。', en: '“{left}” and “{right}” are different units.' },
    todo: { zh: '换算后再比较（times）。', en: 'Convert one of them (times) before comparing.' },
  },
  'policy/overlapping-bands': {
    says: { zh: '分档重叠：“{value}”同时属于两档。', en: 'Bands overlap: {value} is in two of them.' },
    todo: { zh: '使每个数值恰属一档。', en: 'Let each value be in exactly one band.' },
  },
  'policy/gap-between-bands': {
    says: { zh: '分档有空缺：“{value}”附近不属于任何一档。', en: 'Bands leave a gap: around {value} there is none.' },
    todo: { zh: '使每个数值恰属一档。', en: 'Let each value be in exactly one band.' },
  },
  'policy/cap-below-event': {
    says: {
      zh: '上限{cap}分小于一次的{each}分，第一次就无法如实计分。',
      en: 'The cap of {cap} is below the {each} of a single event, so not even the first one counts as written.',
    },
    todo: { zh: '提高上限或降低单次分值。', en: 'Raise the cap, or lower the points of one event.' },
  },
  'policy/unreachable-level': {
    says: { zh: '没有任何情形会得到“{level}”。', en: 'Nothing ever leads to “{level}”.' },
    todo: { zh: '改正条件或顺序，或删去该级。', en: 'Mend its condition or the order, or remove it.' },
  },
  'policy/left-over': {
    says: { zh: '各级条件之外的情形没有等级。', en: 'What fits no level’s condition gets no level.' },
    todo: { zh: '为一级写 otherwise: true，并放在最后。', en: 'Give the last level otherwise: true.' },
  },
  'policy/empty-window': {
    says: { zh: '没有记录能落入此时间范围：{problem}', en: 'No record can meet this window: {problem}' },
    todo: { zh: '改正时间范围。', en: 'Mend the window.' },
  },
  'policy/unknown-need': {
    says: { zh: '没有自{from}起的办法“{policy}”。', en: 'There is no policy “{policy}” that begins on {from}.' },
    todo: { zh: '写明所依赖办法的编号与起始日。', en: 'Name the id and first day of the version it depends on.' },
  },
  'policy/cycle': {
    says: { zh: '办法互相依赖：{cycle}。', en: 'Policies depend on each other: {cycle}.' },
    todo: { zh: '去掉其中一项依赖。', en: 'Remove one of the dependencies.' },
  },
  'policy/no-example': {
    says: { zh: '没有算例，无法核对。', en: 'It has no worked example, so nobody can check it.' },
    todo: { zh: '至少写一个手算过的算例。', en: 'Add at least one that was worked out by hand.' },
  },
  'policy/example-differs': {
    says: {
      zh: '算例与计算不符：{what}写为{written}，计算为{computed}。',
      en: 'The example disagrees with the computation: {what} is written as {written} and computed as {computed}.',
    },
    todo: { zh: '核对办法与算例，改正错误的一方。', en: 'Check policy and example, and mend the one that is wrong.' },
  },
} as const satisfies Record<string, CodeWords>
