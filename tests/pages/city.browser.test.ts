import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day, fixedClock } from '@probity/base'
import { createClient, publicRoutes } from '@probity/contract'
import { type DemoCity, demoCity } from '@probity/demo'
import { enactStory, makeApp, type OpenedNode, openNode } from '@probity/server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from './axe.ts'
import { chromiumPath, openBrowser, serveOnLoopback } from './browser.ts'

const span = { from: day('2024-11-01'), until: day('2026-11-20') }
/** Pages that are not the portal's own. */
const elsewhere = /^\/(api|assets)\//

describe.skipIf(!chromiumPath)('the pages of a whole node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'probity-pages-'))
  let opened: OpenedNode
  let city: DemoCity
  let site: Awaited<ReturnType<typeof serveOnLoopback>>
  let browser: Browser
  const faults: unknown[] = []

  beforeAll(async () => {
    const result = await openNode({
      place: { folder },
      packs: ['law/cn', 'law/demo-city'],
      secretFile: join(folder, 'secret'),
      clock: fixedClock('2026-11-22T02:00:00.000Z'),
    })
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    opened = result.value
    city = demoCity({ seed: 'pages', organisations: 40, ...span })
    await enactStory(opened.node, city, 'pages')
    site = await serveOnLoopback(makeApp(opened.node, (fault) => faults.push(fault)))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await opened?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Addresses of the portal that a page links to. */
  const linksOf = (body: string): string[] =>
    [...body.matchAll(/ href="([^"#]+)(?:#[^"]*)?"/g)]
      .map(([, address = '']) => address.replaceAll('&amp;', '&'))
      .filter((address) => address.startsWith('/') && !elsewhere.test(address))

  test('no link leads nowhere', async () => {
    const seen = new Set<string>()
    const waiting = ['/', '/search?q=%E4%B8%B4%E6%BE%84']
    for (let path = waiting.pop(); path !== undefined && seen.size < 400; path = waiting.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const response = await fetch(`${site.origin}${path}`, { headers: { 'Accept-Language': 'en' } })
      const body = await response.text()
      expect(response.status, path).toBe(200)
      expect(body, path).not.toMatch(/\bundefined\b|\[object Object\]|NaN/)
      waiting.push(...linksOf(body).filter((address) => !seen.has(address) && !address.includes('lang=')))
    }
    expect(seen.size).toBeGreaterThan(100)
    expect(faults).toEqual([])
  })

  test.each(['zh-CN', 'en'])('every kind of page of the city is accessible in %s', async (locale) => {
    const client = createClient((path) => fetch(`${site.origin}${path}`))
    const handles: string[] = []
    for (const code of Object.values(city.showcase)) {
      const found = await client(publicRoutes.search, { query: { q: code } })
      if (found.ok && found.value.items[0]) handles.push(found.value.items[0].handle)
    }
    expect(handles.length).toBeGreaterThan(3)
    const context = await browser.newContext({ locale, bypassCSP: true, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const paths = [
      '/catalogue',
      '/procedures',
      '/catalogue/penalty',
      '/authorities',
      ...handles.map((handle) => `/organisations/${handle}`),
    ]
    for (const path of paths) {
      await page.goto(`${site.origin}${path}`)
      await loadAxe(page)
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          `${path} ${width} px`,
        ).toBeLessThanOrEqual(0)
        expect(await findViolations(page), `${path} ${width} px`).toEqual([])
      }
    }
    await context.close()
  })
})
