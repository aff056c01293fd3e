import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { findViolations, loadAxe } from './axe.ts'

/** Goes on by Tab until what has the focus is this, as a reader without a mouse does; then presses a key. */
export const tabTo = async (page: Page, selector: string, key?: string): Promise<void> => {
  for (let steps = 0; steps < 150; steps++) {
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) {
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
      expect(outline, `${selector} shows that it has the focus`).not.toBe('none')
      if (key) await page.keyboard.press(key)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is not reached by Tab on ${page.url()}`)
}

/** The page breaks no rule and is not wider than the window, on a telephone, a tablet and a desk. */
export const expectGood = async (page: Page): Promise<void> => {
  await loadAxe(page)
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await findViolations(page), `${page.url()} ${width} px`).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${width} px`).toBe(true)
  }
}
