import { type Rows, row } from './row.ts'

/** Drafts that cannot be tried. */
export const labProblems = {
  'lab/day-past': row(
    422,
    '只能试算今天或以后',
    'Only today or a later day can be tried',
    '{day} 已经过去，今天是 {today}：过去的结果已经确定，当时的许多记录已经到期，不得再用于评价。请给出今天或以后的日期。',
    '{day} is past, and today is {today}: what was is settled, and many of its records are over and may not be evaluated. Give today or a later day.',
  ),
  'lab/not-computed': row(
    409,
    '等级由上级导入，无法试算',
    'Its levels come from above and cannot be tried',
    '“{policy}”没有公布指标表，本平台不计算。请选择有指标的办法。',
    'No indicator table of “{policy}” was published, so nothing is computed. Choose a policy that has indicators.',
  ),
  'lab/cannot-be-computed': row(
    422,
    '草案有错，无法试算',
    'The draft has a fault and cannot be computed',
    '“{policy}”：{code}。先核对草案（POST /api/v1/lab/check），按所列行号改正。',
    '“{policy}”: {code}. Check the draft first (POST /api/v1/lab/check) and mend the lines it names.',
  ),
  'lab/not-read': row(
    422,
    '草案读不出评价办法',
    'No policy can be read from the draft',
    '第 {line} 行：{what}',
    'Line {line}: {what_en}',
  ),
} as const satisfies Rows
