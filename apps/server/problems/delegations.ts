import { type Rows, row } from './row.ts'

/** Acting for an organisation, and what takes two people. */
export const delegationProblems = {
  'delegation/no-invitation': row(
    403,
    '委托码无效',
    'The invitation is not valid',
    '委托码只能使用一次，三天内有效，且未被收回。请向委托人重新索取。',
    'An invitation is good once, for three days, unless it was taken back. Ask whoever gave it for another.',
  ),
  'delegation/not-found': row(
    404,
    '没有这项委托',
    'There is no such delegation',
    '请核对编号；已收回的不能再收回。',
    'Check its number; one that was taken back is not taken back again.',
  ),
  'proposal/open': row(
    409,
    '已有待决的提议',
    'It has been proposed already',
    '请由另一人在提议列表中确认或否决。',
    'Another person confirms or declines it, in the list of proposals.',
  ),
  'proposal/not-found': row(404, '没有这项提议', 'There is no such proposal', '请核对编号。', 'Check its number.'),
  'proposal/decided': row(409, '该提议已决定', 'It has been decided', '无须再次办理。', 'There is nothing left to do.'),
  'proposal/own': row(
    403,
    '提议人不能自己决定',
    'Whoever proposed cannot decide',
    '须由另一人确认或否决。',
    'Another person has to confirm or decline it.',
  ),
  'proposal/nobody-named': row(
    422,
    '没有写明办理人',
    'Nobody is named',
    '系统办理时请写明是哪一位办理（requestedBy 或 decidedBy）。',
    'Where a system asks, say which person it asks for (requestedBy or decidedBy).',
  ),
} as const satisfies Rows
