import type { Page } from 'playwright-core'

const mostSteps = 200

/** The words of what has the focus: its label, its name, or its own text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(`(() => {
    const one = document.activeElement
    const words = (one?.getAttribute('aria-label') || [...(one?.labels ?? [])].map((label) => label.textContent).join(' ') || one?.textContent) ?? ''
    return words.trim()
  })()`) as Promise<string>

/** Goes on with the tabulator until something whose words begin with these has the focus. */
export const tabTo = async (page: Page, words: string): Promise<void> => {
  for (let steps = 0; steps < mostSteps; steps++) {
    if ((await focused(page)).startsWith(words)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the tabulator does not lead to “${words}”`)
}

export const press = async (page: Page, words: string): Promise<void> => {
  await tabTo(page, words)
  await page.keyboard.press('Enter')
}

/** Fills a form, field by field in its own order: a text is typed, a day is set, a sentence is confirmed. */
export const fillByKeyboard = async (page: Page, said: Readonly<Record<string, string | true>>): Promise<void> => {
  for (const [label, value] of Object.entries(said)) {
    await tabTo(page, label)
    if (value === true) await page.keyboard.press('Space')
    // How a day is typed hangs on the system; its field is reached by the keyboard all the same.
    else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) await page.locator(':focus').fill(value)
    else {
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(value)
    }
  }
}
