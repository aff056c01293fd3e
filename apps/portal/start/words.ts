import type { WordTable } from '../site/words.ts'

export const startWords = {
  title: { zh: '我可以办理什么', en: 'What I can begin' },
  lead: {
    zh: '与某一条记录无关、可以主动办理的事项。都不收费；不办理，也不因此受不利影响。',
    en: 'What can be begun that is about no single line. All of it is free, and nobody is worse off for leaving it.',
  },
  commitments: { zh: '作出承诺', en: 'Give a commitment' },
  lines: { zh: '对某一条记录提出异议、申请修复', en: 'Object to a line, or have it repaired' },
  linesText: {
    zh: '在“我的档案”里那一条下面选择“我能做什么”。',
    en: 'Choose “What can I do about this line” below it in “My file”.',
  },
  toFile: { zh: '打开我的档案', en: 'Open my file' },
  complaint: {
    zh: '投诉机关、事业单位拖欠或者不履行合同',
    en: 'Complain that a public body does not pay or keep a contract',
  },
  complaintText: {
    zh: '查到那个机关的页面，选择“投诉这个机关”。由它的上级机关核实；它不处理投诉，也不被告知投诉人是谁。',
    en: 'Find the page of that body and choose “Complain about this body”. Its superior verifies; the body neither decides nor learns who complained.',
  },
  find: { zh: '查询机关', en: 'Find the body' },
  person: {
    zh: '个人请求查阅、更正、删除关于自己的内容',
    en: 'A person asks to see, correct or delete what names them',
  },
  personLink: { zh: '个人怎样提出', en: 'How a person asks' },
  about: {
    zh: (name: string) => `关于“${name}”，可以办理什么`,
    en: (name: string) => `What can be begun about ${name}`,
  },
  aboutLead: {
    zh: '只有机关、事业单位可以被投诉不付款、不履行合同或者承诺。',
    en: 'Only public bodies can be complained about for not paying or not keeping contracts and promises.',
  },
  before: { zh: '由谁办理', en: 'Before whom' },
  nothing: { zh: '对这个组织没有可以办理的事项。', en: 'Nothing can be begun about this organisation.' },
  read: { zh: '先看承诺的内容和后果', en: 'Read what is promised and what follows first' },
  others: { zh: '看看其他事项', en: 'See what else can be begun' },
  hidden: {
    zh: '被投诉的机关不处理投诉，也不被告知您是谁；请不要在事实中写出不必要的个人信息。',
    en: 'The body neither decides nor learns who you are. Leave persons out of the facts where they are not needed.',
  },
  education: {
    zh: '办理前可以了解的（免费，看不看都不影响办理）',
    en: 'What one may read before (free, and no condition)',
  },
} as const satisfies WordTable
