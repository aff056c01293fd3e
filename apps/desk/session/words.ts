export const sessionWords = {
  signInTitle: { zh: '请先登录', en: 'Sign in first' },
  signInDetail: {
    zh: '工作台供机关工作人员和节点运营者使用。登录后只显示您的职责所需的内容。',
    en: 'The desk is for the staff of authorities and the operator of this node. It shows what your duty needs, and nothing else.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  notForYouTitle: { zh: '您的身份不使用工作台', en: 'The desk is not for the part you play' },
  notForYouDetail: {
    zh: '工作台供机关工作人员和节点运营者使用。请改用其他身份，或前往公众网站。',
    en: 'It is for the staff of authorities and the operator. Change to another part, or go to the public site.',
  },
  part: { zh: '身份', en: 'Part' },
  signOut: { zh: '退出', en: 'Sign out' },
  account: { zh: '账户', en: 'Account' },
  roles: {
    zh: {
      clerk: '经办',
      decider: '决定',
      supervisor: '监督',
      operator: '运营',
      auditor: '审计',
      representative: '代表',
      'credit-service': '信用服务机构',
      bank: '银行',
    } as Readonly<Record<string, string>>,
    en: {
      clerk: 'Clerk',
      decider: 'Decider',
      supervisor: 'Supervisor',
      operator: 'Operator',
      auditor: 'Auditor',
      representative: 'Representative',
      'credit-service': 'Credit service',
      bank: 'Bank',
    } as Readonly<Record<string, string>>,
  },
} as const
