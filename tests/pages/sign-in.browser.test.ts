import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from './axe.ts'
import { chromiumPath } from './browser.ts'
import { expectGood, tabTo } from './keyboard.ts'
import { type OpenSite, openSite } from './open-site.ts'

describe.skipIf(!chromiumPath)('signing in with a real browser', () => {
  let site: OpenSite
  beforeAll(async () => {
    site = await openSite('sign-in')
  })
  afterAll(() => site?.close())

  test('works without a script, over plain HTTP on this machine, and signs out again', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false, locale: 'en' })
    const page = await context.newPage()
    await page.goto(`${site.address}/catalogue`)
    await page.getByRole('link', { name: 'Sign in' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('demonstration')
    await page.getByRole('button', { name: 'Sign in: 卞晓舟' }).click()
    expect(page.url()).toBe(`${site.address}/catalogue`)
    const [cookie] = (await context.cookies()).filter(({ name }) => name === '__Host-probity')
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
    await page.locator('details.signed-in summary').click()
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('__Host-probity')
    await page.getByRole('link', { name: 'Sign in' }).waitFor()
    expect(site.faults).toEqual([])
    await context.close()
  })

  test.each(['zh-CN', 'en'])(
    'a representative uses every page of their own with the keyboard alone, and each is accessible (%s)',
    async (locale) => {
      const context = await site.browser.newContext({ locale, bypassCSP: true, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const isGood = () => expectGood(page)
      await page.goto(`${site.address}/`)
      await tabTo(page, 'a[href^="/auth/sign-in"]', 'Enter')
      await page.waitForURL('**/choose/**')
      await tabTo(page, 'button[value="representative-first"]', 'Enter')
      await page.waitForURL(`${site.address}/`)
      await tabTo(page, 'details.signed-in summary', 'Enter')
      await tabTo(page, 'a[href="/my"]', 'Enter')
      await page.waitForURL('**/my')
      await isGood()

      await tabTo(page, 'a[href="/my/consents"]', 'Enter')
      await page.waitForURL('**/my/consents')
      await tabTo(page, '.offers a', 'Enter')
      await page.waitForURL('**/my/consents?to=**')
      await isGood()
      await tabTo(page, 'input[type=checkbox]', 'Space')
      await tabTo(page, '#until')
      // The browser's own language orders a date, not the page's.
      await page.keyboard.type('03012027')
      await tabTo(page, '.consent-form button', 'Enter')
      await page.waitForURL('**/my/consents#given')
      await tabTo(page, 'form[action$="/revoke"] button', 'Enter')
      await expect.poll(() => page.locator('form[action$="/revoke"]').count()).toBe(0)
      await isGood()

      await tabTo(page, 'a[href="/my/delegates"]', 'Enter')
      await page.waitForURL('**/my/delegates')
      await tabTo(page, '#days')
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('7')
      await page.keyboard.press('Enter')
      await page.locator('.notice .code').waitFor()
      await isGood()
      await tabTo(page, 'form[action$="/revoke"] button', 'Enter')
      await page.waitForURL('**/my/delegates#delegated')

      await tabTo(page, 'a[href="/my/looks"]', 'Enter')
      await page.waitForURL('**/my/looks')
      await page.locator('ol.looks li').first().waitFor()
      await isGood()

      await tabTo(page, 'details.signed-in summary', 'Enter')
      await tabTo(page, 'a[href="/sessions"]', 'Enter')
      await page.waitForURL('**/sessions')
      await isGood()
      await tabTo(page, 'form[action$="/end"] button', 'Enter')
      // Their session was the only one: they are asked to sign in again.
      await page.waitForURL('**/choose/**')
      await page.goto(`${site.address}/purposes`)
      await isGood()
      expect(site.faults).toEqual([])
      await context.close()
    },
  )

  test.each(['zh', 'en'])('who comes by another name of this machine is led to the right one (%s)', async (locale) => {
    const context = await site.browser.newContext({ locale, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${site.address.replace('127.0.0.1', 'localhost')}/auth/sign-in`)
    expect(new URL(page.url()).hostname).toBe('127.0.0.1')
    await loadAxe(page)
    expect(await findViolations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await context.close()
  })
})
