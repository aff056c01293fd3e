import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from '../pages/axe.ts'
import { chromiumPath } from '../pages/browser.ts'
import { press, tabTo } from './by-keyboard.ts'
import { type OpenDesk, openDesk, signIn } from './open-desk.ts'

const reasons = '按批准的文本和告知的结果办理，经复核同意'

const said = {
  'zh-CN': {
    reasons: '理由',
    promulgate: '提议公布施行',
    notPromulgated: '尚未公布施行',
    promulgated: '已公布施行',
    propose: '提议',
    proposed: '已提议',
    confirm: '确认',
    waits: '等待另一人',
    noticeAll: '告知本辖区全部',
    told: /已告知 \d+ 户/,
  },
  en: {
    reasons: 'Reasons',
    promulgate: 'Propose promulgation',
    notPromulgated: 'not promulgated',
    promulgated: 'is promulgated',
    propose: 'Propose',
    proposed: 'Proposed',
    confirm: 'Confirm',
    waits: 'Waits for another person',
    noticeAll: 'Notice all of the region',
    told: /\d+ told/,
  },
} as const

describe.skipIf(!chromiumPath)('from a text to levels in force, in the browser', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  const at = (path: string) => `${desk.origin}/desk${path}`
  const look = (locale: string) => ({ locale, bypassCSP: true })

  /** The second of two people confirms the newest proposal; the first cannot. */
  const confirm = async (first: string, second: string, locale: 'zh-CN' | 'en') => {
    const w = said[locale]
    const proposer = await signIn(desk, first, look(locale))
    await proposer.page.goto(at('/proposals'))
    await proposer.page.getByText(w.waits).first().waitFor()
    expect(await proposer.page.getByRole('button', { name: w.confirm, exact: true }).count()).toBe(0)
    await proposer.context.close()
    const { page, context, complaints } = await signIn(desk, second, look(locale))
    await page.goto(at('/proposals'))
    await page.getByRole('button', { name: w.confirm, exact: true }).first().waitFor()
    await loadAxe(page)
    expect(await findViolations(page)).toEqual([])
    await press(page, w.confirm)
    await expect.poll(() => page.getByRole('button', { name: w.confirm, exact: true }).count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  }

  test('a policy is promulgated by two people, and only then can a level be noticed under it', async () => {
    const w = said.en
    const { page, context } = await signIn(desk, 'market-decider', look('en'))
    await page.goto(at('/levels?policy=food-risk'))
    await page.getByText(w.notPromulgated).waitFor()
    expect(await page.getByRole('button', { name: w.noticeAll }).count()).toBe(0)
    // Nothing is proposed without reasons.
    await press(page, w.promulgate)
    await page.locator('[role=alert]').waitFor()
    await tabTo(page, w.reasons)
    await page.keyboard.insertText(reasons)
    await press(page, w.promulgate)
    await page.locator('.answer', { hasText: w.proposed }).waitFor()
    await context.close()
    await confirm('market-decider', 'market-second', 'en')
    const after = await signIn(desk, 'market-decider', look('en'))
    await after.page.goto(at('/levels?policy=food-risk'))
    await after.page.getByText(w.promulgated).waitFor()
    expect(await after.page.getByRole('button', { name: w.noticeAll }).count()).toBe(1)
    await after.context.close()
  })

  test('levels are noticed, wait for objections, and are adopted by a second person', async () => {
    const w = said['zh-CN']
    const policy = '/levels?policy=lincheng-demonstration'
    const rowsOf = async (state: string): Promise<number> => {
      const { page, context } = await signIn(desk, 'evaluation-decider', look('zh-CN'))
      await page.goto(at(`${policy}&state=${state}`))
      await page.locator('.lines, .empty').first().waitFor()
      const rows = await page.locator('.lines tbody tr').count()
      await context.close()
      return rows
    }
    const noticing = await signIn(desk, 'evaluation-decider', look('zh-CN'))
    await noticing.page.goto(at(policy))
    await press(noticing.page, w.noticeAll)
    await noticing.page.locator('[role=status] strong', { hasText: w.told }).waitFor()
    await expect.poll(() => noticing.page.locator('.lines tbody tr').count()).toBeGreaterThan(0)
    await noticing.context.close()
    // While there is time to object nothing can be proposed.
    expect(await rowsOf('ready')).toBe(0)
    const before = await rowsOf('in-force')

    desk.clock.set('2026-12-14T02:00:00.000Z')
    const { page, context, complaints } = await signIn(desk, 'evaluation-decider', look('zh-CN'))
    await page.goto(at(`${policy}&state=ready`))
    await page.locator('.lines tbody tr').first().waitFor()
    const ready = await page.locator('.lines tbody tr').count()
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await loadAxe(page)
      expect(await findViolations(page), `${width} px`).toEqual([])
    }
    await tabTo(page, w.reasons)
    await page.keyboard.insertText(reasons)
    await tabTo(page, w.propose)
    await page.keyboard.press('Enter')
    await page.locator('.answer', { hasText: w.proposed }).waitFor()
    expect(await rowsOf('in-force')).toBe(before)
    expect(complaints).toEqual([])
    await context.close()
    await confirm('evaluation-decider', 'evaluation-second', 'zh-CN')
    expect(await rowsOf('ready')).toBeLessThan(ready)
    expect(await rowsOf('in-force')).toBeGreaterThan(0)
    expect(desk.faults).toEqual([])
  })
})
