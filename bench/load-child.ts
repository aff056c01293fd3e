import autocannon from 'autocannon'

/** A process of its own: asks one server for the paths given, over and over, and prints its answers a second. */
const [url, seconds, ...paths] = process.argv.slice(2) as [string, string, ...string[]]
const { requests, duration, non2xx, errors } = await autocannon({
  url,
  connections: 16,
  duration: Number(seconds),
  requests: paths.map((path) => ({ path })),
})
if (non2xx + errors > 0) throw new Error(`${non2xx} answers were not 200, ${errors} never came`)
process.stdout.write(String(requests.total / duration))
