import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { accept, findDay, type Result, refuse } from '@probity/base'
import type { TrialAnswer, TrialBody } from '@probity/contract'
import { parse } from 'yaml'
import { askAsOperator } from '../as-operator.ts'
import type { Command, Given } from '../command.ts'
import { doorOptions, throughDoor } from '../door.ts'
import { sayReport } from '../say-report.ts'

export const lab: Command = {
  name: 'lab',
  arguments: [{ name: 'POLICY' }],
  says: {
    zh: '在所有主体上试算评价办法草案，与现行办法比较',
    en: 'Tries a draft policy on everybody, beside the one in force',
  },
  more: {
    zh: 'POLICY 是一个 YAML 文件，或办法编号（编号@施行日期）。人数以十为最小单位，不足十的不显示。--json 给出可随公布附上的报告原文。',
    en: 'POLICY is a YAML file, or the id of a policy (id@first-day). Numbers come in groups of at least ten. --json prints the very report a promulgation may carry.',
  },
  options: {
    compare: {
      value: 'OTHER',
      says: {
        zh: '与哪一个办法比较（编号，默认为同编号的现行办法）',
        en: 'What to compare with (an id; the one in force unless given)',
      },
    },
    on: { value: 'DAY', says: { zh: '哪一天（今天或以后）', en: 'On which day (today or later)' } },
    with: {
      value: 'FILE',
      many: true,
      says: {
        zh: '草案的其他文件：lists.yaml、measures.yaml、sampling.yaml、kinds/…、rule-sets/…',
        en: 'Other files of the draft: lists.yaml, measures.yaml, sampling.yaml, kinds/…, rule-sets/…',
      },
    },
    quick: { says: { zh: '不算阈值、到期和修复', en: 'Leaves out thresholds, time and repair' } },
    json: { says: { zh: '以一行 JSON 输出报告（规范 JSON）', en: 'Prints the report as one line of canonical JSON' } },
    ...doorOptions,
  },
  run: async (given, terminal) => {
    const body = readTrial(given, given.arguments[0] as string, given.text('compare'))
    if (!body.ok) return body
    return throughDoor(given, terminal, async (door) => {
      const done = await askAsOperator<TrialAnswer>(door, '/api/v1/lab/trials', body.value)
      if (!done.ok) return done
      const { report, annex } = done.value
      terminal.print(given.has('json') ? annex.text : sayReport(report, terminal.language))
      return accept(report.findings.length > 0 ? 1 : 0)
    })
  },
}

/** What was typed, as the route asks for it. */
export const readTrial = (given: Given, typed: string, other: string | undefined): Result<TrialBody> => {
  const day = given.text('on')
  if (day !== undefined && !findDay(day)) return refuse('arguments/not-a-day', { day })
  const candidate = isFile(typed) ? { document: readFileSync(typed, 'utf8') } : named(typed)
  const baseline = other ?? ('document' in candidate ? idIn(candidate.document) : candidate.id)
  if (!baseline) return refuse('arguments/missing', { argument: '--compare' })
  const files: { file: string; text: string }[] = []
  for (const path of given.all('with')) {
    if (!existsSync(path)) return refuse('file/missing', { file: path })
    files.push({ file: placeOf(path), text: readFileSync(path, 'utf8') })
  }
  return accept({
    baseline: named(baseline),
    candidate,
    ...(files.length > 0 ? { files } : {}),
    ...(day ? { day } : {}),
    ...(given.has('quick') ? {} : { thorough: true }),
  })
}

const isFile = (typed: string) => /\.ya?ml$/.test(typed) && existsSync(typed)

const named = (typed: string): { id: string; from?: string } => {
  const [id = '', from] = typed.split('@')
  return { id, ...(from ? { from } : {}) }
}

/** A folder of a pack keeps its name: `…/rule-sets/x.yaml` is `rule-sets/x.yaml`. */
const placeOf = (path: string): string =>
  /(?:kinds|rule-sets|instruments|policies|calendar|procedures)\/[^/]+$/.exec(path)?.[0] ?? basename(path)

const idIn = (document: string): string | undefined => {
  try {
    const read = parse(document) as { id?: unknown } | null
    return typeof read?.id === 'string' ? read.id : undefined
  } catch {
    // What is wrong with it is said by the node, with its line.
    return undefined
  }
}
