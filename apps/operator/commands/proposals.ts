import { accept, type Result, refuse } from '@probity/base'
import type { ProposalView } from '@probity/contract'
import { askAsOperator, pagesAsOperator } from '../as-operator.ts'
import type { Command } from '../command.ts'
import { doorOptions, throughDoor } from '../door.ts'
import { mostShown, readMost } from '../most-shown.ts'

export const proposals: Command = {
  name: 'proposals',
  arguments: [],
  says: {
    zh: '须由两人办理的事项：列出、确认、否决',
    en: 'What takes two people: lists it, confirms it, declines it',
  },
  more: {
    zh: '提议人不能自己决定：须另一人在 /desk 决定，或以另一密钥（--key-file）决定。',
    en: 'Whoever proposed cannot decide: another person does at /desk, or another key does (--key-file).',
  },
  options: {
    ...mostShown,
    confirm: { value: 'N', says: { zh: '确认此提议', en: 'Confirms this proposal' } },
    decline: { value: 'N', says: { zh: '否决此提议', en: 'Declines this proposal' } },
    by: { value: 'NAME', says: { zh: '由谁决定', en: 'Who decides' } },
    json: { says: { zh: '每行一个 JSON 对象', en: 'Prints one JSON object a line' } },
    ...doorOptions,
  },
  run: (given, terminal) => {
    const most = readMost(given)
    if (!most.ok) return Promise.resolve(most)
    const [confirm, decline, decidedBy] = [given.text('confirm'), given.text('decline'), given.text('by')]
    const number = confirm ?? decline
    if (number !== undefined && decidedBy === undefined)
      return Promise.resolve(refuse('arguments/too-few', { command: 'proposals', missing: '--by NAME' }))
    return throughDoor(given, terminal, async (door): Promise<Result<number>> => {
      if (number !== undefined) {
        const decision = confirm === undefined ? 'declined' : 'confirmed'
        const path = `/api/v1/proposals/${encodeURIComponent(number)}/decide`
        const decided = await askAsOperator(door, path, { decision, decidedBy })
        if (decided.ok) terminal.print(terminal.inWords({ zh: '已决定。', en: 'Decided.' }))
        return decided.ok ? accept(0) : decided
      }
      for await (const one of pagesAsOperator<ProposalView>(door, '/api/v1/proposals', most.value)) {
        if (!one.ok) return one
        const { id, act, target, proposedBy, decision, reasons } = one.value
        const line = `${id}  ${act}  ${target}  ${proposedBy}  ${decision ?? '…'}  ${reasons}`
        terminal.print(given.has('json') ? JSON.stringify(one.value) : line)
      }
      return accept(0)
    })
  },
}
