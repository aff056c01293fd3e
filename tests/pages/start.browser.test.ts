import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { expectGood, tabTo } from './keyboard.ts'
import { type OpenSite, openSite } from './open-site.ts'

const matter = '诚信经营，七日无理由退货'
const facts = '工程已于三月验收，合同约定四月付款，至今没有支付'

describe.skipIf(!chromiumPath)('what an organisation begins itself, in the browser', () => {
  let site: OpenSite
  let body = ''
  beforeAll(async () => {
    site = await openSite('start')
    const code = site.city.showcase.governmentBody
    const found = await (await fetch(`${site.address}/api/v1/search?q=${code}`)).json()
    body = (found as { items: { handle: string }[] }).items[0]?.handle as string
  })
  afterAll(() => site?.close())

  test.each(['zh-CN', 'en'])('pages of the law are accessible on every width (%s)', async (locale) => {
    const context = await site.browser.newContext({ locale, bypassCSP: true, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const path of ['/procedures/repair', '/commitments', '/commitments/licence-by-commitment', '/persons']) {
      await page.goto(`${site.address}${path}`)
      await expectGood(page)
    }
    // The law of another day is asked by a plain form.
    await page.goto(`${site.address}/procedures/repair`)
    await page.locator('#on').fill('2021-10-01')
    await page.locator('.ask-day button').click()
    await page.waitForURL('**/procedures/repair?on=2021-10-01')
    expect(site.faults).toEqual([])
    await context.close()
  })

  test.each(['zh-CN', 'en'])(
    'a commitment is given and a body is complained about with the keyboard alone (%s)',
    async (locale) => {
      const context = await site.browser.newContext({ locale, bypassCSP: true, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await page.goto(`${site.address}/auth/sign-in?to=/my/cases`)
      await tabTo(
        page,
        `button[value="${locale === 'en' ? 'representative-second' : 'representative-first'}"]`,
        'Enter',
      )
      await page.waitForURL('**/my/cases')
      await expectGood(page)
      await tabTo(page, 'main a[href="/my/start"]', 'Enter')
      await page.waitForURL('**/my/start')
      await expectGood(page)
      await tabTo(page, 'a[href*="template=public-commitment"]', 'Enter')
      await page.waitForURL('**template=public-commitment')
      await expectGood(page)
      // What is missing is said beside its field, and what was typed is still there.
      await tabTo(page, '#f-given-matter')
      await page.keyboard.insertText(matter)
      await tabTo(page, 'button[value="read"]', 'Enter')
      await page.locator('.fault').waitFor()
      expect(await page.locator('#f-given-matter').inputValue()).toBe(matter)
      await tabTo(page, '#f-given-promise', 'Space')
      await tabTo(page, 'button[value="read"]', 'Enter')
      await page.locator('.read-over').waitFor()
      await expectGood(page)
      await tabTo(page, 'button[value="send"]', 'Enter')
      await page.waitForURL('**/my/cases/*')
      await expectGood(page)

      await page.goto(`${site.address}/organisations/${body}`)
      await tabTo(page, `a[href="/my/start/${body}?way=complaint"]`, 'Enter')
      await page.waitForURL('**way=complaint')
      await expectGood(page)
      await tabTo(page, 'input[type=radio]', 'Space')
      await tabTo(page, '#f-received-contract')
      await page.keyboard.insertText('路面养护合同 2026-17')
      await tabTo(page, '#f-received-statement')
      await page.keyboard.insertText(facts)
      await tabTo(page, 'button[value="read"]', 'Enter')
      await page.locator('.read-over').waitFor()
      await tabTo(page, 'button[value="send"]', 'Enter')
      await page.waitForURL('**/my/cases/*')
      expect(await page.locator('.moves').textContent()).toContain(facts)

      await tabTo(page, 'a[href="/my/levels"]', 'Enter')
      await page.waitForURL('**/my/levels')
      await expectGood(page)
      await tabTo(page, 'a[href="/my/cases"]', 'Enter')
      await page.waitForURL('**/my/cases')
      await tabTo(page, 'section[aria-labelledby=applied] .record-title a', 'Enter')
      await page.waitForURL('**/my/cases/*')
      await expectGood(page)
      expect(site.faults).toEqual([])
      await context.close()
    },
  )
})
