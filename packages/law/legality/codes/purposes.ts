import type { CodeWords } from './words.ts'

/** What may be read for what, and the times of procedures. */
export const purposeCodes = {
  'law/purpose-without-consent': {
    says: {
      zh: '银行和信用服务机构查询未公开信息，须经主体同意。',
      en: 'Banks and credit services read what is not public only with the subject’s consent.',
    },
    todo: { zh: '写明 consent: true，或从 roles 中删去。', en: 'Say consent: true, or take them out of roles.' },
  },
  'law/purpose-delayed-for-receiver': {
    says: {
      zh: '银行和信用服务机构的查询不得延迟告知主体（R27）。',
      en: 'A look of a bank or credit service is never told to the subject later (R27).',
    },
    todo: { zh: '删去 delay，或另立目的。', en: 'Remove delay, or make a purpose of its own.' },
  },
  'law/purpose-opens-what-is-over': {
    says: {
      zh: '已到期或撤回的信息已经封存，只对主体本人、审计和人民法院开放（R7）。',
      en: 'What is over or was withdrawn is sealed, and open to the subject, auditors and courts alone (R7).',
    },
    todo: { zh: '改为 lines: shared。', en: 'Say lines: shared.' },
  },
  'law/purpose-without-reference': {
    says: {
      zh: '查询须写明所办的项目、申请或案件（R27）。',
      en: 'A look names the tender, application or case it is for (R27).',
    },
    todo: { zh: '写明 reference。', en: 'Name reference.' },
  },
  'law/purpose-opens-what-is-not-shared': {
    says: {
      zh: '“{kind}”不得共享，不能为此目的开放（R2）。',
      en: '“{kind}” may not be shared, so this purpose cannot open it (R2).',
    },
    todo: { zh: '删去该种类，或改正其共享许可。', en: 'Take the kind out, or mend its permission to share.' },
  },
  'law/purpose-unknown-field': {
    says: { zh: '“{kind}”没有字段“{field}”。', en: '“{kind}” has no field “{field}”.' },
    todo: { zh: '改正字段名。', en: 'Mend the name of the field.' },
  },
  'law/clock-other-move': {
    says: {
      zh: '“{move}”不是“{procedure}”程序的步骤，或与起算的步骤相同。',
      en: '“{move}” is no move of the procedure “{procedure}”, or the very move from which its time runs.',
    },
    todo: { zh: '改用该程序的步骤名。', en: 'Name a move of that procedure.' },
  },
  'law/clock-without-calendar': {
    says: {
      zh: '期限以工作日计算，但法规包没有工作日历。',
      en: 'The time is counted in working days, and the pack has no calendar of them.',
    },
    todo: { zh: '补上 calendar/ 下的年度日历。', en: 'Add the years under calendar/.' },
  },
  'law/dispute-twice': {
    says: {
      zh: '同一地区同时有两条规则说明如何处理有异议的信息，无法知道以哪个为准。',
      en: 'Two rules say at once what becomes of a disputed record in one place; which one holds cannot be known.',
    },
    todo: {
      zh: '为先前的规则写明 until，或写明地区或职能。',
      en: 'Say until of the earlier one, or name a region or functions.',
    },
  },
  'law/clock-twice': {
    says: {
      zh: '同一步骤在同一天、同一地区有两个期限，无法知道以哪个为准。',
      en: 'One move has two times on one day in one place; which one holds cannot be known.',
    },
    todo: {
      zh: '为先前的期限写明 until，或写明地区或职能。',
      en: 'Say until of the earlier one, or name a region or functions.',
    },
  },
  'law/clock-other-unit': {
    says: {
      zh: '延长的期限与原期限单位不同，没有规则说明如何相加。',
      en: 'The extension is counted in another unit than the time it extends; no rule says how to add them.',
    },
    todo: { zh: '改用同一单位。', en: 'Use one unit for both.' },
  },
} as const satisfies Record<string, CodeWords>
