import { type Rows, row } from './row.ts'

/** Objection and repair. */
export const repairProblems = {
  'objection/not-corrected-yet': row(
    409,
    '尚未收到更正后的记录',
    'The corrected record has not come in',
    '请先通过报送入口报送更正后的记录，再答复“已更正”。',
    'Submit the corrected record first, by the usual door, and then answer “corrected”.',
  ),
  'repair/not-adverse': row(
    422,
    '该记录无须修复',
    'There is nothing to repair',
    '只有失信信息才需要信用修复。',
    'Only adverse information is repaired.',
  ),
  'repair/over': row(
    409,
    '该记录已经结束',
    'The record is over already',
    '该记录已修复、撤回或者公示期满，不再公示、共享和使用。',
    'It was repaired or taken back or its time is over: it is no longer shown, shared or used.',
  ),
  'repair/too-early': row(
    422,
    '最短公示期未满',
    'The minimum period is not over',
    '自 {from} 起可以申请信用修复。',
    'Repair can be asked for from {from} on.',
  ),
  'repair/own-procedure': row(
    422,
    '此项在别处修复',
    'It is repaired elsewhere',
    '请向{where}提出。{says}',
    'Turn to {where}. {says}',
  ),
  'repair/not-repairable': row(422, '依法不可修复', 'The law names it as beyond repair', '{why}', '{why}'),
  'repair/after-false-material': row(
    422,
    '提供过虚假材料，暂不能再申请',
    'False material was used before',
    '到 {until} 为止不能再申请修复。',
    'No new repair can be asked for until {until}.',
  ),
  'repair/needs-last-day': row(
    422,
    '请给出暂时修复的最后一日',
    'A last day is needed',
    '因重整、和解的修复是暂时的，请给出晚于今天的最后一日。',
    'A repair because of a reorganisation is for a time. Give its last day, later than today.',
  ),
  'repair/not-for-a-time': row(
    422,
    '此项修复没有期限',
    'This repair is not for a time',
    '只有重整、和解的修复才是暂时的；请不要填写最后一日。',
    'Only a repair because of a reorganisation is for a time. Leave the last day empty.',
  ),
} as const satisfies Rows
