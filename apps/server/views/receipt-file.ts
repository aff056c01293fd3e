import type { Bilingual, Language } from '@probity/base'
import type { Receipt } from '@probity/contract'
import type { Law } from '@probity/law'

const words = {
  receipt: { zh: '回执', en: 'Receipt' },
  submission: { zh: '报送编号', en: 'Submission' },
  authority: { zh: '报送单位', en: 'Authority' },
  kind: { zh: '种类', en: 'Kind' },
  file: { zh: '文件', en: 'File' },
  state: { zh: '状态', en: 'State' },
  receivedAt: { zh: '接收时间', en: 'Received' },
  finishedAt: { zh: '完成时间', en: 'Finished' },
  digest: { zh: '文件摘要（SHA-256）', en: 'Digest of the file (SHA-256)' },
  accepted: { zh: '收录', en: 'Accepted' },
  corrected: { zh: '更正后收录', en: 'Corrected' },
  quarantined: { zh: '待处理', en: 'Quarantined' },
  refused: { zh: '拒收', en: 'Refused' },
  alreadyHeld: { zh: '其中已有记录', en: 'Of these already held' },
  identityNumbersCut: { zh: '已删除的身份号码', en: 'Identity numbers cut out' },
  findings: { zh: '问题代码', en: 'Finding' },
  rows: { zh: '行数', en: 'Rows' },
  says: { zh: '说明', en: 'What it says' },
  reading: { zh: '正在读取', en: 'Being read' },
  finished: { zh: '已完成', en: 'Finished' },
  failed: { zh: '未能读完', en: 'Not read to its end' },
  recalled: { zh: '已召回', en: 'Recalled' },
} as const satisfies Record<string, Bilingual>

/** A receipt as a file to keep: the document itself, or a table for a spreadsheet or the printer. */
export const writeReceipt = (
  law: Law,
  receipt: Receipt,
  fileName: string | null,
  format: 'csv' | 'json',
  language: Language,
): string => (format === 'json' ? `${JSON.stringify(receipt, null, 2)}\n` : tableOf(law, receipt, fileName, language))

const tableOf = (law: Law, receipt: Receipt, fileName: string | null, language: Language): string => {
  const say = (name: keyof typeof words) => words[name][language]
  const titled = (title: Bilingual | undefined, key: string) => title?.[language] ?? key
  const lines: (readonly (string | number)[])[] = [
    [say('receipt'), receipt.submission],
    [say('authority'), titled(law.findAuthority(receipt.authority)?.title, receipt.authority)],
    [say('kind'), titled(law.findKind(receipt.kind)?.title, receipt.kind)],
    [say('file'), fileName ?? ''],
    [say('state'), receipt.state in words ? say(receipt.state as keyof typeof words) : receipt.state],
    [say('receivedAt'), receipt.receivedAt],
    [say('finishedAt'), receipt.finishedAt ?? ''],
    [say('digest'), receipt.digest ?? ''],
    ...(['accepted', 'corrected', 'quarantined', 'refused'] as const).map(
      (name) => [say(name), receipt.rows[name]] as const,
    ),
    [say('alreadyHeld'), receipt.alreadyHeld],
    [say('identityNumbersCut'), receipt.identityNumbersCut],
    [],
    [say('findings'), say('rows'), say('says')],
    ...receipt.findings.map(({ code, rows, says }) => [code, rows, says[language]] as const),
  ]
  // A byte order mark: without it spreadsheet programs take Chinese for something else.
  return `\uFEFF${lines.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`
}

/** RFC 4180; a leading sign that a spreadsheet would take for a formula is made text. */
const cellOf = (cell: string | number): string =>
  `"${String(cell)
    .replace(/^(?=[=+\-@\t])/, "'")
    .replaceAll('"', '""')}"`
