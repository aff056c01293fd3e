export const measureWords = {
  title: { zh: '待确认的措施', en: 'Measures to confirm' },
  lead: {
    zh: '执行机关逐件确认措施已执行、已解除。未确认的件数按机关公布。',
    en: 'Whoever carries a measure out confirms that it is carried out, and again that it is lifted. What is not confirmed is counted publicly per authority.',
  },
  confirmed: { zh: '待确认执行', en: 'To be confirmed as carried out' },
  'lift-confirmed': { zh: '待确认解除', en: 'To be confirmed as lifted' },
  confirm: { zh: '去确认', en: 'Confirm it' },
  none: { zh: '没有。', en: 'None.' },
  others: { zh: '由其他机关确认', en: 'Another authority confirms it' },
  measure: { zh: '措施', en: 'Measure' },
  organisation: { zh: '主体', en: 'Organisation' },
  due: { zh: '最后一天', en: 'Last day' },
  whose: { zh: '确认', en: 'Confirmation' },
} as const
