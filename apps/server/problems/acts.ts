import { type Rows, row } from './row.ts'

/** What is done later to a record or an organisation. */
export const actProblems = {
  'act/record-not-found': row(
    404,
    '没有这条记录',
    'There is no such record',
    '请按主体代码、种类和文书号核对。',
    'Check the subject’s code, the kind and the document number.',
  ),
  'act/already-withdrawn': row(
    409,
    '该记录已撤回',
    'The record was withdrawn already',
    '无须再次办理。',
    'There is nothing left to do.',
  ),
  'act/not-found': row(404, '没有这项处理', 'There is no such act', '请核对编号。', 'Check its number.'),
  'event/already-merged': row(
    409,
    '该主体已并入其他主体',
    'It was merged already',
    '先撤销原合并。',
    'Undo that merger first.',
  ),
  'event/already-cancelled': row(
    409,
    '该组织已注销',
    'The organisation is cancelled already',
    '登记状态没有变化；如有误，请撤销先前的注销。',
    'Nothing changes; if the earlier cancellation was wrong, undo it.',
  ),
  'event/not-cancelled': row(
    409,
    '该组织并未注销',
    'The organisation is not cancelled',
    '只有已注销或被吊销的组织才能恢复。',
    'Only a body that was cancelled or revoked can be revived.',
  ),
  'event/not-yet': row(
    422,
    '日期尚未到来',
    'The day has not come yet',
    '{on} 晚于今天（{today}）。请在事件发生后登记。',
    '{on} is later than today, {today}. Enter the event once it has happened.',
  ),
  'event/itself': row(
    422,
    '不能并入自身',
    'A subject cannot merge with itself',
    '请给出另一个主体。',
    'Name another subject.',
  ),
} as const satisfies Rows
