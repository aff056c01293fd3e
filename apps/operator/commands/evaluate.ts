import { accept, findDay, findInstant, type Result, refuse } from '@probity/base'
import type { Recomputed } from '@probity/contract'
import { askAsOperator } from '../as-operator.ts'
import type { Command } from '../command.ts'
import { doorOptions, throughDoor } from '../door.ts'
import { findHandle } from '../find-handle.ts'
import type { Terminal } from '../terminal.ts'

export const evaluate: Command = {
  name: 'evaluate',
  arguments: [],
  says: {
    zh: '重算一项过去的评价结果，与留存的逐字节比对',
    en: 'Computes a past result again and compares it with what is held, byte for byte',
  },
  more: {
    zh: '按同一办法、同一天、当时所知（--known-at 取自告知书）重算，只给出摘要，不给出内容。与留存的告知不一致时以 1 结束。',
    en: 'It takes the same policy, day and what was known then (--known-at as the notice has it), and prints digests alone, nothing of the content. It ends with 1 where a notice that is held differs.',
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
