import { operatorId } from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import type { Command } from '../command.ts'
import { findKey, isInUse, keyFile, renewKey } from '../keyring.ts'
import { nearest } from '../nearest.ts'
import { defaultData, nodeOptions, readSettings } from '../settings.ts'

export const keys: Command = {
  name: 'keys',
  arguments: [{ name: 'AUTHORITY' }],
  says: {
    zh: '某机关（或 operator）的密钥在何处；--renew 更换',
    en: 'Where the key of an authority (or of operator) lies; --renew gives a new one',
  },
  more: {
    zh: '密钥只在文件中，数据库只存其散列。更换后旧密钥立即失效；须先停止服务。',
    en: 'The key is in the file alone; the database keeps its hash. Once renewed the old one ends at once; stop the server first.',
  },
  options: { renew: { says: { zh: '更换密钥', en: 'Ends the old key and makes a new one' } }, ...nodeOptions },
  run: async (given, terminal) => {
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
      return accept(0) as Result<number>
    } finally {
      await close()
    }
  },
}
