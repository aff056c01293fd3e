import { writeFileSync } from 'node:fs'
import { accept, findDay, type Result, refuse } from '@probity/base'
import { addressOf, reportRoutes } from '@probity/contract'
import type { Command, Given } from '../command.ts'
import { type Door, doorOptions, readAnswer, throughDoor } from '../door.ts'
import { findHandle } from '../find-handle.ts'
import type { Terminal } from '../terminal.ts'

const languages = ['zh', 'en', 'both'] as const
type Language = (typeof languages)[number]

export const report: Command = {
  name: 'report',
  arguments: [{ name: 'ORGANISATION', optional: true }],
  says: {
    zh: '某主体的公共信用信息报告（PDF），或核验报告编号',
    en: 'The public credit report of an organisation (PDF), or the check of a report’s number',
  },
  more: {
    zh: '--check 的退出码：0 档案今天仍是这样，1 不是这样（请取今天的报告），2 不是报告编号或没有这个主体。',
    en: 'Exit code of --check: 0 the file says so today, 1 it does not (take today’s report), 2 no number of a report, or no such organisation.',
  },
  options: {
    day: { value: 'D', says: { zh: '过去某日，如 2026-04-01', en: 'As it stood on a past day, such as 2026-04-01' } },
    out: {
      value: 'FILE',
      says: { zh: '写入此文件（默认为“编号.pdf”）', en: 'Writes into this file (its number with .pdf unless given)' },
    },
    lang: { value: 'LANG', says: { zh: 'zh、en 或 both', en: 'zh, en or both' } },
    json: { says: { zh: '不排印，以一行 JSON 输出', en: 'Prints one line of JSON instead of typesetting' } },
    check: { value: 'NUMBER', says: { zh: '核验报告编号', en: 'Checks the number of a report' } },
    ...doorOptions,
  },
  run: async (given, terminal) => {
    const day = given.text('day')
    if (day !== undefined && !findDay(day)) return refuse('arguments/not-a-day', { day })
    const lang = given.text('lang') ?? terminal.language
    if (!isLanguage(lang)) return refuse('arguments/not-one-of', { argument: lang, known: languages.join(', ') })
    const number = given.text('check')
    if (number !== undefined) return throughDoor(given, terminal, (door) => check(door, number, given, terminal))
    const [asked] = given.arguments
    if (asked === undefined) return refuse('arguments/too-few', { command: 'report', missing: 'ORGANISATION' })
    return throughDoor(given, terminal, (door) => fetchReport(door, asked, lang, given, terminal))
  },
}

const isLanguage = (text: string): text is Language => languages.some((one) => one === text)

const fetchReport = async (
  door: Door,
  asked: string,
  lang: Language,
  given: Given,
  terminal: Terminal,
): Promise<Result<number>> => {
  const handle = await findHandle(door, asked)
  if (!handle.ok) return handle
  const day = given.text('day')
  const input = { params: { handle: handle.value }, query: day ? { day } : {} }
  const content = await door.ask(reportRoutes.reportContent, input)
  if (!content.ok) return refuse(content.refusal.code, { ...content.refusal.details, words: content.problem?.words })
  if (given.has('json')) {
    terminal.print(JSON.stringify(content.value))
    return accept(0)
  }
  const paper = await door.send(addressOf(reportRoutes.report, { ...input, query: { ...input.query, lang } }))
  if (!paper.ok) return readAnswer(door, paper)
  const { number } = content.value
  const file = given.text('out') ?? `${number}.pdf`
  try {
    writeFileSync(file, new Uint8Array(await paper.arrayBuffer()))
  } catch (fault) {
    return refuse('file/not-written', { file, why: (fault as NodeJS.ErrnoException).code ?? String(fault) })
  }
  terminal.print(terminal.inWords({ zh: `报告已写入 ${file}`, en: `Written into ${file}` }))
  terminal.print(terminal.inWords({ zh: `编号 ${number}`, en: `Number ${number}` }))
  return accept(0)
}

const check = async (door: Door, number: string, given: Given, terminal: Terminal): Promise<Result<number>> => {
  const answer = await door.ask(reportRoutes.checkReport, { params: { number } })
  if (!answer.ok) return refuse(answer.refusal.code, { ...answer.refusal.details, words: answer.problem?.words })
  const { organisation, current, today } = answer.value
  if (given.has('json')) terminal.print(JSON.stringify(answer.value))
  else
    terminal.print(
      terminal.inWords(
        current
          ? {
              zh: `是：${organisation.name}的档案今天（${today}）仍是这样。`,
              en: `Yes: this is what the file of ${organisation.name} says today, ${today}.`,
            }
          : {
              zh: `不是：${organisation.name}今天（${today}）的档案不是这样。请取今天的报告。`,
              en: `No: this is not what the file of ${organisation.name} says today, ${today}. Take today’s report.`,
            },
      ),
    )
  return accept(current ? 0 : 1)
}
