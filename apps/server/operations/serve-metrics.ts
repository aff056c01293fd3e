import { timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.ts'

export type MetricsPlace = {
  readonly port: number
  /** The interface; loopback unless an operator names another. */
  readonly host: string
  /** Shown as `Authorization: Bearer …` by whoever reads; nobody else is answered. */
  readonly token?: string
}

/**
 * Answers `/metrics` on a port of its own. How many rows were refused and how long a route took may differ by a record that
 * has ended, so the public's port does not know this address (R8).
 */
export const serveMetrics = (
  metrics: Metrics,
  { port, host, token }: MetricsPlace,
): Promise<{ readonly address: string; close(): Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const answer = (status: number, type: string, text: string) =>
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
      const plain = 'text/plain; charset=utf-8'
      if (token !== undefined && !isBearer(request.headers.authorization, token)) return answer(401, plain, 'token\n')
      if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') return answer(404, plain, '/metrics\n')
      metrics.text().then(
        (text) => answer(200, metrics.contentType, text),
        () => answer(503, plain, 'the database does not answer\n'),
      )
    })
    server.once('error', reject)
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      resolve({
        address: `http://${host}:${taken}/metrics`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })

const isBearer = (shown: string | undefined, token: string): boolean => {
  const [given, expected] = [Buffer.from(shown ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
