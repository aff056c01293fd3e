import { type Rows, row } from './row.ts'

/** Drawing looks for the auditor, and what was found of them. */
export const drawProblems = {
  'draw/period-backwards': row(
    422,
    '起止日期颠倒',
    'The period ends before it begins',
    '{until} 早于 {from}。请更正起止日期。',
    '{until} is before {from}. Put the days in their order.',
  ),
  'draw/period-not-over': row(
    422,
    '期间尚未结束',
    'The period is not over',
    '今天是 {today}；只能抽查到昨天为止。',
    'Today is {today}; looks can be drawn of days up to yesterday.',
  ),
  'draw/not-signed-yet': row(
    409,
    '日志尚未签署',
    'The log has not signed since',
    '{until} 结束之后日志还没有签署新的检查点；一有新的记录就会签署，请稍后再抽。',
    'Since {until} was over the log has signed no checkpoint; it signs with the next entry. Draw again later.',
  ),
  'draw/too-many': row(
    422,
    '可抽取的查看太多',
    'There are too many looks to draw from',
    '超过 {most} 条。请缩短期间，或按单位、用途抽取。',
    'There are more than {most}. Take a shorter period, or draw by body or purpose.',
  ),
  'draw/not-found': row(
    404,
    '没有这次抽查',
    'There is no such draw',
    '请在抽查列表中选择。',
    'Choose one from the list of draws.',
  ),
  'draw/not-drawn': row(
    404,
    '此次抽查没有这一条',
    'The draw has no such look',
    '请选择此次抽中的查看。',
    'Choose a look that was drawn.',
  ),
  'draw/reviewed': row(
    409,
    '已有结论',
    'A finding stands already',
    '这一条已有结论，不能更改；如有新情况，请另行抽查或立案。',
    'A finding stands for good. If something new is known, draw again or open a case.',
  ),
} as const satisfies Rows
