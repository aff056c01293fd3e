import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from '../pages/axe.ts'
import { chromiumPath } from '../pages/browser.ts'
import { type OpenDesk, openDesk, party, signIn } from './open-desk.ts'

/** The row of the handed-in file that is held back for its day, and the one that names nobody by a code (heading is row 1). */
const rows = { toMend: 5, toMatch: 8, refused: 7 }

/** Every page of the desk, by who goes there. */
const pages = {
  'market-clerk': [
    '/',
    '/submissions',
    '/inbox',
    '/cases',
    '/cases?waits=ours&procedure=repair&all=true',
    '/submissions?waiting=true&kind=penalty',
    '/submissions/ID',
    '/submissions/ID?code=day%2Fnone&column=CF_JDRQ&show=all',
    '/submissions/ID/receipt',
    `/submissions/ID/rows/${rows.toMend}`,
    `/submissions/ID/rows/${rows.refused}`,
    '/quarantine',
    '/quarantine?queue=match',
    '/catalogue',
    '/catalogue/penalty',
    '/catalogue/nothing',
    '/submissions/0000000000000000000000000000000000000000',
    '/nothing',
  ],
  'market-second': [
    '/proposable',
    '/open',
    '/open?q=%E4%B8%B4%E6%BE%84',
    '/open?organisation=HANDLE&matter=7',
    '/measures',
    '/to-follow',
    '/check',
  ],
  'market-decider': ['/', '/proposals', '/levels', '/levels?state=ready'],
  'evaluation-decider': ['/levels', '/levels/lincheng-demonstration/HANDLE', '/levels/nothing/HANDLE'],
  'market-supervisor': ['/', '/cases', '/casework', '/inbox', `/submissions/ID/rows/${rows.toMend}`],
  'credit-office': ['/'],
  auditor: ['/', '/audit', '/audit/1', '/casework'],
  operator: [
    '/',
    '/conflicts',
    '/conflicts/1',
    '/proposals',
    '/matches',
    `/matches/ID/${rows.toMatch}`,
    `/matches/ID/${rows.toMatch}?chosen=HANDLE`,
    '/signed-in',
    '/health',
  ],
} as const

const looks = [
  { locale: 'zh-CN', colorScheme: 'light', widths: [360, 768, 1280] },
  { locale: 'en', colorScheme: 'light', widths: [360, 768, 1280] },
  { locale: 'en', colorScheme: 'dark', widths: [768] },
] as const

