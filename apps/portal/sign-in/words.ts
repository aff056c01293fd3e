import type { WordTable } from '../site/words.ts'

export const signInWords = {
  title: { zh: '选择演示人物', en: 'Choose somebody of the demonstration' },
  lead: {
    zh: '这是演示：城市和人物都是虚构的，登录不需要密码。真实的节点由其身份提供方确认您是谁。',
    en: 'This is a demonstration: city and people are invented, and nobody is asked for a password. On a real node your identity provider says who you are.',
  },
  authorities: { zh: '机关工作人员', en: 'People of authorities' },
  organisations: { zh: '组织的代表', en: 'Representatives of organisations' },
  node: { zh: '节点与审计', en: 'The node and its audit' },
  receivers: { zh: '金融机构与信用服务机构', en: 'Banks and credit services' },
  others: { zh: '尚无身份', en: 'Without a part yet' },
  signInAs: { zh: '以此人登录', en: 'Sign in' },
  refusedTitle: { zh: '未能登录', en: 'You are not signed in' },
  again: { zh: '重新登录', en: 'Sign in again' },
  home: { zh: '回到首页', en: 'To the home page' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出', en: 'Sign out' },
  signOutEverywhere: { zh: '退出所有设备', en: 'Sign out everywhere' },
  sessions: { zh: '我的会话', en: 'Where I am signed in' },
  sessionsLead: {
    zh: '以下是您正在进行的登录。不认识的请结束，并告知身份提供方。本系统不记录设备和地址。',
    en: 'These sign-ins of yours go on. End those you do not know, and tell your identity provider. No device and no address is kept here.',
  },
  sessionNumber: { zh: (n: number) => `第 ${n} 个会话`, en: (n: number) => `Session ${n}` },
  sessionHere: { zh: '本会话', en: 'This one' },
  sessionAs: { zh: '身份', en: 'As' },
  sessionStarted: { zh: '登录于', en: 'Signed in' },
  sessionSeen: { zh: '最近使用', en: 'Last used' },
  sessionEnds: { zh: '最迟结束于', en: 'Ends at the latest' },
  endedForYou: { zh: '运营者已结束您的会话', en: 'The operator ended a session of yours' },
  endedBecause: { zh: '理由：', en: 'Why: ' },
  sessionEnd: { zh: '结束', en: 'End' },
  signedOutTitle: { zh: '您已退出', en: 'You are signed out' },
  signedOutLead: {
    zh: '本站的会话已结束。您在身份提供方可能仍处于登录状态：在共用的电脑上，请一并退出。',
    en: 'Your session here has ended. Your identity provider may still know you: on a shared computer, sign out there too.',
  },
  signOutThere: { zh: '前往身份提供方退出', en: 'Go to the identity provider and sign out there' },
  representative: { zh: '代表', en: 'Representative' },
  ownPages: { zh: '本组织的页面', en: 'My organisation’s pages' },
} as const satisfies WordTable

/** What a part is called. */
export const partWords = {
  representative: { zh: '组织代表', en: 'Representative' },
  clerk: { zh: '经办人', en: 'Clerk' },
  decider: { zh: '审批人', en: 'Decider' },
  supervisor: { zh: '主管', en: 'Supervisor' },
  operator: { zh: '节点运营者', en: 'Operator' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  'credit-service': { zh: '信用服务机构', en: 'Credit service' },
  bank: { zh: '银行', en: 'Bank' },
} as const satisfies WordTable
