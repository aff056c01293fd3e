import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accept, type Result, refuse } from '@probity/base'
import { checkPack, type LegalityFinding } from '@probity/law'
import { policyRules } from '@probity/policy'
import type { Command } from '../command.ts'
import { findPack } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

export const check: Command = {
  name: 'check',
  arguments: [{ name: 'PACK', many: true }],
  says: {
    zh: '合法性检查：法规包中与格式或法律不符之处',
    en: 'The legality check: what in a law pack is against the format or the law',
  },
  more: {
    zh: '每项写明文件、行、代码，法律如何规定，应当怎么做。退出码：0 没有问题，1 有问题，2 不是法规包。',
    en: 'Each finding names file, line and code, what the law says, and what to do. Exit code: 0 no findings, 1 findings, 2 no pack.',
  },
  options: { json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } } },
  run: async (given, terminal) => {
    const packs = given.arguments.map((typed) => ({ typed, folder: findPack(typed) }))
    for (const { folder } of packs)
      if (!existsSync(join(folder, 'pack.yaml'))) return refuse('pack/missing', { folder })
    const checked = []
    for (const { typed, folder } of packs)
      checked.push({ pack: typed, findings: await checkPack(folder, { rules: policyRules }) })
    if (given.has('json')) terminal.print(JSON.stringify({ packs: checked }))
    else for (const { pack, findings } of checked) printFindings(pack, findings, terminal)
    return codeOf(checked.flatMap(({ findings }) => findings))
  },
}

const codeOf = (findings: readonly LegalityFinding[]): Result<number> => accept(findings.length > 0 ? 1 : 0)

const printFindings = (pack: string, findings: readonly LegalityFinding[], terminal: Terminal): void => {
  const say = terminal.inWords
  for (const { file, line, code, says, todo } of findings) {
    terminal.print(`${join(pack, file)}:${line} ${code}`)
    terminal.print(`  ${say(says)}`)
    terminal.print(`  ${say({ zh: '应当：', en: 'Do: ' })}${say(todo)}`)
  }
  const count = findings.length
  terminal.print(
    `${pack}: ${say(
      count === 0
        ? { zh: '没有问题', en: 'no findings' }
        : { zh: `${count} 项问题`, en: `${count} finding${count === 1 ? '' : 's'}` },
    )}`,
  )
}
