import { accept, type Result, refuse } from '@probity/base'
import type { ConflictView, Identity } from '@probity/contract'
import { askAsOperator, pagesAsOperator } from '../as-operator.ts'
import type { Command, Given } from '../command.ts'
import { decisionOptions, readDecision } from '../decision.ts'
import { doorOptions, throughDoor } from '../door.ts'
import { mostShown, readMost } from '../most-shown.ts'

type Conflict = (typeof ConflictView)['_output']

export const conflicts: Command = {
  name: 'conflicts',
  arguments: [],
  says: {
    zh: '待决的冲突：一码两名、一名两码',
    en: 'Conflicts to decide: one code with two names, one name with two codes',
  },
  options: {
    ...mostShown,
    json: { says: { zh: '每行一个 JSON 对象', en: 'Prints one JSON object a line' } },
    ...doorOptions,
  },
  run: (given, terminal) => {
    const most = readMost(given)
    if (!most.ok) return Promise.resolve(most)
    return throughDoor(given, terminal, async (door): Promise<Result<number>> => {
      let shown = 0
      for await (const one of pagesAsOperator<Conflict>(door, '/api/v1/conflicts', most.value)) {
        if (!one.ok) return one
        const { id, kind, shared, first, second } = one.value
        if (given.has('json')) terminal.print(JSON.stringify(one.value))
        else terminal.print(`${id}  ${kind}  ${shared}\n  first   ${lineOf(first)}\n  second  ${lineOf(second)}`)
        shown++
      }
      if (shown === 0 && !given.has('json'))
        terminal.print(terminal.inWords({ zh: '没有待决的冲突。', en: 'There is no conflict to decide.' }))
      return accept(0)
    })
  },
}

const lineOf = ({ handle, name, code }: Identity): string => `${handle}  ${code ?? ''}  ${name}`

export const decide: Command = {
  name: 'decide',
  arguments: [{ name: 'CONFLICT' }],
  says: {
    zh: '提议如何裁决一个冲突；另一人确认后生效',
    en: 'Proposes how a conflict is decided; another person confirms it',
  },
  options: {
    'one-body': { value: 'first|second', says: { zh: '同一主体，保留此方', en: 'They are one body; this side stays' } },
    'two-bodies': {
      value: 'first|second|open',
      says: { zh: '两个主体，代码属此方（open：未定）', en: 'They are two; the code is this side’s (open: not known)' },
    },
    ...decisionOptions,
    ...doorOptions,
  },
  run: (given, terminal) => {
    const decision = readDecision(given, 'decide')
    if (!decision.ok) return Promise.resolve(decision)
    const chosen = readChoice(given)
    if (!chosen)
      return Promise.resolve(refuse('arguments/too-few', { command: 'decide', missing: '--one-body / --two-bodies' }))
    return throughDoor(given, terminal, async (door): Promise<Result<number>> => {
      const path = `/api/v1/conflicts/${given.arguments[0]}/decide`
      const decided = await askAsOperator<{ proposal: number }>(door, path, { decision: chosen, ...decision.value })
      if (!decided.ok) return decided
      const { proposal } = decided.value
      terminal.print(
        terminal.inWords({
          zh: `已提议（${proposal}）。另一人在 /desk 确认，或以另一密钥：probity proposals --confirm ${proposal}`,
          en: `Proposed (${proposal}). Another person confirms it at /desk, or with another key: probity proposals --confirm ${proposal}`,
        }),
      )
      return accept(0)
    })
  },
}

const readChoice = (given: Given): object | undefined => {
  const survivor = given.text('one-body')
  const owner = given.text('two-bodies')
  if (survivor !== undefined) return { is: 'one-body', survivor }
  if (owner !== undefined) return { is: 'two-bodies', ...(owner === 'open' ? {} : { codeBelongsTo: owner }) }
  return undefined
}
