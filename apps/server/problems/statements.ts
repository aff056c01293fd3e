import { type Rows, row } from './row.ts'

/** What an authority states each month. */
export const statementProblems = {
  'statement/no-duty': row(
    422,
    '没有这项公示义务',
    'There is no such duty',
    '贵单位对“{kind}”不负公示义务，无须申报。',
    'Your authority owes no publication of “{kind}”, so there is nothing to state.',
  ),
  'statement/month-not-over': row(
    422,
    '该月尚未结束',
    'The month is not over',
    '{month}结束后再申报；没有决定的，申报为零。',
    'State {month} when it is over; where nothing was decided, state zero.',
  ),
} as const satisfies Rows
