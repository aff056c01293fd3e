import { operatorId } from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import type { ClientKeyView } from '@probity/contract'
import { askAsOperator } from '../as-operator.ts'
import type { Command, Given } from '../command.ts'
import { doorOptions, throughDoor } from '../door.ts'
import { makeKeyFile } from '../key-pair.ts'
import { findKey, isInUse, keyFile, renewKey } from '../keyring.ts'
import { nearest } from '../nearest.ts'
import { defaultData, readSettings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

const usualDays = 365

export const keys: Command = {
  name: 'keys',
  arguments: [{ name: 'AUTHORITY' }],
  says: {
    zh: '某机关（或 operator）的密钥；--pair 为其系统登记密钥对',
    en: 'Keys of an authority (or of operator); --pair registers a key pair for its system',
  },
  more: {
    zh: '不带选项时说明密钥文件在何处；--renew 更换（须先停止服务）。系统宜用密钥对：--pair FILE 生成私钥文件并登记公钥，之后以 probity ingest --sign FILE 签名报送；--list 列出，--end KEYID 立即停用。',
    en: 'Without an option: where the key’s file lies; --renew gives a new one (stop the server first). A system is better off with a key pair: --pair FILE makes the private half in that file and registers the public one; probity ingest --sign FILE then signs what it submits. --list shows them, --end KEYID ends one at once.',
  },
  options: {
    renew: { says: { zh: '更换密钥', en: 'Ends the old key and makes a new one' } },
    pair: { value: 'FILE', says: { zh: '生成密钥对并登记', en: 'Makes a key pair and registers it' } },
    client: {
      value: 'ID',
      says: { zh: '客户端名（默认为机关）', en: 'Name of the client (the authority’s unless given)' },
    },
    role: {
      value: 'R',
      says: { zh: '身份（默认 decider 或 operator）', en: 'Its part (decider or operator unless given)' },
    },
    days: { value: 'N', says: { zh: '有效天数（默认 365）', en: 'Days it may be used (365 unless given)' } },
    list: { says: { zh: '列出在用的密钥对', en: 'Lists the key pairs in use' } },
    end: { value: 'KEYID', says: { zh: '停用该密钥对', en: 'Ends this key pair' } },
    ...doorOptions,
  },
  run: (given, terminal) =>
    ['pair', 'list', 'end'].some((name) => given.has(name)) ? withPairs(given, terminal) : whereItLies(given, terminal),
}

const withPairs = (given: Given, terminal: Terminal): Promise<Result<number>> =>
  throughDoor(given, terminal, async (door) => {
    const [body = ''] = given.arguments
    const clientId = given.text('client') ?? body
    const [pair, end] = [given.text('pair'), given.text('end')]
    if (pair !== undefined) {
      const days = Number(given.text('days') ?? usualDays)
      if (!Number.isInteger(days) || days < 1) return refuse('arguments/not-a-count', { count: given.text('days') })
      const publicJwk = await makeKeyFile(pair, clientId)
      const role = given.text('role') ?? (body === operatorId ? 'operator' : 'decider')
      const kept = await askAsOperator<ClientKeyView>(door, '/api/v1/keys', { clientId, role, body, days, publicJwk })
      if (!kept.ok) return kept
      terminal.print(`${kept.value.keyId}  ${pair}`)
    } else if (end !== undefined) {
      const path = `/api/v1/keys/${encodeURIComponent(clientId)}/${encodeURIComponent(end)}/end`
      const ended = await askAsOperator(door, path, {})
      if (!ended.ok) return ended
      terminal.print({ zh: '已停用。', en: 'Ended.' }[terminal.language])
    } else {
      const list = await askAsOperator<{ items: ClientKeyView[] }>(door, `/api/v1/keys/${encodeURIComponent(body)}`)
      if (!list.ok) return list
      for (const key of list.value.items)
        terminal.print(
          `${key.keyId}  ${key.clientId}  ${key.role}  ${key.validFrom.slice(0, 10)} – ${key.validUntil.slice(0, 10)}`,
        )
    }
    return accept(0)
  })

const whereItLies = async (given: Given, terminal: Terminal): Promise<Result<number>> => {
  const [authority = ''] = given.arguments
  const settings = readSettings(given, { data: defaultData })
  if (!given.has('renew') && findKey(settings.data, authority) !== undefined) {
    terminal.print(keyFile(settings.data, authority))
    return accept(0)
  }
  const { openNodeAt } = await import('../open-node.ts')
  const opened = await openNodeAt(settings)
  if (!opened.ok) return opened
  const { node, close } = opened.value
  try {
    const known = [operatorId, ...node.law.authorities().map(({ id }) => id)]
    if (!known.includes(authority)) return refuse('authority/unknown', { authority, near: nearest(authority, known) })
    if (given.has('renew')) await renewKey(node, settings.data, authority)
    else if (!(await isInUse(node, settings.data, authority)))
      return refuse('key/not-here', { data: settings.data, authority })
    terminal.print(keyFile(settings.data, authority))
    return accept(0)
  } finally {
    await close()
  }
}
