import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { accept, type Bilingual, type CodeReading, classifyCode, codeClasses, refuse } from '@probity/base'
import type { Command } from '../command.ts'
import type { Terminal } from '../terminal.ts'

const mostExamples = 3

type Class = { count: number; readonly lines: number[] }

export const codes: Command = {
  name: 'codes',
  arguments: [{ name: 'FILE' }],
  says: {
    zh: '逐行识别统一社会信用代码（“-”为标准输入），给出各类计数',
    en: 'Classifies unified social credit codes, one a line (“-”: the standard input), and counts the classes',
  },
  more: {
    zh: '每行恰属一类。示例只给行号，不显示代码。',
    en: 'Every line is of exactly one class. Examples are line numbers; codes are not repeated.',
  },
  options: { json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } } },
  run: async (given, terminal) => {
    const file = given.arguments[0] as string
    if (file !== '-' && !existsSync(file)) return refuse('file/missing', { file })
    const input = file === '-' ? process.stdin : createReadStream(file)
    const classes = new Map<CodeReading['is'], Class>(codeClasses.map((name) => [name, { count: 0, lines: [] }]))
    let total = 0
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      total++
      const found = classes.get(classifyCode(line).is) as Class
      found.count++
      if (found.lines.length < mostExamples) found.lines.push(total)
    }
    const rows = [...classes].filter(([name, { count }]) => count > 0 || name === 'valid').reverse()
    if (given.has('json')) printJson(total, classes, terminal)
    else printTable(total, rows, terminal)
    return accept(0)
  },
}

const printJson = (total: number, classes: ReadonlyMap<string, Class>, terminal: Terminal): void => {
  const counts = [...classes].reverse().map(([name, { count }]) => [name, count] as const)
  terminal.print(JSON.stringify({ ...Object.fromEntries(counts), total }))
}

const printTable = (total: number, rows: readonly [CodeReading['is'], Class][], terminal: Terminal): void => {
  const say = terminal.inWords
  for (const [name, { count, lines }] of rows) {
    const examples =
      lines.length > 0 && name !== 'valid' ? `  ${say({ zh: '行', en: 'line' })} ${lines.join(', ')}` : ''
    terminal.print(`${String(count).padStart(9)}  ${name.padEnd(23)} ${say(classWords[name])}${examples}`)
  }
  terminal.print(`${String(total).padStart(9)}  ${say({ zh: '合计', en: 'in all' })}`)
}

const classWords: Record<CodeReading['is'], Bilingual> = {
  valid: { zh: '有效', en: 'valid' },
  'inner-check': { zh: '内层校验不符（可用）', en: 'the inner check does not hold (usable)' },
  'lower-case': { zh: '小写（可改正）', en: 'in lower case (mended)' },
  spaced: { zh: '含空格或连字符（可改正）', en: 'with spaces or hyphens (mended)' },
  'full-width': { zh: '全角（可改正）', en: 'in full-width characters (mended)' },
  'unknown-category': { zh: '没有此登记部门或类别', en: 'no such department or category' },
  'outer-check': { zh: '校验码不符', en: 'the check does not hold' },
  'excluded-letter': { zh: '含 I、O、S、V、Z', en: 'with I, O, S, V or Z' },
  'wrong-length': { zh: '长度不对', en: 'of another length' },
  other: { zh: '其他', en: 'something else' },
  'organisation-code-9': { zh: '组织机构代码（9 位）', en: 'organisation code of 9 symbols' },
  'registration-number-13': { zh: '旧注册号（13 位）', en: 'registration number of 13 digits' },
  'registration-number-15': { zh: '旧注册号（15 位）', en: 'registration number of 15 digits' },
  'not-stated': { zh: '写明“无”', en: 'a word for nothing' },
  empty: { zh: '空白', en: 'empty' },
}
