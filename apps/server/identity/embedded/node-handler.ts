import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * Gives a handler made for Node's own server the form of `fetch`, mounted under the path of `address`: so it answers inside
 * the same application, in tests without a socket too, and the address it believes to be at is ours, not the client's.
 */
export const fetchOf =
  (handler: NodeHandler, address: string) =>
  async (request: Request): Promise<Response> => {
    const { host, protocol, pathname: mount } = new URL(address)
    const { pathname, search } = new URL(request.url)
    const incoming = new IncomingMessage(new Socket()) as IncomingMessage & { originalUrl?: string }
    incoming.method = request.method
    incoming.originalUrl = `${pathname}${search}`
    incoming.url = `${pathname.slice(mount.length) || '/'}${search}`
    incoming.headers = {
      ...Object.fromEntries(request.headers),
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': protocol.slice(0, -1),
    }
    const body = Buffer.from(await request.arrayBuffer())
    delete incoming.headers['content-length']
    if (body.length > 0) {
      incoming.headers['content-length'] = String(body.length)
      incoming.push(body)
    }
    incoming.push(null)
    return answerOf(handler, incoming)
  }

const answerOf = (handler: NodeHandler, incoming: IncomingMessage): Promise<Response> =>
  new Promise((resolve) => {
    const outgoing = new ServerResponse(incoming)
    const parts: Buffer[] = []
    const keep = (part: unknown) => {
      if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part as string))
    }
    outgoing.write = ((part: unknown) => {
      keep(part)
      return true
    }) as typeof outgoing.write
    outgoing.end = ((part: unknown) => {
      keep(part)
      const bodiless = [204, 304].includes(outgoing.statusCode)
      resolve(
        new Response(bodiless ? null : Buffer.concat(parts), {
          status: outgoing.statusCode,
          headers: headersOf(outgoing.getHeaders()),
        }),
      )
      outgoing.emit('finish')
      return outgoing
    }) as typeof outgoing.end
    handler(incoming, outgoing)
  })

const headersOf = (given: OutgoingHttpHeaders): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given))
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one))
  return headers
}
