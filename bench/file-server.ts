import { listen } from '@probity/server'
import { bareFileServer } from './bare-file-server.ts'
import { openBenchNode } from './place.ts'
import type { Which } from './processes.ts'

/** A process of its own: serves files, as Probity does or barely, until it is told to stop; prints its address. */
const [which, url, folder] = process.argv.slice(2) as [Which, string, string]

const serveOurs = async (): Promise<string> => {
  const opened = await openBenchNode(url, folder)
  const { address } = await listen(opened.node, 0, { fault: (fault) => process.stderr.write(`${fault}\n`) })
  opened.announce(address)
  if (which === 'keeping') opened.keepLog((fault) => process.stderr.write(`${fault}\n`))
  return address
}

process.stdout.write(which === 'bare' ? await bareFileServer(url) : await serveOurs())
process.once('SIGTERM', () => process.exit(0))
