import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, postAs } from '../access/as-person.ts'
import { clerk, decider, tellCases } from '../cases/case-story.ts'
import { serious } from '../cases/list-story.ts'
import { findViolations, loadAxe } from '../pages/axe.ts'
import { chromiumPath } from '../pages/browser.ts'
import { doorOf } from '../rights/city-node.ts'
import { press, tabTo } from './by-keyboard.ts'
import { type OpenDesk, openDesk, signIn } from './open-desk.ts'

const words = {
  'zh-CN': { confirm: '确认已更新', empty: '没有需要办理的事项。', others: '其他单位的跟进', waits: '尚未确认' },
  en: { confirm: 'Confirm', empty: 'There is nothing to follow.', others: 'What others', waits: 'did not yet' },
} as const
type Locale = keyof typeof words

describe.skipIf(!chromiumPath)('what others have still to do after a repair', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  const comeAs = async (who: string, locale: Locale) => {
    const context = await desk.browser.newContext({
      locale,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
      bypassCSP: true,
    })
    const page = await context.newPage()
    await page.goto(`${desk.origin}/auth/sign-in?to=/my`)
    await page.locator(`button[value="${who}"]`).click()
    await page.waitForURL('**/my')
    const { body } = (await (await context.request.get(`${desk.origin}/api/v1/session`)).json()) as { body: string }
    return { context, page, handle: body }
  }

  /** A severe penalty that a bank read with consent, and its repair. */
  const repairOne = async (handle: string, nth: number) => {
    const city = { ...desk, ...doorOf(desk.node, (path, init) => fetch(desk.origin + path, init)) }
    const one = (await (await city.ask(`/api/v1/organisations/${handle}`)).json()) as { code: string; name: string }
    const story = tellCases(city, { handle, code: one.code })
    desk.clock.set(`2026-11-22T0${nth + 2}:00:00.000Z`)
    const record = await story.penalise({ ...serious, CF_XDR_MC: one.name, CF_WSH: `临市监罚〔2026〕96${nth}号` })
    const given = await postAs(city, story.company, `/api/v1/organisations/${handle}/consents`, {
      receiver: 'yunshan-bank',
      purpose: 'financing',
      fields: ['penalty'],
      until: '2027-10-31',
    })
    expect(given.status).toBe(200)
    desk.clock.set(`2026-11-22T0${nth + 2}:00:01.000Z`)
    const bank = { role: 'bank', body: 'yunshan-bank', personId: 'banker', name: '梅若水' } as const
    const path = `/api/v1/organisations/${handle}/full-file?purpose=financing&reference=${encodeURIComponent('授信2026-5')}`
    expect((await city.ask(path, { headers: await asPerson(city, bank) })).status).toBe(200)
    desk.clock.set(`2027-06-0${nth}T02:00:00.000Z`)
    const { id } = await story.open(story.company, 'repair', record, 'received', {
      ground: 'corrected',
      statement: '已于六月缴清罚款并下架全部违规宣传',
      materials: '缴款凭证 2026-1138',
      commitment: true,
    })
    await story.move(clerk, id as string, 'accepted')
    const granted = await story.move(decider, id as string, 'granted', {
      reasons: '罚款已缴清，违法行为已经改正，符合修复条件',
      article: '《信用修复管理办法》第三条',
    })
    expect(granted.status).toBe(200)
    desk.clock.set(`2027-06-0${nth + 1}T02:00:00.000Z`)
    return record
  }

  /** No rule of WCAG 2.2 AA broken and nothing wider than the window; with PROBITY_PICTURES a picture of each. */
  const look = async (page: Page, name: string) => {
    await loadAxe(page)
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await findViolations(page), `${name} ${width}`).toEqual([])
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      const folder = process.env.PROBITY_PICTURES
      if (!folder) continue
      mkdirSync(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  }

  test.each(['zh-CN', 'en'] as const)(
    'an official finds it, confirms it without a mouse, and the organisation sees who did and who has not yet (%s)',
    async (locale) => {
      const w = words[locale]
      const who = locale === 'en' ? 'representative-second' : 'representative-first'
      const first = await comeAs(who, locale)
      await first.context.close()
      await repairOne(first.handle, locale === 'en' ? 3 : 1)

      const bank = await signIn(desk, 'bank', { locale, bypassCSP: true })
      await bank.page.goto(`${desk.origin}/desk/to-follow`)
      await bank.page.locator('table.lines tbody tr').first().waitFor()
      await look(bank.page, `bank-to-follow-${locale}`)
      await bank.page.goto(`${desk.origin}/desk/inbox`)
      await bank.page.locator('table.lines a[href="/desk/to-follow"]').first().waitFor()
      await look(bank.page, `bank-inbox-${locale}`)
      await bank.page.goto(`${desk.origin}/desk/`)
      await bank.page.locator('h1').waitFor()
      await look(bank.page, `bank-home-${locale}`)
      expect(bank.complaints).toEqual([])
      await bank.context.close()

      const official = await signIn(desk, 'market-clerk', { locale, bypassCSP: true })
      await official.page.goto(`${desk.origin}/desk/to-follow`)
      const rows = official.page.locator('table.lines tbody tr')
      await rows.first().waitFor()
      await look(official.page, `to-follow-${locale}`)
      const before = await rows.count()
      await tabTo(official.page, w.confirm)
      await press(official.page, w.confirm)
      await official.page.locator('.answer:focus').waitFor()
      if (before > 1) await expect.poll(() => rows.count()).toBe(before - 1)
      else await official.page.getByText(w.empty).waitFor()
      expect(official.complaints).toEqual([])
      await official.context.close()

      const { context, page } = await comeAs(who, locale)
      const others = page.locator('details.followers').first()
      expect(await others.textContent()).toContain(w.waits)
      expect(await others.locator('summary').textContent()).toContain(w.others)
      await others.scrollIntoViewIfNeeded()
      await look(page, `my-${locale}`)
      await context.close()
    },
  )
})
