import { type Rows, row } from './row.ts'

/** Measures and incentives. */
export const measureProblems = {
  'measure/no-such-measure': row(
    404,
    '没有这项措施',
    'There is no such measure',
    '“{measure}”不在公布的措施清单中，不能采取。',
    '“{measure}” is not among the published measures and cannot be applied.',
  ),
  'measure/nobody-carries-out': row(
    404,
    '没有这个执行机关',
    'There is no such body to carry it out',
    '请核对机关编号“{body}”。',
    'Check the identifier “{body}”.',
  ),
  'measure/not-this-kind': row(
    422,
    '该措施不适用于这类主体',
    'The measure is not for this kind of organisation',
    '请核对措施的适用对象。',
    'See whom the measure is for.',
  ),
  'measure/rests-on-nothing': row(
    422,
    '没有可以据以采取该措施的在期信息',
    'Nothing in force supports this measure',
    '该措施须依据：{trigger}。该信息须在期、已送达、未被停止执行。',
    'The measure rests on: {trigger}. It has to be in force, served and stayed by nobody.',
  ),
  'measure/exempt': row(422, '依法不采取该措施', 'The law excludes this measure here', '{why}', '{why}'),
  'measure/not-agreed': row(
    409,
    '主体尚未同意',
    'The organisation has not agreed',
    '该激励须经主体同意：“{to}”。主体在本案中表示同意后方可决定。',
    'This incentive needs the organisation to agree: “{to}” Decide once it has done so in this case.',
  ),
  'measure/too-long': row(
    422,
    '截止日期过晚',
    'The last day is too late',
    '最晚可到 {until}（法定最长期限或者所依据信息的最后一日）。',
    'It may be {until} at the latest: the longest term of the law, or the end of what it rests on.',
  ),
  'measure/too-short': row(
    422,
    '截止日期过早',
    'The last day is too early',
    '最早为 {from}。',
    'It may be {from} at the earliest.',
  ),
  'measure/still-stands': row(
    409,
    '措施仍有依据',
    'The measure still stands',
    '措施期限未满，所依据的信息仍然在期；需要提前解除的，由决定机关决定。',
    'Its last day has not come and what it rests on is in force. The authority that applied it may lift it by decision.',
  ),
  'measure/lift-not-confirmed': row(
    409,
    '解除尚未确认',
    'The lifting is not confirmed yet',
    '须由执行机关先确认已经解除。',
    'The body that carried it out confirms first that it was lifted.',
  ),
} as const satisfies Rows
