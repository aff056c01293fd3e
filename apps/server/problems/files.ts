import { type Rows, row } from './row.ts'

/** Organisations, their records and what proves them. */
export const fileProblems = {
  'organisation/not-found': row(
    404,
    '没有这个主体',
    'There is no such organisation',
    '请用代码或名称检索。',
    'Search for it by code or name.',
  ),
  'record/not-shown': row(
    404,
    '此编号下没有公示内容',
    'Nothing is shown under this number',
    '本页不说明该编号是否曾有内容。请查看主体页面。',
    'This does not say whether there ever was anything. See the organisation’s page.',
  ),
  'proof/no-record': row(
    404,
    '没有贵单位提供的这条记录',
    'You supplied no such record',
    '完整证明只给当事组织、提供单位和审计机关。请核对记录编号。',
    'Full proofs go to the organisation, the supplying authority and auditors. Check the number of the record.',
  ),
  'record/not-held': row(
    404,
    '没有这条记录',
    'There is no such record',
    '请核对记录编号。',
    'Check the number of the record.',
  ),
  'proof/not-signed-yet': row(
    409,
    '尚未签署',
    'Not signed yet',
    '记录刚刚写入，一秒之内即会签署，请稍后再取。',
    'It was entered just now and will be signed within a second: ask again.',
  ),
  'file/day-in-the-future': row(
    400,
    '不能查询将来的日期',
    'A future day cannot be asked',
    '请给出不晚于今天（{today}）的日期。',
    'Give a day not later than today ({today}).',
  ),
  'search/cursor-not-valid': row(
    400,
    '翻页标记无效',
    'The cursor is not valid',
    '请从第一页重新检索。',
    'Search again from the first page.',
  ),
} as const satisfies Rows
