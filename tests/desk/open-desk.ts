import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day, fixedClock } from '@probity/base'
import { demoCity } from '@probity/demo'
import { openBuiltDesk } from '@probity/desk'
import { submit } from '@probity/intake'
import { demoEvaluation, enactStory, makeApp, openNode } from '@probity/server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, serveOnLoopback } from '../pages/browser.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'
import { dirtyRows } from './dirty-file.ts'

/** Whose records the tests are about. */
export const party = { name: '临澄市晴川贸易有限公司', code: inventedCode(1) }

export type OpenDesk = Awaited<ReturnType<typeof openDesk>>

/** A whole node with a small city, two conflicts and rows in every queue, its desk built, and a browser to go there. */
export const openDesk = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'probity-desk-'))
  const desk = openBuiltDesk()
  const clock = fixedClock('2026-11-22T02:00:00.000Z')
  const opened = await openNode({
    place: { folder },
    packs: ['law/cn', 'law/demo-city'],
    secretFile: join(folder, 'secret'),
    clock,
    access: { demonstration: true, identity: { embedded: true } },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const { node, announce, close } = opened.value
  const span = { from: day('2026-02-01'), until: day('2026-11-20') }
  const city = demoCity({ seed: 'desk', organisations: 30, ...span })
  await enactStory(node, city, 'desk', { onDay: demoEvaluation() })
  const handIn = async (kind: string, name: string, rows: Parameters<typeof csvOf>[0]) => {
    const authority = node.law.findAuthority('market-city')
    if (!authority) throw new Error('the invented city has no market-city')
    const source = new Blob([csvOf(rows)]).stream() as unknown as AsyncIterable<Uint8Array>
    const taken = await submit(node.intake, {
      authority,
      key: `test ${name}`,
      kind,
      format: 'csv',
      fileName: name,
      source,
    })
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
    return taken.value.submission
  }
  await handIn('registration', '登记.csv', [registrationRow({})])
  const shared = inventedCode(40)
  await handIn('registration', '先到.csv', [
    registrationRow({ 主体名称: '临澄市先到商贸有限公司', 统一社会信用代码: shared }),
  ])
  await handIn('registration', '后到.csv', [
    registrationRow({ 主体名称: '临澄市后到餐饮有限公司', 统一社会信用代码: shared }),
  ])
  const submission = await handIn(
    'penalty',
    '上月台账.csv',
    dirtyRows(party).map((row) => ({ ...row, CF_WSH: row.CF_WSH?.replace('罚', '处') ?? '' })),
  )
  const faults: unknown[] = []
  await desk.built
  const site = await serveOnLoopback(makeApp(node, (fault) => faults.push(fault), desk))
  announce(site.origin)
  const browser = await openBrowser()
  return {
    node,
    clock,
    faults,
    browser,
    submission,
    handIn,
    origin: site.origin,
    close: async () => {
      await browser.close()
      await site.close()
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What one may say of a browser that goes to the desk. */
export type Look = NonNullable<Parameters<Browser['newContext']>[0]>

/** A browser in which somebody of the demonstration has signed in, at the home page of the desk. */
export const signIn = async (
  { browser, origin }: Pick<OpenDesk, 'browser' | 'origin'>,
  who: string,
  look: Look = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> => {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, ...look })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (fault) => complaints.push(String(fault)))
  page.on('request', (request) => request.url().startsWith(origin) || complaints.push(request.url()))
  await page.goto(`${origin}/desk/`)
  await page.locator('main a[href^="/auth/sign-in"]').click()
  await page.locator(`button[value="${who}"]`).click()
  await page.waitForURL('**/desk/')
  await page.locator('nav.menu').waitFor()
  return { context, page, complaints }
}
