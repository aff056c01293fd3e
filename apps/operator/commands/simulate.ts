import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accept, addMonths, day, type Result, refuse } from '@probity/base'
import { openDatabase } from '@probity/database'
import { loadLaw, publishedKinds } from '@probity/law'
import { policyRules } from '@probity/policy'
import type { Command } from '../command.ts'
import { showProgress } from '../progress.ts'
import { demoPacks, findPack } from '../settings.ts'
import { type Simulated, simulate } from '../simulate/simulate.ts'
import type { Terminal } from '../terminal.ts'

/** The city is played up to this day, which its calendars know; organisations for so many cases. */
const lastDay = day('2026-11-20')
const casesOfAnOrganisation = 12
const fewestOrganisations = 60

export const simulateCommand: Command = {
  name: 'simulate',
  arguments: [],
  says: {
    zh: '在一座虚构的城市里模拟多年的各类案件，逐步检查必须成立的一切',
    en: 'Plays cases of every kind over years of an invented city, and checks after each step all that must hold',
  },
  more: {
    zh: '在一个用后即弃的数据文件夹中进行：办事的人随机、常常迟到，进程会在写入途中死去并重启，机器的时钟会跳。同一种子得到同一摘要。有不成立的以 1 结束，并说明是哪一天、哪一条。',
    en: 'It works in a data folder of its own that is thrown away: people act at random and often late, the process dies while it writes and is restarted, the machine’s clock jumps. The same seed prints the same digest. It ends with 1 where something does not hold, and says what and on which day.',
  },
  options: {
    years: { value: 'N', says: { zh: '年数（默认 5）', en: 'Years (5 if left out)' } },
    cases: { value: 'N', says: { zh: '案件数（默认 10000）', en: 'Cases (10000 if left out)' } },
    seed: { value: 'N', says: { zh: '种子（默认 1）', en: 'Seed (1 if left out)' } },
    json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } },
  },
  forBuilders: true,
  run: async (given, terminal): Promise<Result<number>> => {
    const [years, cases] = [Number(given.text('years') ?? 5), Number(given.text('cases') ?? 10_000)]
    for (const count of [years, cases])
      if (!Number.isSafeInteger(count) || count < 1) return refuse('arguments/not-a-count', { count })
    const law = await loadLaw(demoPacks.map(findPack), policyRules)
    if (!law.ok) return law
    const folder = mkdtempSync(join(tmpdir(), 'probity-simulation-'))
    const progress = showProgress(terminal, { zh: '案件', en: 'Cases' }, cases)
    try {
      const played = await simulate(
        {
          law: law.value,
          seed: given.text('seed') ?? '1',
          cases,
          organisations: Math.max(fewestOrganisations, Math.round(cases / casesOfAnOrganisation)),
          from: addMonths(lastDay, -12 * years),
          until: lastDay,
          open: async () => {
            const opened = await openDatabase({ folder }, { publishedKinds: publishedKinds(law.value) })
            if (!opened.ok) throw new Error(opened.refusal.code)
            return opened.value.database
          },
        },
        (done) => progress.reach(done),
      )
      progress.end()
      if (!played.ok) {
        terminal.print(JSON.stringify({ broken: played.refusal }))
        return accept(1)
      }
      print(played.value, terminal, given.has('json'))
      return accept(0)
    } finally {
      progress.end()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const print = (done: Simulated, terminal: Terminal, json: boolean): void => {
  if (json) {
    terminal.print(JSON.stringify(done))
    return
  }
  const { cases, moves, refused, restarts, jumps, checks, days } = done
  terminal.print(
    terminal.inWords({
      zh: `${days} 天，${cases} 个案件，${moves} 步（另有 ${refused} 次依法拒绝），${restarts} 次重启，时钟跳变 ${jumps} 次，检查 ${checks} 次；全部成立，重放无差异。`,
      en: `${days} days, ${cases} cases, ${moves} moves (and ${refused} rightly refused), ${restarts} restarts, ${jumps} jumps of the clock, ${checks} checks; everything holds, and a replay gives the same.`,
    }),
  )
  terminal.print(`SHA-256 ${done.digest}`)
}
