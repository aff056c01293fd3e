import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accept, type Result, refuse } from '@probity/base'
import { takeFolder } from '@probity/database'
import { cosigner, formatVerifierKey, isKeyName, type LogIdentity, parseVerifierKey } from '@probity/proof'
import { NotReadable, sourceAt } from '@probity/proof/verify'
import type { Command, Given } from '../command.ts'
import { readPort, root } from '../settings.ts'
import type { Terminal } from '../terminal.ts'
import { untilToldToEnd } from '../until-told-to-end.ts'
import { followOnce } from '../witness/follow.ts'
import { serveWitness } from '../witness/serve.ts'
import { openWitnessState } from '../witness/state.ts'
import { openWitness, type WitnessEvent } from '../witness/witness.ts'

export const witness: Command = {
  name: 'witness',
  arguments: [],
  says: {
    zh: '见证其他日志：只为前后一致的增长签名，拒绝分叉与倒退',
    en: 'Witnesses logs: cosigns consistent growth, refuses forks and roll-backs',
  },
  more: {
    zh: `任何 C2SP tlog-tiles 日志都可见证。POST /add-checkpoint 按 C2SP tlog-witness；GET /logs 列出最近见证的检查点。
密钥在首次启动时生成，存于数据文件夹，只有其所有者可读；启动时打印的验证密钥请交给信任该见证方的人。`,
    en: `Any C2SP tlog-tiles log can be witnessed. POST /add-checkpoint as C2SP tlog-witness says; GET /logs lists what was
cosigned last. The key is made at the first start and lies in the data folder, readable by its owner alone; the
verifier key that is printed is for those who trust this witness.`,
  },
  options: {
    name: {
      value: 'NAME',
      says: { zh: '见证方名称，如 witness.example/w1', en: 'Name of the witness, such as witness.example/w1' },
    },
    log: {
      value: 'KEY',
      many: true,
      says: {
        zh: '所见证日志的验证密钥；名称与密钥名不同时写作 "KEY 名称"',
        en: 'Verifier key of a log to witness; as "KEY NAME" where the log is not called what its key is',
      },
    },
    follow: {
      value: 'PLACE',
      many: true,
      says: {
        zh: '主动查看的日志（地址或文件夹），顺序与 --log 相同',
        en: 'A log to look at by ourselves (address or folder), in the order of --log',
      },
    },
    every: { value: 'SECONDS', says: { zh: '多久查看一次（默认 10 秒）', en: 'How often (10 seconds unless given)' } },
    data: {
      value: 'DIR',
      says: { zh: '数据文件夹（默认 .probity/witness）', en: 'Data folder (.probity/witness unless given)' },
    },
    port: {
      value: 'N',
      says: { zh: '端口（默认 4810；0 为任选）', en: 'Port (4810 unless given; 0 for any free one)' },
    },
  },
  run: async (given, terminal) => {
    const plan = readPlan(given)
    if (!plan.ok) return plan
    const taken = takeFolder(plan.value.folder)
    if (!taken.ok) return taken
    try {
      return await runWitness(plan.value, terminal)
    } finally {
      taken.value.release()
    }
  },
}

type Plan = {
  readonly name: string
  readonly logs: readonly LogIdentity[]
  readonly follow: readonly string[]
  readonly everyMilliseconds: number
  readonly folder: string
  readonly port: number
}

const readPlan = (given: Given): Result<Plan> => {
  const name = given.text('name')
  if (name === undefined || !isKeyName(name)) return refuse('witness/name-needed', { name: name ?? '' })
  const logs: LogIdentity[] = []
  for (const typed of given.all('log')) {
    const [text = '', ...rest] = typed.trim().split(' ')
    const key = parseVerifierKey(text)
    if (!key.ok || key.value.use !== 'note') return refuse('witness/key-unusable', { key: text })
    logs.push({ origin: rest.length > 0 ? rest.join(' ') : key.value.name, keys: [key.value] })
  }
  if (logs.length === 0) return refuse('witness/log-needed')
  const follow = given.all('follow')
  if (follow.length > logs.length) return refuse('witness/log-needed')
  const every = given.text('every') ?? '10'
  if (!/^[1-9]\d{0,5}$/.test(every)) return refuse('arguments/not-a-count', { count: every })
  const port = given.text('port') === undefined ? accept(4810) : readPort(given)
  if (!port.ok) return port
  const folder = resolve(given.text('data') ?? join(root, '.probity', 'witness'))
  return accept({ name, logs, follow, everyMilliseconds: Number(every) * 1_000, folder, port: port.value })
}

const runWitness = async (plan: Plan, terminal: Terminal): Promise<Result<number>> => {
  const signer = cosigner(plan.name, keyIn(plan.folder), () => Date.now() / 1_000)
  const state = await openWitnessState(plan.folder)
  const served = openWitness(plan.logs, signer, state, (event) => terminal.note(sayEvent(event)))
  const listening = await serveWitness(served, state, plan.port, (fault) => terminal.note(String(fault))).catch(
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') return refuse('port/taken', { port: plan.port })
      throw fault
    },
  )
  if ('ok' in listening) return listening
  terminal.print(JSON.stringify({ address: listening.address, verifier: formatVerifierKey(signer.verifier) }))
  const ending = new AbortController()
  const following = plan.follow.map((place, nth) =>
    follow(place, () => followOnce(plan.logs[nth] as LogIdentity, sourceAt(place), served, signer, state)),
  )
  async function follow(place: string, look: () => Promise<Result<unknown> | undefined>) {
    while (!ending.signal.aborted) {
      try {
        const seen = await look()
        if (seen && !seen.ok) terminal.note(`${place}: ${seen.refusal.code}`)
      } catch (fault) {
        // A log that is away for a while is looked at again; anything else is ours to mend.
        if (!(fault instanceof NotReadable)) throw fault
        terminal.note(fault.message)
      }
      await sleep(plan.everyMilliseconds, undefined, { signal: ending.signal }).catch(() => {})
    }
  }
  try {
    await Promise.race([untilToldToEnd(), ...following])
    return accept(0)
  } finally {
    ending.abort()
    await Promise.allSettled(following)
    await listening.close()
  }
}

const keyIn = (folder: string): KeyObject => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'witness-key.pem')
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
  }
  return createPrivateKey(readFileSync(file))
}

const sayEvent = (event: WitnessEvent) => {
  if (event.is === 'cosigned')
    return { zh: `已见证 ${event.origin}：${event.size} 条`, en: `cosigned ${event.origin}: ${event.size} entries` }
  if (event.is === 'refused') return `${event.status} ${event.code}`
  return {
    zh: `${event.origin} 未能证明由此前的检查点增长而来，可能分叉；两者存于 ${event.file}`,
    en: `${event.origin} was not shown to grow from what it signed before, and may have forked; both are in ${event.file}`,
  }
}
