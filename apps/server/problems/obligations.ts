import { type Rows, row } from './row.ts'

/** What whoever was handed a record has still to follow. */
export const obligationProblems = {
  'obligation/not-found': row(
    404,
    '没有这项后续办理',
    'Nothing of that is asked of you',
    '该事项不属于您所代表的机构，或者所据的修复、撤销已经不再成立，无需办理。请刷新清单。',
    'It is not your body’s, or the repair or annulment behind it no longer stands, and nothing need be done. Load the list anew.',
  ),
} as const satisfies Rows
