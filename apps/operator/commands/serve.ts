import { accept, type Result, refuse } from '@probity/base'
import { checkSettings } from '../check-settings.ts'
import type { Command, Given } from '../command.ts'
import { isPortFree } from '../free-port.ts'
import { defaultData, demoData, demoPacks, nodeOptions, readPort, readSettings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

const portOption = {
  value: 'N',
  says: {
    zh: '端口（默认 4800；环境变量 PORT；0 为任选）',
    en: 'Port (4800 unless given; PORT in the environment; 0 for any free one)',
  },
} as const

export const serve: Command = {
  name: 'serve',
  arguments: [],
  says: { zh: '启动节点：网站与接口', en: 'Runs a node: the site and its API' },
  more: {
    zh: '只在本机（127.0.0.1）应答。设有 DATABASE_URL 时使用该 PostgreSQL，否则使用数据文件夹中的内置数据库。SIGTERM 或 Ctrl-C 结束：先完成进行中的请求。',
    en: 'It answers on this machine alone (127.0.0.1). With DATABASE_URL it works on that PostgreSQL server, otherwise on the database embedded in the data folder. SIGTERM or Ctrl-C ends it, after the requests in flight.',
  },
  options: {
    ...nodeOptions,
    port: portOption,
    demo: {
      says: {
        zh: '演示城市（自有数据文件夹 .probity/demo）',
        en: 'The demonstration city (in a data folder of its own, .probity/demo)',
      },
    },
  },
  run: (given, terminal) => (given.has('demo') ? runDemo(given, terminal) : runNode(given, terminal)),
}

export const start: Command = {
  name: 'start',
  arguments: [],
  says: { zh: '打开演示城市（同 npm start）', en: 'Opens the demonstration city (as npm start does)' },
  options: { data: nodeOptions.data, port: portOption },
  run: (given, terminal) => runDemo(given, terminal),
}

const runNode = async (given: Given, terminal: Terminal): Promise<Result<number>> => {
  const usable = checkSettings(terminal)
  if (!usable.ok) return usable
  const settings = readSettings(given, { data: defaultData })
  const port = readPort(given)
  if (!port.ok) return port
  // Said before the data are opened, which may take a while.
  if (!(await isPortFree(port.value))) return refuse('port/taken', { port: port.value })
  const [{ openNodeAt }, { runServer }] = await Promise.all([import('../open-node.ts'), import('../run-server.ts')])
  const open = () => openNodeAt(settings)
  let opened = await open()
  if (!opened.ok && opened.refusal.code === 'node/awaiting-journal') {
    const { waitForJournal } = await import('../wait-for-journal.ts')
    const found = await waitForJournal(settings, port.value, terminal, open)
    if (!found) return accept(0)
    opened = found
  }
  if (!opened.ok) return opened
  return runServer(opened.value, terminal, {
    port: port.value,
    mayMove: false,
    greet: (address) => terminal.note(address),
  })
}

const runDemo = async (given: Given, terminal: Terminal): Promise<Result<number>> => {
  const usable = checkSettings(terminal)
  if (!usable.ok) return usable
  const asked = readSettings(given, { data: demoData, packs: demoPacks })
  const port = readPort(given)
  if (!port.ok) return port
  // An invented city never goes into somebody's server.
  const settings = {
    ...asked,
    place: { folder: asked.data },
    access: { identity: { embedded: true } as const, ...asked.access, demonstration: true },
  }
  if ('url' in asked.place)
    terminal.note({ zh: '演示城市不使用 DATABASE_URL。', en: 'The demonstration leaves DATABASE_URL alone.' })
  const [{ openDemo }, { greetVisitor }, { runServer }] = await Promise.all([
    import('../demo.ts'),
    import('../greet-visitor.ts'),
    import('../run-server.ts'),
  ])
  const demo = await openDemo(settings, terminal)
  if (!demo.ok) return demo
  return runServer(demo.value.opened, terminal, {
    port: port.value,
    mayMove: true,
    greet: (address) => greetVisitor(terminal, address, settings, demo.value.showcase),
  })
}
