import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from '../pages/axe.ts'
import { chromiumPath } from '../pages/browser.ts'
import { type OpenDesk, openDesk, signIn } from './open-desk.ts'

const said = {
  'zh-CN': {
    run: '试算',
    top: 'I（演示）',
    atLeast: '不低于',
    took: /用时/,
    line: /第 \d+ 行/,
    movement: '等级变动',
    files: '草案的其他文件',
    plan: '添加抽查计划',
    item: '添加目录项目',
    rate: 'D 每百户每年检查次数',
    draws: /^抽查比例/,
    items: '目录项目',
  },
  en: {
    run: 'Try it on everybody',
    top: 'I (demonstration)',
    atLeast: 'at least',
    took: /\d s/,
    line: /Line \d+/,
    movement: 'Movement',
    files: 'Other files of the draft',
    plan: 'Add a plan of draws',
    item: 'Add an item of the catalogue',
    rate: 'D inspections a year of a hundred',
    draws: /^Draws for inspection/,
    items: 'Items of the catalogue',
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
      await expect.poll(async () => (await text.inputValue()).includes('lincheng-demonstration')).toBe(true)
      const field = page.getByRole('group', { name: w.top, exact: true }).getByLabel(w.atLeast)
      await field.fill('80')
      await field.blur()
      expect(await text.inputValue()).toMatch(/atLeast: 80/)
      await text.fill((await text.inputValue()).replace('atLeast: 80', 'atLeast: 85'))
      expect(await field.inputValue()).toBe('85')
      await page.getByRole('button', { name: w.run, exact: true }).click()
      await page.getByRole('heading', { name: w.movement }).waitFor()
      await expect.poll(() => page.getByText(w.took).count()).toBeGreaterThan(0)
      // A word that no catalogue has is found, with its line.
      await text.fill((await text.inputValue()).replace('- wage-arrears', '- wage-arears'))
      await expect.poll(() => page.locator('.lab-findings').getByText(w.line).count()).toBeGreaterThan(0)
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

  for (const locale of ['zh-CN', 'en'] as const)
    test(`a plan of draws and an item of the catalogue have a form, and are tried on everybody (${locale})`, async () => {
      const w = said[locale]
      const { context, page } = await signIn(desk, 'operator', { locale, bypassCSP: true })
      await page.goto(`${desk.origin}/desk/lab`)
      await page.getByText(w.files).click()
      await page.getByRole('button', { name: w.plan }).click()
      await page.getByRole('button', { name: w.item }).click()
      const rate = page.getByLabel(w.rate)
      await rate.fill('400')
      await rate.blur()
      const plan = page.locator('.lab-file textarea').first()
      expect(await plan.inputValue()).toContain('{ level: D, perHundred: 400 }')
      await page.getByRole('button', { name: w.run, exact: true }).click()
      await page.getByRole('heading', { name: w.draws }).waitFor()
      await page.getByRole('heading', { name: w.items }).waitFor()
      await loadAxe(page)
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await expect
          .poll(() => page.evaluate('document.documentElement.scrollWidth - innerWidth'))
          .toBeLessThanOrEqual(0)
        expect(await findViolations(page), `${width} px`).toEqual([])
        const folder = process.env.PROBITY_PICTURES
        if (folder) {
          mkdirSync(folder, { recursive: true })
          await page.screenshot({ path: join(folder, `lab-files-${locale}-${width}.png`), fullPage: true })
        }
      }
      await context.close()
    })
})
