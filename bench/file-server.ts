import { listen } from '@probity/server'
import { bareFileServer } from './bare-file-server.ts'
import { openBenchNode } from './place.ts'

/** A process of its own: serves files, as Probity does or barely, until it is told to stop; prints its address. */
const [which, url, folder] = process.argv.slice(2) as ['ours' | 'bare', string, string]

const serveOurs = async (): Promise<string> => {
  const opened = await openBenchNode(url, folder)
  const { address } = await listen(opened.node, 0, { fault: (fault) => process.stderr.write(`${fault}\n`) })
  opened.announce(address)
  return address
}

process.stdout.write(which === 'ours' ? await serveOurs() : await bareFileServer(url))
process.once('SIGTERM', () => process.exit(0))
