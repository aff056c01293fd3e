import autocannon from 'autocannon'
import type { Load } from './processes.ts'

/** A process of its own: asks one server for the paths given, over and over, and prints what came of it. */
const { url, seconds, paths, headers = {}, rate } = JSON.parse(process.argv[2] as string) as Load
const { requests, duration, latency, non2xx, errors } = await autocannon({
  url,
  connections: 16,
  duration: seconds,
  ...(rate === undefined ? {} : { overallRate: rate }),
  requests: paths.map((path) => ({ path, headers })),
})
if (non2xx + errors > 0) throw new Error(`${non2xx} answers were not 200, ${errors} never came`)
process.stdout.write(JSON.stringify({ rate: requests.total / duration, p99: latency.p99 }))
