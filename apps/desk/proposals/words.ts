export const proposalWords = {
  title: { zh: '双人办理', en: 'Two people' },
  lead: {
    zh: '召回报送、裁决冲突、采用等级、公布办法须由两人办理：一人提议，另一人确认后立即生效。提议人不能自己决定。',
    en: 'Recalling a submission, deciding a conflict, adopting levels and promulgating a policy take two people: one proposes, and it is done when another confirms. Whoever proposed cannot decide.',
  },
  empty: { zh: '没有提议。', en: 'Nothing was proposed.' },
  act: { zh: '事项', en: 'What' },
  acts: {
    zh: {
      recall: '召回报送',
      'decide-conflict': '裁决冲突',
      'promulgate-policy': '公布评价办法',
      'adopt-levels': '采用等级',
      'end-level': '终止等级',
    },
    en: {
      recall: 'Recall a submission',
      'decide-conflict': 'Decide a conflict',
      'promulgate-policy': 'Promulgate a policy',
      'adopt-levels': 'Adopt levels',
      'end-level': 'End a level',
    },
  },
  reasons: { zh: '理由', en: 'Reasons' },
  by: { zh: '提议人', en: 'Proposed by' },
  at: { zh: '时间', en: 'When' },
  state: { zh: '状态', en: 'State' },
  states: {
    zh: { confirmed: '已确认', declined: '已否决' },
    en: { confirmed: 'Confirmed', declined: 'Declined' },
  },
  waits: { zh: '等待另一人', en: 'Waits for another person' },
  confirm: { zh: '确认', en: 'Confirm' },
  decline: { zh: '否决', en: 'Decline' },
} as const
