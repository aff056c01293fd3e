import { existsSync } from 'node:fs'
import { accept } from '@probity/base'
import type { Command } from '../command.ts'
import { findServer } from '../find-server.ts'
import { defaultData, nodeOptions, readPort, readSettings, type Settings } from '../settings.ts'

export const config: Command = {
  name: 'config',
  arguments: [],
  says: { zh: '显示所用的设置（隐去密码）', en: 'Shows the settings in use, secrets hidden' },
  options: { json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } }, ...nodeOptions },
  run: async (given, terminal) => {
    const settings = readSettings(given, { data: defaultData })
    const port = readPort(given)
    const running = await findServer(settings.data)
    const shown = {
      data: settings.data,
      database: sayPlace(settings),
      packs: settings.packs,
      secretFile: `${settings.secretFile}${existsSync(settings.secretFile) ? '' : ' (made on the first start)'}`,
      port: port.ok ? port.value : `${port.refusal.details?.port} (not a port)`,
      server: running.ok ? (running.value ?? 'none') : `process ${running.refusal.details?.process}, no address`,
      node: process.version,
      language: terminal.language,
      log: process.env.PROBITY_LOG || 'info',
    }
    if (given.has('json')) terminal.print(JSON.stringify(shown))
    else
      for (const [name, value] of Object.entries(shown))
        terminal.print(`${name.padEnd(11)} ${[value].flat().join(' ')}`)
    return accept(0)
  },
}

const sayPlace = ({ place }: Settings): string => {
  if ('folder' in place) return 'embedded, in the data folder'
  if (!URL.canParse(place.url)) return 'a server (DATABASE_URL)'
  const url = new URL(place.url)
  if (url.password) url.password = '***'
  // A password may stand among the parameters too.
  for (const name of url.searchParams.keys()) if (/pass|secret|key/i.test(name)) url.searchParams.set(name, '***')
  return url.href
}
