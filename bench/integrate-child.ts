import { join } from 'node:path'
import { systemClock } from '@probity/base'
import { nodeRole, openServer } from '@probity/database'
import { firstLogKey, logFolder, openLog, startIntegrator } from '@probity/ledger'

/** A process of its own: integrates the log of a database, with its tiles in a folder, until it is ended. */
const [url = '', folder = ''] = process.argv.slice(2)
const database = await openServer(url, { role: nodeRole, connections: 2 })
const shell = {
  clock: systemClock('Asia/Shanghai'),
  keys: [firstLogKey('a secret of a bench')],
  origin: 'bench.example/log',
}
const log = openLog(database as never, shell, logFolder(join(folder, 'log-append')))
startIntegrator(log.integrate, (fault) => process.stderr.write(`${String(fault)}\n`))
process.stdout.write('ready')
setInterval(() => {}, 1_000)
