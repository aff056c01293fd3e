import { accept, type Result } from '@probity/base'
import type { LogView } from '@probity/contract'
import { askAsOperator } from '../as-operator.ts'
import type { Command } from '../command.ts'
import { decisionOptions, readDecision } from '../decision.ts'
import { doorOptions, throughDoor } from '../door.ts'

export const logKey: Command = {
  name: 'log-key',
  arguments: [],
  says: { zh: '更换透明日志的签名密钥', en: 'Gives the transparency log a new signing key' },
  more: {
    zh: '新密钥自下一次签署起使用，首次与旧密钥共同签署；更换本身记入日志，旧公钥仍列出。私钥存于节点密钥文件旁，须一并备份，并交给同一节点的其他进程。',
    en: 'It signs from the next checkpoint on, the first one together with the key before it; the change is an entry of the log, and old keys stay listed. Its private half lies beside the node’s secret: back it up, and hand it to the node’s other processes.',
  },
  options: { ...decisionOptions, ...doorOptions },
  run: async (given, terminal) => {
    const decision = readDecision(given, 'log-key')
    if (!decision.ok) return decision
    return throughDoor(given, terminal, async (door): Promise<Result<number>> => {
      const log = await askAsOperator<LogView>(door, '/api/v1/log/keys', decision.value)
      if (!log.ok) return log
      for (const { verifier, fromSize } of log.value.keys)
        terminal.print(`${String(fromSize).padStart(10)}  ${verifier}`)
      return accept(0)
    })
  },
}
