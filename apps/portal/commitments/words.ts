import type { WordTable } from '../site/words.ts'

export const commitmentWords = {
  title: { zh: '可以作出的承诺', en: 'Commitments that may be given' },
  lead: {
    zh: '承诺从来不是强制的：选择一般程序，不受任何不利影响。这里是每一种承诺的内容、没有做到的后果，以及办理前可以了解的规定。',
    en: 'A commitment is never compulsory: whoever takes the ordinary way is not worse off. Here is what each one says, what follows if it is not kept, and the rules one may read before.',
  },
  matter: { zh: '用于', en: 'For' },
  way: { zh: '方式', en: 'Sort' },
  ways: {
    zh: {
      'in-place-of-papers': '以承诺代替材料',
      'missing-papers': '先受理，后补材料',
      public: '向社会主动公开',
      repair: '信用修复中作出',
      'self-discipline': '行业自律',
    },
    en: {
      'in-place-of-papers': 'in place of papers',
      'missing-papers': 'accepted first, papers to follow',
      public: 'of one’s own motion, to the public',
      repair: 'in a repair',
      'self-discipline': 'self-discipline of an industry',
    },
  },
  acceptedBy: { zh: '由哪些机关接受', en: 'Accepted by' },
  nobodyNeed: { zh: '不需要机关同意', en: 'nobody need accept it' },
  subjects: { zh: '谁可以作出', en: 'Who may give it' },
  text: { zh: '承诺的内容', en: 'What is promised' },
  consequences: { zh: '没有做到的后果', en: 'What follows if it is not kept' },
  ordinary: { zh: '不想承诺的', en: 'Without promising' },
  standing: { zh: '条件', en: 'Condition' },
  standingText: {
    zh: (check: string) => `${check}：不在严重失信名单，没有未修复的违背承诺。与评价等级无关。`,
    en: (check: string) =>
      `${check}: no serious list, no unrepaired breach of a commitment. No level has to do with it.`,
  },
  papers: { zh: '可以后补的材料', en: 'Papers that may follow' },
  paper: { zh: '材料', en: 'Paper' },
  within: { zh: '接受后最长', en: 'At most, after acceptance' },
  papersText: {
    zh: '机关接受时写明具体的最后一日；这一日显示在“我的案件”和“我的档案”开头。',
    en: 'When it accepts, the authority names the day itself; it then stands in “My cases” and at the head of “My file”.',
  },
  education: { zh: '办理前可以了解的', en: 'What one may read before' },
  educationText: {
    zh: '免费；不是任何手续的条件；看或者不看，对办理没有任何影响，也不作记录。',
    en: 'Free, and no condition of anything. Whether it is read makes no difference and is not recorded.',
  },
  basis: { zh: '依据', en: 'Basis' },
  give: { zh: '作出这项承诺', en: 'Give this commitment' },
  inRepair: {
    zh: '这项承诺在申请信用修复时作出，不单独办理。',
    en: 'This one is given with an application for repair, and not by itself.',
  },
  goes: { zh: '承诺的程序和期限', en: 'How commitments go, and in how many days' },
  all: { zh: '全部承诺', en: 'All commitments' },
  list: { zh: '有什么、公示多久', en: 'What goes on the record, and for how long' },
  repair: { zh: '怎样修复', en: 'How repair goes' },
  none: { zh: '本节点载入的法规包没有承诺文本。', en: 'The packs this node runs offer no commitments.' },
} as const satisfies WordTable
