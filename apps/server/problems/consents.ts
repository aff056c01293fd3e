import { type Rows, row } from './row.ts'

/** Consents of organisations. */
export const consentProblems = {
  'consent/missing': row(
    403,
    '没有主体的同意',
    'The organisation has not consented',
    '主体没有同意“{receiver}”为“{purpose}”查看任何内容（{fields}），或该同意已到期、已撤回。请主体在其页面“同意”中给予。',
    'The organisation has not allowed “{receiver}” to read anything for “{purpose}” ({fields}), or it has ended or was taken back. It is given on the organisation’s own page, under “Consents”.',
  ),
  'consent/not-needed': row(
    422,
    '此目的无须同意',
    'This purpose needs no consent',
    '“{purpose}”依法查询，不以主体同意为依据。',
    '“{purpose}” rests on law and not on consent.',
  ),
  'consent/unknown-receiver': row(
    422,
    '没有这个接收方',
    'There is no such receiver',
    '“{receiver}”没有登记，或不能为此目的接收信息。',
    '“{receiver}” is not registered, or may not receive anything for this purpose.',
  ),
  'consent/not-opened': row(
    422,
    '该目的不开放此内容',
    'The purpose does not open this',
    '“{field}”不在该目的开放的范围之内；至少选择一项。',
    '“{field}” is not among what the purpose opens. Choose one thing at least.',
  ),
  'consent/already-over': row(
    422,
    '期限已过',
    'Its last day is over',
    '请给出不早于今天的最后一日（{until} 已过）。',
    'Give a last day that is not before today ({until} is over).',
  ),
  'consent/not-found': row(
    404,
    '没有这项有效的同意',
    'There is no such consent that holds',
    '请核对编号；已撤回的无须再撤。',
    'Check its number; one that was taken back needs no second time.',
  ),
} as const satisfies Rows
