import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Brings axe into a page; its context must bypass the content security policy, which rightly refuses it. */
export const loadAxe = async (page: Page): Promise<void> => {
  // Who waited for something to be gone may be between two pages, where there is nothing to bring a script into yet.
  await page.waitForLoadState()
  await page.addScriptTag({ content: source })
}

/** Rules of WCAG 2.2 AA that the page breaks, each with the elements that break it. */
export const findViolations = (page: Page): Promise<string[]> =>
  page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)
