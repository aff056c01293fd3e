export const quarantineWords = {
  title: { zh: '待处理', en: 'Quarantine' },
  lead: {
    zh: '各次报送中尚未收录的行。每一行都留着全部原因，直到更正、匹配或裁定。',
    en: 'Rows of all submissions that are not in yet. Each keeps all its reasons until it is mended, matched or decided.',
  },
  queue: { zh: '等待什么', en: 'What they wait for' },
  queues: {
    zh: { mend: '待更正', match: '待匹配', conflict: '待裁定' },
    en: { mend: 'To be mended', match: 'To be matched', conflict: 'Await a decision' },
  },
  notes: {
    zh: {
      mend: '由报送单位更正后再报。',
      match: '没有可用代码，由节点运营者查明属于哪个主体，不作猜测。',
      conflict: '代码或名称有争议，冲突裁定后由运营者处理。',
    },
    en: {
      mend: 'Their authority mends them and sends them again.',
      match: 'They name their subject by no usable code. The operator finds out whose they are; nothing is guessed.',
      conflict: 'Their code or name is disputed. They go on once the conflict is decided.',
    },
  },
  empty: { zh: '此处没有待处理的行。', en: 'No row waits here.' },
  row: { zh: '行', en: 'Row' },
  rowOf: {
    zh: (row: string, file: string) => `${file} 第 ${row} 行`,
    en: (row: string, file: string) => `${file}, row ${row}`,
  },
  noName: { zh: '（无文件名）', en: '(no file name)' },
} as const
