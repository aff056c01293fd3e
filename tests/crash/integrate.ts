import { systemClock } from '@probity/base'
import { nodeRole, openServer } from '@probity/database'
import { firstLogKey, openLog, startIntegrator } from '@probity/ledger'

/** A program of its own, to be killed: integrates the log of a database as a process of a node does. Argument: the server's URL. */
const [url = ''] = process.argv.slice(2)
const database = await openServer(url, { role: nodeRole, connections: 3 })
const shell = {
  clock: systemClock('Asia/Shanghai'),
  keys: [firstLogKey('a secret of a test')],
  origin: 'credit.example/log',
}
const log = openLog(database as never, shell)
startIntegrator(log.integrate, (fault) => process.send?.({ fault: String(fault) }))
process.send?.({ begins: true })
setInterval(() => {}, 1_000)
