import { type Rows, row } from './row.ts'

/** Rows that wait: mending, matching, conflicts. */
export const rowProblems = {
  'row/not-found': row(
    404,
    '没有这一行',
    'There is no such row',
    '只有更正、待处理和拒收的行被保留。',
    'Only rows that were corrected, quarantined or refused are kept.',
  ),
  'row/not-waiting': row(
    409,
    '该行不在待处理状态',
    'The row is not waiting',
    '它已经处理完毕。',
    'It has been dealt with.',
  ),
  'row/still-held-back': row(
    422,
    '该行仍不能收录',
    'The row still cannot come in',
    '原因：{reasons}',
    'Because: {reasons}',
  ),
  'row/needs-mending-first': row(
    409,
    '该行须先更正',
    'The row must be mended first',
    '它的内容还读不懂，不能匹配。',
    'It cannot be read yet, so it cannot be matched.',
  ),
  'match/no-reasons': row(
    422,
    '缺少理由',
    'Reasons are missing',
    '请写明办理人和至少十个字的理由。',
    'Name who decides, and give reasons of ten characters at least.',
  ),
  'conflict/not-found': row(404, '没有这个冲突', 'There is no such conflict', '请核对编号。', 'Check its number.'),
  'conflict/decided': row(
    409,
    '冲突已裁定',
    'It has been decided',
    '如需改变，请撤销原裁定。',
    'To change it, undo the decision.',
  ),
} as const satisfies Rows
