import type { Language } from '@probity/base'
import type { Receipt } from '@probity/contract'

const words = {
  zh: {
    submission: '报送编号',
    authority: '机关',
    kind: '种类',
    rows: '行数',
    accepted: '收录',
    corrected: '更正后收录',
    quarantined: '待处理',
    refused: '拒收',
    alreadyHeld: '（其中此前已有）',
    cut: '已删除的个人证件号码',
    reasons: '原因',
    notices: '提示（不影响收录）',
    waiting: (id: string, where: string) =>
      `待处理的行不会丢失。取回：npx probity waiting ${id} --out 待处理.csv${where}\n按“原因”一列改正后送回：npx probity mend ${id} 待处理.csv${where}\n需由人认定归属或处理冲突的行在运营者的队列中：npx probity queue match${where}`,
    refusedRows: '拒收的行须由机关自行更正后另行报送。',
    done: '全部行已收录，无须再办。',
  },
  en: {
    submission: 'Submission',
    authority: 'Authority',
    kind: 'Kind',
    rows: 'Rows',
    accepted: 'accepted',
    corrected: 'corrected and accepted',
    quarantined: 'waiting',
    refused: 'refused',
    alreadyHeld: '(held before, of those)',
    cut: 'Persons’ document numbers cut out',
    reasons: 'Reasons',
    notices: 'To be noted (the rows are in)',
    waiting: (id: string, where: string) =>
      `Rows that wait are not lost. Fetch them: npx probity waiting ${id} --out waiting.csv${where}\nMend them as the column of reasons says, and send them back: npx probity mend ${id} waiting.csv${where}\nThose that a person must match or decide stand in the operator’s queue: npx probity queue match${where}`,
    refusedRows: 'Rows that were refused must be corrected by the authority and submitted anew.',
    done: 'Every row is in; there is nothing left to do.',
  },
} as const

/**
 * A receipt as a clerk reads it: counts that add up to the rows of the file, every reason in words, and what to do next.
 * `where`: options that lead the next command to the same node, with a space before them.
 */
export const sayReceipt = (receipt: Receipt, language: Language, where = ''): string => {
  const say = words[language]
  const { accepted, corrected, quarantined, refused } = receipt.rows
  const counts: [string, number][] = [
    [say.rows, accepted + corrected + quarantined + refused],
    [`  ${say.accepted}`, accepted],
    [`  ${say.corrected}`, corrected],
    [`  ${say.quarantined}`, quarantined],
    [`  ${say.refused}`, refused],
  ]
  if (receipt.alreadyHeld > 0) counts.push([`  ${say.alreadyHeld}`, receipt.alreadyHeld])
  if (receipt.identityNumbersCut > 0) counts.push([say.cut, receipt.identityNumbersCut])
  return [
    `${say.submission}  ${receipt.submission}`,
    `${say.authority}  ${receipt.authority}    ${say.kind}  ${receipt.kind}`,
    '',
    ...table(counts),
    ...titled(say.reasons, findingLines(receipt, keepsOut, language)),
    ...titled(
      say.notices,
      findingLines(receipt, (effect) => !keepsOut(effect), language),
    ),
    '',
    ...(quarantined > 0 ? [say.waiting(receipt.submission, where)] : []),
    ...(refused > 0 ? [say.refusedRows] : []),
    ...(quarantined + refused === 0 ? [say.done] : []),
  ].join('\n')
}

/** Whether a finding is why a row is not in. Corrections and notices are about rows that are. */
const keepsOut = (effect: string) => effect === 'quarantine' || effect === 'refusal'

const titled = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : [])

const findingLines = ({ findings }: Receipt, wanted: (effect: string) => boolean, language: Language): string[] =>
  findings
    .filter(({ effect }) => wanted(effect))
    .sort((a, b) => b.rows - a.rows)
    .map(({ code, says, rows }) => `  ${number(rows).padStart(9)}  ${code}  ${says[language]}`)

const table = (counts: readonly [string, number][]): string[] => {
  const wide = Math.max(...counts.map(([name]) => shownWidth(name)))
  return counts.map(([name, count]) => `${name}${' '.repeat(wide - shownWidth(name))}  ${number(count).padStart(9)}`)
}

/** Chinese characters take two columns of a terminal. */
const shownWidth = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 2 : 1), 0)

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
