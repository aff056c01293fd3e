import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Files in a folder of their own, gone when it is closed. */
export const folderOf = (files: ReadonlyMap<string, Uint8Array | string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'probity-proof-'))
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return { folder, close: () => rmSync(folder, { recursive: true }) }
}

/** The same files over HTTP below `/log`, as a plain web server would give them; `beside` by their whole paths. */
export const serveFiles = async (
  files: ReadonlyMap<string, Uint8Array | string>,
  beside: ReadonlyMap<string, string> = new Map(),
) => {
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    const bytes = beside.get(url) ?? files.get(url.slice('/log/'.length))
    response.writeHead(bytes ? 200 : 404).end(bytes)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/log`,
    close: () => new Promise((closed) => server.close(closed)),
  }
}
