import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handleOf } from '../../apps/portal/testing/organisations.ts'
import { everyPage, testPortal } from '../../apps/portal/testing/visit.ts'
import { findViolations, loadAxe } from './axe.ts'
import { chromiumPath, openBrowser, serveOnLoopback } from './browser.ts'

if (!chromiumPath) console.warn('Left out: pages in a browser (no Chromium is installed; CHROMIUM may name one).')

describe.skipIf(!chromiumPath)('pages in a browser', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serveOnLoopback>>
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([openBrowser(), serveOnLoopback(testPortal())])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  /** Opens a page in a context of its own; `bypassCSP` lets axe in, so only tests of accessibility ask for it. */
  const open = async (
    path: string,
    work: (page: Page) => Promise<void>,
    more: Parameters<Browser['newContext']>[0] = {},
  ) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...more })
    try {
      const page = await context.newPage()
      await page.goto(`${site.origin}${path}`)
      await work(page)
    } finally {
      await context.close()
    }
  }

  test('a Chinese title is broken between its words, whole as it was sent', async () => {
    const sent = '公共部门对一个组织记录了什么，'
    await open(
      '/',
      async (page) => {
        const phrase = page.locator('h1 .phrase').first()
        expect(await (await page.request.get(page.url())).text()).toContain(sent)
        expect(await phrase.textContent()).toBe(sent)
        expect(await phrase.innerHTML()).toBe('公共<wbr>部门<wbr>对一个<wbr>组织<wbr>记录了<wbr>什么，')
      },
      { locale: 'zh-CN', viewport: { width: 360, height: 800 } },
    )
  })

  /** Every page in a language and a colour scheme at each width (pixels): no rule broken, nothing wider than the window. */
  const looks = [
    { locale: 'zh-CN', colorScheme: 'light', widths: [360, 768, 1280] },
    { locale: 'en', colorScheme: 'light', widths: [360, 768, 1280] },
    { locale: 'en', colorScheme: 'dark', widths: [768] },
  ] as const
  describe.each(looks)('in $locale, $colorScheme', ({ locale, colorScheme, widths }) => {
    test.each(everyPage)('$path breaks no rule of accessibility and fits every width', async ({ path }) => {
      await open(
        path,
        async (page) => {
          await loadAxe(page)
          for (const width of widths) {
            await page.setViewportSize({ width, height: 800 })
            expect(
              await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
              `${width} px`,
            ).toBeLessThanOrEqual(0)
            expect(await findViolations(page), `${width} px`).toEqual([])
          }
        },
        { locale, colorScheme, bypassCSP: true },
      )
    })
  })

  test('a reader finds an organisation with the keyboard alone', () =>
    open('/', async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.className')).toBe('skip')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.id')).toBe('q')
      await page.keyboard.type('清源水务')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/search?q=*')
      await page.locator('.results a').first().press('Enter')
      await page.waitForURL(`**/organisations/${handleOf(1)}`)
      const fold = page.locator('details').first()
      await fold.locator('summary').press('Enter')
      expect(await fold.getAttribute('open')).not.toBeNull()
    }))

  test('everything works without script', () =>
    open(
      `/organisations/${handleOf(1)}`,
      async (page) => {
        await page.locator('.filter a').nth(1).click()
        expect(await page.locator('.record').count()).toBeGreaterThan(0)
        await page.locator('#day').fill('2024-03-01')
        await page.locator('.ask button').click()
        await page.waitForURL('**day=2024-03-01**')
        await page.locator('.language a').click()
        expect(await page.locator('html').getAttribute('lang')).toBe('en')
        expect(await page.locator('button[data-copy]').first().isVisible()).toBe(false)
      },
      { javaScriptEnabled: false, locale: 'zh-CN' },
    ))

  test('the browser meets nothing that the content security policy refuses, and speaks to nobody else', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('request', (request) => request.url().startsWith(site.origin) || complaints.push(request.url()))
    for (const { path } of everyPage.filter(({ status }) => status === 200)) await page.goto(`${site.origin}${path}`)
    await context.close()
    expect(complaints).toEqual([])
  })

  test('on paper every adverse line keeps its term, its address and what was folded', () =>
    open(`/organisations/${handleOf(1)}`, async (page) => {
      expect(await page.locator('.four-dates').first().isVisible()).toBe(false)
      await page.emulateMedia({ media: 'print' })
      for (const line of await page.locator('.record.adverse').all()) {
        expect(await line.locator('.validity').isVisible()).toBe(true)
        expect(await line.locator('.validity').textContent()).toContain(`${site.origin}/records/`)
      }
      expect(await page.locator('.four-dates').first().isVisible()).toBe(true)
      expect(await page.locator('.ask').isVisible()).toBe(false)
    }))
})
