import { accept, type Result, refuse } from '@probity/base'
import {
  type Asked,
  exitOf,
  NotReadable,
  sayVerdict,
  sourceAt,
  type Verdict,
  type VerifyRefusal,
  verify as verifyAsked,
} from '@probity/proof/verify'
import type { Command, Given } from '../command.ts'
import { sayDiscrepancy } from '../say-discrepancy.ts'
import { defaultData, logFolderOf, nodeOptions, readSettings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'
import type { DatabaseVerdict } from '../verify-database.ts'

export const verify: Command = {
  name: 'verify',
  arguments: [
    { name: 'WHAT', optional: true },
    { name: 'SECOND', optional: true },
  ],
  says: {
    zh: '核对证明、记录或页面数据、两个检查点、整个日志或数据库',
    en: 'Checks a proof, a record or a page’s data, two checkpoints, a whole log, or a database',
  },
  more: {
    zh: `WHAT 是 tlog-proof 文件（SECOND 是其内容）、记录证明或页面数据（接口的 JSON）、检查点（SECOND 是另一个，或以 --log
比较最新的一个），或者整个日志（文件夹或地址）。--database 则核对节点的数据库：每一行须与签名的日志相符，被改动、加入、删去的逐一
列出；请给出另外保存的 --key，因为数据库中的密钥也可能被改动。退出码：0 有效，1 无效，2 用法不对或无法读取，3 已结束，不得使用。`,
    en: `WHAT is a tlog-proof (SECOND is its content), the proof of a record or the data of a page (JSON of the API), a checkpoint
(SECOND is the other one, or the newest of --log), or a whole log (folder or address). --database checks a node's database:
every row must be what the signed log has an entry for; what was changed, put in or taken away is named. Give it the --key
that you kept elsewhere, since whoever changed the database could change the key in it. Exit code: 0 valid, 1 not valid,
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
    database: {
      says: {
        zh: '核对节点的数据库（须先停止使用内置数据库的服务）',
        en: 'Checks the database of a node (a server on an embedded one has to be stopped first)',
      },
    },
    ...nodeOptions,
    json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } },
  },
  run: async (given, terminal) => {
    if (given.has('database')) return runOnDatabase(given, terminal)
    if (given.arguments.length === 0) return refuse('arguments/too-few', { command: 'verify', missing: 'WHAT' })
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

/** A database is opened where it lies, in one transaction that can change nothing. */
const runOnDatabase = async (given: Given, terminal: Terminal): Promise<Result<number>> => {
  const settings = readSettings(given, { data: defaultData })
  const { openAsOwner } = await import('../open-owner.ts')
  const { atOneMoment, verifyDatabase } = await import('../verify-database.ts')
  const owned = await openAsOwner(settings.place)
  if (!owned.ok) return owned.refusal.details?.address ? refuse('database/served', owned.refusal.details) : owned
  const files = sourceAt(given.text('log') ?? logFolderOf(settings))
  try {
    const found = await owned.value.database.transaction(async (tx) => {
      await atOneMoment(tx)
      return verifyDatabase(tx, given.all('key'), files, ({ entries, rows }) =>
        terminal.overwrite(
          terminal.inWords(
            rows === undefined
              ? { zh: `已核对 ${entries} 个条目`, en: `${entries} entries checked` }
              : { zh: `已核对 ${rows} 行`, en: `${rows} rows checked` },
          ),
        ),
      )
    }, 'verify')
    return found.ok ? answerOfDatabase(found.value, given, terminal) : found
  } finally {
    terminal.overwrite('')
    await owned.value.close()
  }
}

const answerOfDatabase = (found: DatabaseVerdict, given: Given, terminal: Terminal): Result<number> => {
  const { origin, size, rows, discrepancies, problem } = found
  const isValid = !problem && discrepancies.length === 0
  terminal.overwrite('')
  if (given.has('json')) terminal.print(JSON.stringify({ is: isValid ? 'valid' : 'not-valid', ...found }))
  else if (problem)
    terminal.print(
      terminal.inWords(
        sayVerdict({ is: 'not-valid', code: problem.code as VerifyRefusal, details: problem.details ?? {} }),
      ),
    )
  else {
    for (const one of discrepancies) terminal.print(terminal.inWords(sayDiscrepancy(one)))
    terminal.print(
      terminal.inWords(
        isValid
          ? {
              zh: `有效：数据库的 ${rows} 行与 ${origin} 日志签名的 ${size} 条相符。`,
              en: `Valid: the ${rows} rows of the database are what the log ${origin} signed in ${size} entries.`,
            }
          : {
              zh: `无效：${discrepancies.length} 处与 ${origin} 日志签名的 ${size} 条不符。`,
              en: `Not valid: what differs from the ${size} entries that the log ${origin} signed: ${discrepancies.length}.`,
            },
      ),
    )
  }
  if (given.all('key').length === 0)
    terminal.note({
      zh: '没有给出 --key，用的是数据库自己所记的密钥。',
      en: 'No --key was given: the keys are those that the database itself names.',
    })
  return accept(isValid ? exitOf.valid : exitOf['not-valid'])
}