describe.skipIf(!chromiumPath)('the pages of the desk', () => {
  let desk: OpenDesk
  let handle: string
  beforeAll(async () => {
    desk = await openDesk()
    const found = await fetch(`${desk.origin}/api/v1/search?q=${party.code}`)
    handle = ((await found.json()) as { items: { handle: string }[] }).items[0]?.handle ?? ''
  })
  afterAll(() => desk?.close())

  const addressOf = (path: string) =>
    `${desk.origin}/desk${path.replace('ID', desk.submission).replace('HANDLE', handle)}`

  /** No rule of WCAG 2.2 AA broken and nothing wider than the window, at each width (pixels). */
  const expectAccessible = async (page: Page, path: string, widths: readonly number[]) => {
    await page.goto(addressOf(path))
    await page.locator('h1').waitFor()
    await expect.poll(() => page.locator('[role=status]', { hasText: /Loading|正在读取/ }).count()).toBe(0)
    await loadAxe(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const where = `${path} ${width} px`
      // Tables become cards once the page has been told of its new width.
      const excess = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
      await expect.poll(excess, { message: where }).toBeLessThanOrEqual(0)
      expect(await findViolations(page), where).toEqual([])
    }
  }

  describe.each(looks)('in $locale, $colorScheme', ({ locale, colorScheme, widths }) => {
    const look = { locale, colorScheme, bypassCSP: true }

    test.each(Object.entries(pages))(
      'those of %s break no rule of accessibility and fit every width',
      async (who, paths) => {
        const { context, page, complaints } = await signIn(desk, who, look)
        for (const path of paths) await expectAccessible(page, path, widths)
        // What is refused or is not there is asked for on purpose; a browser notes it.
        expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
        await context.close()
      },
    )

    test('neither does the way in, nor the menu of a narrow page, nor what is said when something is refused', async () => {
      const context = await desk.browser.newContext({ ...look, reducedMotion: 'reduce' })
      const page = await context.newPage()
      await expectAccessible(page, '/submissions', widths)
      await context.close()

      const clerk = await signIn(desk, 'market-clerk', look)
      await clerk.page.setViewportSize({ width: 360, height: 800 })
      await clerk.page.locator('.menu-button').click()
      await clerk.page.locator('nav.menu').waitFor()
      await clerk.page.goto(addressOf('/submissions'))
      await clerk.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'bild.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
      await clerk.page.locator('.trouble').waitFor()
      await loadAxe(clerk.page)
      expect(await findViolations(clerk.page)).toEqual([])
      await clerk.page.goto(addressOf(`/submissions/ID/rows/${rows.toMend}`))
      await clerk.page.locator('form.mend button[type=submit]').click()
      await clerk.page.locator('[role=alert]').waitFor()
      await loadAxe(clerk.page)
      expect(await findViolations(clerk.page)).toEqual([])
      await clerk.context.close()
    })
  })

  test('a switch of the language changes the page at once, keeps what was typed, and is remembered by both sites', async () => {
    const { context, page } = await signIn(desk, 'market-clerk', { locale: 'zh-CN' })
    await page.goto(addressOf(`/submissions/ID/rows/${rows.toMend}`))
    const field = page.locator('.field-held input').first()
    await field.fill('2026-02-2')
    await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith('/desk?lang=en')),
      page.getByRole('button', { name: 'English' }).click(),
    ])
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`Row ${rows.toMend}`)
    expect(await field.inputValue()).toBe('2026-02-2')
    await page.goto(`${desk.origin}/`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await context.close()
  })

  test('who has no part at the desk is told so, and a session that has ended leads to the way in', async () => {
    const { context, page } = await signIn(desk, 'market-clerk', { locale: 'en' })
    await context.clearCookies()
    await page.getByRole('link', { name: 'Quarantine' }).click()
    await page.locator('main a[href^="/auth/sign-in"]').waitFor()
    expect(await page.locator('main a[href^="/auth/sign-in"]').getAttribute('href')).toContain('%2Fdesk%2Fquarantine')
    await page.goto(`${desk.origin}/auth/sign-in?to=/desk/`)
    await page.locator('button[value="representative-first"]').click()
    await page.getByRole('heading', { name: 'The desk is not for the part you play' }).waitFor()
    await context.close()
  })

  test.each([
    ['market-clerk', '/submissions/cut-off'],
    ['market-clerk', '/submissions/cut-off/receipt'],
    ['market-clerk', '/submissions/ID/rows/first'],
    ['market-clerk', '/cases/cut-off'],
    ['operator', '/conflicts/first'],
    ['operator', '/matches/ID/first'],
    ['auditor', '/audit/first'],
  ])('who follows a link that cannot be right is told so, in no words of a machine (%s, %s)', async (who, path) => {
    const { context, page } = await signIn(desk, who, { locale: 'en' })
    await page.goto(addressOf(path))
    await page.getByText('Find your way from the menu.').waitFor()
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await context.close()
  })

  test('somebody with two parts changes between them, and sees what the other part may do', async () => {
    const { context, page } = await signIn(desk, 'credit-office', { locale: 'en' })
    const handIn = page.getByRole('link', { name: 'Hand in a file' })
    expect(await handIn.count()).toBe(1)
    await page.getByRole('combobox', { name: 'Part' }).press('ArrowDown')
    await expect.poll(() => handIn.count()).toBe(0)
    await context.close()
  })

  test('with the keyboard alone: from the home page to a row, mended and sent again, and on to the next', async () => {
    const { context, page } = await signIn(desk, 'market-clerk', { locale: 'en' })
    await page.goto(addressOf('/'))
    await page.locator('nav.menu').waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the main content')
    await tabTo(page, 'Quarantine')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Quarantine')
    await tabTo(page, `上月台账.csv, row ${rows.toMend}`)
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe(`Row ${rows.toMend}`)
    await page.locator('.field-held').first().waitFor()
    while (!(await page.evaluate('document.activeElement.getAttribute("aria-invalid") === "true"')))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('2026-02-27')
    await page.keyboard.press('Control+Enter')
    await page.getByText('The row is in.').waitFor()
    await tabTo(page, 'Mend the next row')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe(`Row ${rows.toMend + 1}`)
    await context.close()
  })

  test('with the keyboard alone the operator reads what is noted of reading, and ends the session of a lost device', async () => {
    const lost = await signIn(desk, 'market-clerk', { locale: 'en' })
    const { context, page } = await signIn(desk, 'operator', { locale: 'en' })
    await page.goto(addressOf('/'))
    await page.locator('nav.menu').waitFor()
    for (const [place, title] of [
      ['Quarantine', 'Quarantine'],
      ['Conflicts', 'Conflicts'],
      ['Matching', 'Matching'],
    ] as const) {
      await tabTo(page, place)
      await page.keyboard.press('Enter')
      await expect.poll(() => focused(page)).toBe(title)
      await tabTo(page, 'Working off rows held back and conflicts')
    }
    await tabTo(page, 'Who is signed in')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Who is signed in')
    const clerks = page.getByRole('button', { name: 'End the session: 卞晓舟' })
    await clerks.first().waitFor()
    const before = await clerks.count()
    while (!(await clerks.first().evaluate((button) => button === button.ownerDocument.activeElement)))
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA')
    await page.keyboard.type('A laptop was lost')
    await tabTo(page, 'End all of theirs')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toMatch(before === 1 ? /^The session is over/ : /sessions are over/)
    await expect.poll(() => clerks.count()).toBe(0)
    await lost.page.goto(addressOf('/quarantine'))
    await lost.page.locator('main a[href^="/auth/sign-in"]').waitFor()
    await context.close()
    await lost.context.close()
  })

  test('on paper the receipt has its facts and nothing of the frame', async () => {
    const { context, page } = await signIn(desk, 'market-clerk', { locale: 'zh-CN' })
    await page.goto(addressOf('/submissions/ID/receipt'))
    await page.locator('.facts').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.facts').first().isVisible()).toBe(true)
    for (const part of ['.top', '.side', '.page-actions'])
      expect(await page.locator(part).isVisible(), part).toBe(false)
    await context.close()
  })
})

/** The words of what has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate('(document.activeElement?.textContent ?? "").trim()') as Promise<string>

/** Goes on with the tabulator until something with these words has the focus. */
const tabTo = async (page: Page, words: string): Promise<void> => {
  for (let steps = 0; steps < 80; steps++) {
    if ((await focused(page)) === words) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the tabulator does not lead to “${words}”`)
}
