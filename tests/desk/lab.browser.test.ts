import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from '../pages/axe.ts'
import { chromiumPath } from '../pages/browser.ts'
import { type OpenDesk, openDesk, signIn } from './open-desk.ts'

const said = {
  'zh-CN': { run: '试算', top: 'I（演示）', atLeast: '不低于', took: /用时/, line: /第 \d+ 行/, movement: '等级变动' },
  en: {
    run: 'Try it on everybody',
    top: 'I (demonstration)',
    atLeast: 'at least',
    took: /\d s/,
    line: /Line \d+/,
    movement: 'Movement',
  },
} as const

describe.skipIf(!chromiumPath)('the lab, in the browser', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  for (const locale of ['zh-CN', 'en'] as const)
    test(`numbers and text say the same, and a draft is tried on everybody (${locale})`, async () => {
      const w = said[locale]
      const { context, page } = await signIn(desk, 'operator', { locale, bypassCSP: true })
      await page.goto(`${desk.origin}/desk/lab`)
      const text = page.locator('textarea.lab-text')
      await expect
        .poll(async () => (await text.inputValue()).includes('lincheng-demonstration'), { timeout: 15_000 })
        .toBe(true)
      const field = page.getByRole('group', { name: w.top, exact: true }).getByLabel(w.atLeast)
      await field.fill('80')
      await field.blur()
      expect(await text.inputValue()).toMatch(/atLeast: 80/)
      await text.fill((await text.inputValue()).replace('atLeast: 80', 'atLeast: 85'))
      expect(await field.inputValue()).toBe('85')
      await page.getByRole('button', { name: w.run, exact: true }).click()
      await page.getByRole('heading', { name: w.movement }).waitFor({ timeout: 60_000 })
      await expect.poll(() => page.getByText(w.took).count()).toBeGreaterThan(0)
      // A word that no catalogue has is found, with its line.
      await text.fill((await text.inputValue()).replace('- wage-arrears', '- wage-arears'))
      await expect
        .poll(() => page.locator('.lab-findings').getByText(w.line).count(), { timeout: 15_000 })
        .toBeGreaterThan(0)
      await loadAxe(page)
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await expect
          .poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth'))
          .toBeLessThanOrEqual(0)
        expect(await findViolations(page), `${width} px`).toEqual([])
        const folder = process.env.PROBITY_PICTURES
        if (folder) {
          mkdirSync(folder, { recursive: true })
          await page.screenshot({ path: join(folder, `lab-${locale}-${width}.png`), fullPage: true })
        }
      }
      await context.close()
    })
})
