export const inboxWords = {
  title: { zh: '消息', en: 'Messages' },
  lead: {
    zh: '本机关有什么新内容、什么将到期。逾期的只是一个数，给监督岗位看。',
    en: 'What is new for your authority, and what is due. What is overdue is a number, for supervisors.',
  },
  receiverLead: {
    zh: '本单位取得过的资料有变化时，在这里告知；是什么变化，打开后才能看到。',
    en: 'You are told here when something that you were handed has changed; what it is, you see where it leads.',
  },
  empty: { zh: '没有消息。', en: 'There are no messages.' },
  message: { zh: '消息', en: 'Message' },
  at: { zh: '时间', en: 'When' },
  where: { zh: '去处', en: 'Where' },
  toCase: { zh: '打开案件', en: 'Open the case' },
  toFollow: { zh: '打开后续办理', en: 'Open what is to follow' },
  unread: { zh: '未读', en: 'New' },
  markRead: { zh: '全部标为已读', en: 'Mark all as read' },
  unreadCount: { zh: (n: number) => `${n} 条未读`, en: (n: number) => `${n} new` },
  confirmTitle: { zh: '确认提醒地址', en: 'Confirm the address' },
  confirmText: {
    zh: '您打开了发给提醒地址的网址。确认后，提醒将发往那里。',
    en: 'You opened the address that was sent to confirm where you are told. Once you confirm, messages go there.',
  },
  confirm: { zh: '确认', en: 'Confirm' },
  confirmed: { zh: '已确认。', en: 'Confirmed.' },
} as const
