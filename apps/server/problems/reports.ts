import { type Rows, row } from './row.ts'

export const reportProblems = {
  'report/not-a-number': row(
    400,
    '这不是报告编号',
    'This is not the number of a report',
    '编号由三部分组成，以点分隔：26位主体编号、日期、40位摘要。请照报告抄录完整。',
    'A number has three parts with dots between: the 26 characters of the organisation, a day, 40 digits. Copy all of it from the report.',
  ),
  'report/busy': row(
    503,
    '正在排印的报告太多',
    'Too many reports are being typeset',
    '请稍后再取。同样的内容现在就可以读取：/api/v1/organisations/{handle}/report/content',
    'Ask again in a moment. The same content can be read at once: /api/v1/organisations/{handle}/report/content',
  ),
  'report/too-long': row(
    503,
    '这份报告太长，未能排印',
    'This report is too long to be typeset',
    '同样的内容可以读取：/api/v1/organisations/{handle}/report/content',
    'The same content can be read: /api/v1/organisations/{handle}/report/content',
  ),
} as const satisfies Rows
