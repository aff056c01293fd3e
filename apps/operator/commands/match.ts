import { accept, type Result, refuse } from '@probity/base'
import { askAsOperator } from '../as-operator.ts'
import type { Command } from '../command.ts'
import { decisionOptions, readDecision } from '../decision.ts'
import { doorOptions, throughDoor } from '../door.ts'

export const match: Command = {
  name: 'match',
  arguments: [{ name: 'SUBMISSION' }, { name: 'ROW' }],
  says: { zh: '由人认定一行属于哪个主体', en: 'A person decides whose a waiting row is' },
  more: {
    zh: '--organisation 给出主体编号（见 file --json 的 organisation.handle），或 new 表示新主体。认定人和理由随记录保存。',
    en: '--organisation takes a handle (organisation.handle of file --json), or new for one that is not here yet. Who decided and why is kept with it.',
  },
  options: {
    organisation: { value: 'HANDLE|new', says: { zh: '主体编号，或 new', en: 'Handle of the organisation, or new' } },
    ...decisionOptions,
    ...doorOptions,
  },
  run: (given, terminal) => {
    const decision = readDecision(given, 'match')
    if (!decision.ok) return Promise.resolve(decision)
    const organisation = given.text('organisation')
    if (organisation === undefined)
      return Promise.resolve(refuse('arguments/too-few', { command: 'match', missing: '--organisation' }))
    const [submission, row] = given.arguments
    return throughDoor(given, terminal, async (door): Promise<Result<number>> => {
      const path = `/api/v1/submissions/${submission}/rows/${row}/match`
      const matched = await askAsOperator<{ handle: string }>(door, path, { organisation, ...decision.value })
      if (!matched.ok) return matched
      terminal.print(matched.value.handle)
      return accept(0)
    })
  },
}
