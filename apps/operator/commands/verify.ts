import { accept, type Result, refuse } from '@probity/base'
import { type Asked, exitOf, NotReadable, sayVerdict, type Verdict, verify as verifyAsked } from '@probity/proof/verify'
import type { Command, Given } from '../command.ts'
import type { Terminal } from '../terminal.ts'

export const verify: Command = {
  name: 'verify',
  arguments: [{ name: 'WHAT' }, { name: 'SECOND', optional: true }],
  says: {
    zh: '核对证明、记录或页面数据、两个检查点，或整个日志',
    en: 'Checks a proof, a record or a page’s data, two checkpoints, or a whole log',
  },
  more: {
    zh: `WHAT 是 tlog-proof 文件（SECOND 是其内容）、记录证明或页面数据（接口的 JSON）、检查点（SECOND 是另一个，或以 --log
比较最新的一个），或者整个日志（文件夹或地址）。退出码：0 有效，1 无效，2 用法不对或无法读取，3 已结束，不得使用。`,
    en: `WHAT is a tlog-proof (SECOND is its content), the proof of a record or the data of a page (JSON of the API), a checkpoint
(SECOND is the other one, or the newest of --log), or a whole log (folder or address). Exit code: 0 valid, 1 not valid,
2 wrong use or not readable, 3 ended, may not be used.`,
  },
  options: {
    key: {
      value: 'KEY',
      many: true,
      says: { zh: '日志的验证密钥（name+id+key）', en: 'Verifier key of the log (name+id+key)' },
    },
    origin: {
      value: 'NAME',
      says: { zh: '日志名称（默认为密钥的名称）', en: 'What the log calls itself (the key’s name unless given)' },
    },
    witness: { value: 'KEY', many: true, says: { zh: '见证方的验证密钥', en: 'Verifier key of a witness' } },
    quorum: {
      value: 'N',
      says: { zh: '至少须有几个见证方的签名', en: 'How many of the witnesses must have signed' },
    },
    log: { value: 'PLACE', says: { zh: '日志瓦片所在的文件夹或地址', en: 'Folder or address where the tiles are' } },
    offline: { says: { zh: '不向节点查询现状', en: 'Asks no node what it shows now' } },
    json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } },
  },
  run: async (given, terminal) => {
    const asked = readAsked(given)
    if (!asked.ok) return asked
    try {
      return answer(await verifyWatched(asked.value, terminal), given, terminal)
    } catch (fault) {
      if (fault instanceof NotReadable)
        return refuse('node/not-answering', { address: fault.facts.at, why: fault.facts.why })
      throw fault
    } finally {
      terminal.overwrite('')
    }
  },
}

const readAsked = (given: Given): Result<Asked> => {
  const quorum = given.text('quorum') ?? '0'
  if (!/^\d{1,3}$/.test(quorum)) return refuse('arguments/not-a-count', { count: quorum })
  const [first, second] = given.arguments as [string, string?]
  const [origin, log] = [given.text('origin'), given.text('log')]
  return accept({
    first,
    keys: given.all('key'),
    witnesses: given.all('witness'),
    quorum: Number(quorum),
    online: !given.has('offline'),
    ...(second === undefined ? {} : { second }),
    ...(origin === undefined ? {} : { origin }),
    ...(log === undefined ? {} : { log }),
  })
}

/** Entries between two looks at the progress. */
const tellEvery = 25_600

const verifyWatched = (asked: Asked, terminal: Terminal): Promise<Verdict> =>
  verifyAsked(asked, new Date(), (entries) => {
    if (entries % tellEvery === 0)
      terminal.overwrite(terminal.inWords({ zh: `已核对 ${entries} 条`, en: `${entries} entries checked` }))
  })

const answer = (verdict: Verdict, given: Given, terminal: Terminal): Result<number> => {
  if (given.has('json')) terminal.print(JSON.stringify(verdict))
  else terminal[verdict.is === 'wrong-use' ? 'note' : 'print'](terminal.inWords(sayVerdict(verdict)))
  return accept(exitOf[verdict.is])
}
