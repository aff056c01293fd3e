import { existsSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { type Browser, chromium } from 'playwright-core'

/** Where a Chromium lies: `CHROMIUM`, or the usual places of a Linux system. */
export const chromiumPath: string | undefined = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path))

/** A browser that speaks to nobody but the page. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** Serves an application on a free port of the loopback; `close` ends it. */
export const serveOnLoopback = (app: {
  fetch(request: Request): Response | Promise<Response>
}): Promise<{ origin: string; close: () => Promise<void> }> =>
  new Promise((ready) => {
    const server = serve({ fetch: (request) => app.fetch(request), hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      ready({
        origin: `http://127.0.0.1:${port}`,
        close: () => new Promise((closed) => server.close(() => closed())),
      }),
    )
  })
