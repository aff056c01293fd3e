import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WitnessState } from './state.ts'
import type { Witness } from './witness.ts'

/** A checkpoint with 100 signatures and 63 hashes fits many times over. */
const mostBytes = 1_000_000

/**
 * Answers as C2SP tlog-witness says: `POST /add-checkpoint`. Beside it, for people and monitors, `GET /logs` gives what was
 * cosigned last of each log, as JSON.
 */
export const serveWitness = async (
  witness: Witness,
  state: WitnessState,
  port: number,
  onFault: (fault: unknown) => void,
) => {
  const server = createServer((request, response) => {
    answer(witness, state, request, response).catch((fault) => {
      onFault(fault)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  server.requestTimeout = 30_000
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', listening)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeIdleConnections()
      }),
  }
}

const answer = async (
  witness: Witness,
  state: WitnessState,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const say = (status: number, text: string, type = 'text/plain; charset=utf-8') =>
    void response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text)
  if (request.url === '/logs' && request.method === 'GET') {
    const list = (await state.list()).map(({ origin, size, note }) => ({ origin, size, note }))
    return say(200, `${JSON.stringify(list)}\n`, 'application/json')
  }
  if (request.url !== '/add-checkpoint') return say(404, 'not found\n')
  if (request.method !== 'POST') return say(405, 'add-checkpoint takes POST\n')
  const body = await readBody(request)
  if (body === undefined) {
    response.setHeader('connection', 'close')
    return say(413, 'too large\n')
  }
  const { status, text, type } = await witness.addCheckpoint(body)
  say(status, text, type)
}

const readBody = async (request: IncomingMessage): Promise<string | undefined> => {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > mostBytes) return undefined
    pieces.push(piece)
  }
  const all = Buffer.concat(pieces)
  const text = all.toString('utf8')
  // Bytes that are no UTF-8 are no note: read as they cannot be, they are refused as malformed.
  return all.equals(Buffer.from(text)) ? text : ''
}
