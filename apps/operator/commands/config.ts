import { accept, type Result } from '@probity/base'
import { findWrongSettings, noteIfMissing, sayWrongSettings } from '../check-settings.ts'
import type { Command, Given } from '../command.ts'
import { findVariable, type Source, variables } from '../environment.ts'
import { findServer } from '../find-server.ts'
import { defaultData, logFolderOf, nodeOptions, readPort, readSettings, type Settings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'
import { parseWitnesses } from '../witnesses-setting.ts'

/** One setting as it is in effect; what the node found out by itself has no source. */
type Shown = { readonly value: string | number | readonly string[]; readonly from?: Source }

/** Ends with 1 where a setting is wrong or unknown: a deployment asks before it starts a node. */
const wrongSettings = 1

export const config: Command = {
  name: 'config',
  arguments: [],
  says: {
    zh: '显示所用的设置及其来源（隐去密码）；有误时以 1 结束',
    en: 'Shows the settings in use and where each came from, secrets hidden; ends with 1 where one is wrong',
  },
  options: {
    json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } },
    port: { value: 'N', says: { zh: '如 serve 所用', en: 'As for serve' } },
    ...nodeOptions,
  },
  run: async (given, terminal) => {
    const shown = await inEffect(given, terminal)
    const wrong = findWrongSettings()
    const lines = sayWrongSettings(wrong, terminal)
    if (given.has('json'))
      terminal.print(JSON.stringify({ ...shown, wrong: wrong.map(({ name, words }) => ({ name, what: words.en })) }))
    else {
      for (const [name, { value, from = '' }] of Object.entries(shown))
        terminal.print(`${name.padEnd(19)} ${from.padEnd(11)} ${[value].flat().join(' ')}`.trimEnd())
      for (const line of lines) terminal.note(line.trim())
    }
    return accept(lines.length > 0 ? wrongSettings : 0) as Result<number>
  },
}

const inEffect = async (given: Given, terminal: Terminal): Promise<Record<string, Shown>> => {
  const settings = readSettings(given, { data: defaultData })
  const port = readPort(given)
  const running = await findServer(settings.data)
  return {
    data: { value: settings.data, from: settings.from.data },
    database: { value: sayPlace(settings), from: settings.from.database },
    packs: { value: settings.packs, from: settings.from.packs },
    secretFile: { value: noteIfMissing(settings.secretFile), from: settings.from.secretFile },
    port: {
      value: port.ok ? port.value : `${port.refusal.details?.port} (not a port)`,
      from: given.has('port') ? 'argument' : (findVariable('PORT')?.from ?? 'default'),
    },
    log: ofVariable('PROBITY_LOG', 'info'),
    transparencyLog: {
      value: logFolderOf(settings),
      from: findVariable('PROBITY_TLOG_DIR')?.from ?? 'default',
    },
    transparencyLogName: ofVariable('PROBITY_TLOG_ORIGIN', 'made of its first key'),
    witnesses: sayWitnesses(),
    journal: ofVariable('PROBITY_JOURNAL', 'none'),
    metricsPort: ofVariable('PROBITY_METRICS_PORT', 'none'),
    metricsHost: ofVariable('PROBITY_METRICS_HOST', '127.0.0.1'),
    metricsToken: ofVariable('PROBITY_METRICS_TOKEN_FILE', 'none'),
    traces: ofVariable('OTEL_EXPORTER_OTLP_ENDPOINT', 'none'),
    key: ofVariable('PROBITY_KEY', 'from the data folder'),
    settingsFile: ofVariable('PROBITY_CONFIG', 'none'),
    language: { value: terminal.language },
    node: { value: process.version },
    server: {
      value: running.ok ? (running.value ?? 'none') : `process ${running.refusal.details?.process}, no address`,
    },
  }
}

const sayWitnesses = (): Shown => {
  const found = findVariable('PROBITY_WITNESSES')
  if (!found) return { value: 'none', from: 'default' }
  const read = parseWitnesses(found.value)
  return {
    value: read.ok ? read.value.map(({ address, key }) => `${key.name} ${address}`) : 'not usable',
    from: found.from,
  }
}

const ofVariable = (name: string, usually: string): Shown => {
  const found = findVariable(name)
  const secret = variables.some((one) => one.name === name && one.secret)
  if (!found) return { value: usually, from: 'default' }
  return { value: secret ? '***' : withoutPassword(found.value), from: found.from }
}

const sayPlace = ({ place }: Settings): string => {
  if ('folder' in place) return 'embedded, in the data folder'
  return URL.canParse(place.url) ? withoutPassword(place.url) : 'a server (DATABASE_URL)'
}

/** A password may stand in the address of anything, among its parameters too. */
const withoutPassword = (value: string): string => {
  if (!/^\w+:\/\//.test(value) || !URL.canParse(value)) return value
  const url = new URL(value)
  if (url.password) url.password = '***'
  for (const name of [...url.searchParams.keys()])
    if (/pass|secret|key|token/i.test(name)) url.searchParams.set(name, '***')
  return url.href
}
