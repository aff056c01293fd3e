import type { WordTable } from '../site/words.ts'

export const inboxWords = {
  lead: {
    zh: '这里告诉您有什么新内容、什么将到期。内容本身只在登录后的页面上。',
    en: 'Here you learn that there is something new, or due. What it is stands only on pages behind the sign-in.',
  },
  none: { zh: '没有消息。', en: 'There are no messages.' },
  list: { zh: '消息', en: 'Messages' },
  unread: { zh: '未读', en: 'New' },
  markRead: { zh: '全部标为已读', en: 'Mark all as read' },
  toLetter: { zh: '阅读文书', en: 'Read the letter' },
  toCase: { zh: '查看办理', en: 'See the case' },
  older: { zh: '更早的', en: 'Older' },
  elsewhere: { zh: '在别处提醒', en: 'Tell us elsewhere, too' },
  elsewhereText: {
    zh: '可以另外用邮件或系统网址提醒。默认关闭；提醒中只说有新内容或到期日，不写办理的内容。',
    en: 'You can be told by e-mail, or at the address of a system, as well. It is off unless you turn it on, and says no more than that there is something new, or the day on which something is due.',
  },
  addresses: { zh: '提醒地址', en: 'Where you are told' },
  noAddresses: { zh: '没有设置提醒地址。', en: 'You are told nowhere else.' },
  back: { zh: '回到消息', en: 'Back to the messages' },
  add: { zh: '添加地址', en: 'Add an address' },
  channel: { zh: '方式', en: 'How' },
  channels: {
    zh: { email: '邮件', webhook: '系统网址（webhook）' },
    en: { email: 'E-mail', webhook: 'Address of a system (webhook)' },
  },
  address: { zh: '邮箱或网址', en: 'Mailbox or address' },
  addressHint: {
    zh: '如 office@firm.example 或 https://firm.example/hook',
    en: 'Such as office@firm.example or https://firm.example/hook',
  },
  language: { zh: '提醒的语言', en: 'In which language' },
  events: { zh: '提醒哪些事', en: 'Told of what' },
  addButton: { zh: '添加', en: 'Add' },
  noMail: {
    zh: '本节点没有设置邮件服务器，目前只能填写系统网址。',
    en: 'This node has no mail server: only the address of a system can be added for now.',
  },
  waits: { zh: '待确认', en: 'Waits to be confirmed' },
  works: { zh: '已确认', en: 'Confirmed' },
  fails: { zh: '无法送达', en: 'Cannot be reached' },
  failsSince: { zh: '自此无法送达', en: 'Not reached since' },
  addedAt: { zh: '添加于', en: 'Added' },
  end: { zh: '去掉', en: 'Take away' },
  sent: {
    zh: '已向它发出一条确认消息：三天内打开其中的网址，登录后确认。',
    en: 'It was sent one message: open the address in it within three days, sign in and confirm.',
  },
  secret: { zh: '签名密钥，只显示这一次：', en: 'The secret that signs its messages, shown this once:' },
  confirmTitle: { zh: '确认提醒地址', en: 'Confirm the address' },
  confirmText: {
    zh: '您打开了发给提醒地址的网址。确认后，提醒将发往那里。',
    en: 'You opened the address that was sent to confirm where you are told. Once you confirm, messages go there.',
  },
  confirm: { zh: '确认', en: 'Confirm' },
  confirmed: { zh: '已确认，今后会在那里提醒。', en: 'Confirmed: you are told there from now on.' },
} as const satisfies WordTable
