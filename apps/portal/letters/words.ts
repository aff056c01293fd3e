import type { WordTable } from '../site/words.ts'

export const letterPageWords = {
  lead: {
    zh: '机关在办理中给贵组织的文书。期限自送达之日起算：没有以其他方式送达的，您确认收到的那一天就是送达日。',
    en: 'What authorities wrote to your organisation in its cases. Times begin with service: where a letter was not served in another way, the day on which you confirm that you received it is that day.',
  },
  none: { zh: '还没有文书。', en: 'There are no letters yet.' },
  list: { zh: '文书', en: 'Letters' },
  number: { zh: '文号', en: 'Number' },
  from: { zh: '发文机关', en: 'From' },
  matter: { zh: '事项', en: 'Matter' },
  issued: { zh: '作出日期', en: 'Written on' },
  served: { zh: '送达', en: 'Served' },
  notServed: { zh: '尚未送达', en: 'Not served yet' },
  proof: { zh: '送达凭证', en: 'Proof of service' },
  clock: { zh: '期限自次日起算。', en: 'Times are counted from the next day.' },
  read: { zh: '阅读', en: 'Read' },
  files: { zh: '下载', en: 'Download' },
  pdf: {
    zh: { zh: '中文 PDF', en: '英文 PDF', both: '中英文 PDF' },
    en: { zh: 'PDF in Chinese', en: 'PDF in English', both: 'PDF in both' },
  },
  confirmTitle: { zh: '确认收到', en: 'Confirm that you received it' },
  confirmText: {
    zh: '确认后，今天即为送达日，您和机关的期限由此起算，不能撤回。阅读和下载不等于确认。',
    en: 'With your confirmation today is the day of service, from which your times and the authority’s run. It cannot be taken back. Reading and downloading confirm nothing.',
  },
  confirm: { zh: '确认收到', en: 'I received it' },
  digest: { zh: '摘要', en: 'Digest' },
  case: { zh: '查看办理', en: 'See the case' },
  older: { zh: '更早的', en: 'Older' },
  seal: {
    zh: '每一份 PDF 都由同样的数据生成，字节相同；纸质件上的摘要应与本页一致。',
    en: 'Every PDF is made of the same data and is the same to the byte; the digest on paper is the one on this page.',
  },
} as const satisfies WordTable
