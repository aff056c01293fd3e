import { accept, findDay, findInstant, type Result, refuse } from '@probity/base'
import type { Recomputed, TrialAnswer } from '@probity/contract'
import { askAsOperator } from '../as-operator.ts'
import type { Command, Given } from '../command.ts'
import { doorOptions, throughDoor } from '../door.ts'
import { findHandle } from '../find-handle.ts'
import { sayDistribution } from '../say-report.ts'
import type { Terminal } from '../terminal.ts'
import { readTrial } from './lab.ts'

export const evaluate: Command = {
  name: 'evaluate',
  arguments: [{ name: 'POLICY', optional: true }],
  says: {
    zh: '按某一办法评价所有主体，给出分布；或者重算一项过去的结果',
    en: 'Everybody under a policy, as a distribution; or one past result computed again',
  },
  more: {
    zh: '给出 POLICY：按其评价所有主体，只给出十人以上的人数。给出 --subject：按同一办法、同一天、当时所知（--known-at 取自告知书）重算，只给出摘要，不给出内容。与留存的告知不一致时以 1 结束。',
    en: 'With POLICY: everybody, in groups of at least ten. With --subject: it takes the same policy, day and what was known then (--known-at as the notice has it), and prints digests alone, nothing of the content. It ends with 1 where a notice that is held differs.',
  },
  options: {
    subject: { value: 'CODE', says: { zh: '主体：代码、名称或编号', en: 'The organisation, by code, name or handle' } },
    policy: { value: 'P', says: { zh: '评价办法的编号', en: 'Id of the policy' } },
    on: { value: 'DAY', says: { zh: '结果所属的日期', en: 'The day of the result' } },
    'known-at': { value: 'T', says: { zh: '按当时所知', en: 'With what was known at a time' } },
    json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } },
    ...doorOptions,
  },
  run: async (given, terminal): Promise<Result<number>> => {
    const everybody = given.arguments[0]
    if (everybody !== undefined) return evaluateEverybody(everybody, given, terminal)
    const [subject, policy, on] = ['subject', 'policy', 'on'].map((name) => given.text(name))
    const missing = ['subject', 'policy', 'on'].find((name) => given.text(name) === undefined)
    if (missing || !subject || !policy || !on) return refuse('arguments/missing', { argument: `--${missing}` })
    const knownAt = given.text('known-at')
    if (!findDay(on)) return refuse('arguments/not-a-day', { day: on })
    if (knownAt !== undefined && !findInstant(knownAt)) return refuse('arguments/not-a-time', { time: knownAt })
    return throughDoor(given, terminal, async (door) => {
      const handle = await findHandle(door, subject)
      if (!handle.ok) return handle
      const asked = { organisation: handle.value, policy, day: on, ...(knownAt ? { knownAt } : {}) }
      const done = await askAsOperator<Recomputed>(door, '/api/v1/evaluations/recompute', asked)
      if (!done.ok) return done
      if (given.has('json')) terminal.print(JSON.stringify(done.value))
      else print(done.value, terminal)
      return accept(done.value.held.every(({ same }) => same) ? 0 : 1)
    })
  },
}

const evaluateEverybody = async (policy: string, given: Given, terminal: Terminal): Promise<Result<number>> => {
  const body = readTrial(given, policy, policy)
  if (!body.ok) return body
  return throughDoor(given, terminal, async (door) => {
    const asked = { ...body.value, thorough: false }
    const done = await askAsOperator<TrialAnswer>(door, '/api/v1/lab/trials', asked)
    if (!done.ok) return done
    const { report, annex } = done.value
    terminal.print(given.has('json') ? annex.text : sayDistribution(report, terminal.language))
    return accept(0)
  })
}

const print = ({ digest, held }: Recomputed, terminal: Terminal): void => {
  terminal.print(`SHA-256 ${digest}`)
  if (held.length === 0)
    terminal.print(terminal.inWords({ zh: '没有留存这一结果的告知。', en: 'No notice of this result is held.' }))
  for (const one of held)
    terminal.print(
      one.same
        ? terminal.inWords({
            zh: `与第 ${one.id} 号告知逐字节相同。`,
            en: `The same as notice ${one.id}, to the byte.`,
          })
        : terminal.inWords({
            zh: `与第 ${one.id} 号告知不同，留存的是 ${one.digest}`,
            en: `Not the same as notice ${one.id}, which is held as ${one.digest}`,
          }),
    )
}
