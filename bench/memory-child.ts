import { creditOffice, takeIn } from './files.ts'
import { openBenchNode } from './place.ts'

/** A process of its own: takes files in, one after another, and prints its peak resident memory in KiB. */
const [url, folder, ...files] = process.argv.slice(2) as [string, string, ...string[]]
const node = await openBenchNode(url, folder)
for (const file of files) await takeIn(node, creditOffice, file)
await node.close()
process.stdout.write(String(process.resourceUsage().maxRSS))
