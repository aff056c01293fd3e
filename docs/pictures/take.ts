import { day } from '@probity/base'
import { demoCity } from '@probity/demo'
import { chromium, type Page } from 'playwright-core'

/**
 * Takes the pictures of the README from a running demonstration city: `node docs/pictures/take.ts http://127.0.0.1:4800`;
 * with a word behind the address, those alone whose names hold it.
 * Needs Chromium at /usr/bin/chromium or where CHROMIUM says.
 */
const [address = 'http://127.0.0.1:4800', word = ''] = process.argv.slice(2)
const { longFile } = demoCity({
  seed: 'demo',
  organisations: 2000,
  from: day('2021-11-01'),
  until: day('2026-11-20'),
}).showcase
const pictures: readonly (readonly [name: string, path: string, language: 'zh' | 'en', height: number])[] = [
  ['home-en.jpg', '/', 'en', 900],
  ['home-zh.jpg', '/', 'zh', 900],
  ['organisation-en.png', `/search?q=${longFile}`, 'en', 1400],
  ['organisation-zh.png', `/search?q=${longFile}`, 'zh', 1400],
  ['catalogue-en.png', '/catalogue', 'en', 900],
  ['catalogue-zh.png', '/catalogue', 'zh', 900],
  ['lists-en.png', '/lists/market-serious', 'en', 1000],
  ['lists-zh.png', '/lists/market-serious', 'zh', 1000],
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Opens the first case of the queue: its number is another one each time. */
const openCase = async (page: Page) => {
  await page.locator('a[href*="/desk/cases/"]').first().click()
  await page.locator('.timeline, ol').first().waitFor()
}
/** Tries a draft on everybody: the policy in force, but that what costs points first costs more of them. */
const tryPolicy = async (page: Page) => {
  await page.locator('fieldset input').first().fill('-30')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: /Try it on everybody|^试\s*算$/ }).click()
  const movement = page.getByRole('heading', { name: /^Movement$|^等级变动$/ })
  await movement.waitFor({ timeout: 120_000 })
  await page.waitForTimeout(1_500) // the chart draws itself
  await movement.evaluate((heading) => heading.closest('section')?.scrollIntoView())
}
/** Pages of the desk, each by somebody of the demonstration who works there. */
const deskPictures: readonly (readonly [
  name: string,
  who: string,
  path: string,
  language: 'zh' | 'en',
  height: number,
  then?: (page: Page) => Promise<void>,
])[] = [
  ['case-en.png', 'market-decider', '/desk/cases?all=true', 'en', 1100, openCase],
  ['case-zh.png', 'market-decider', '/desk/cases?all=true', 'zh', 1100, openCase],
  ['lab-en.png', 'evaluation-decider', '/desk/lab?policy=lincheng-demonstration', 'en', 700, tryPolicy],
  ['lab-zh.png', 'evaluation-decider', '/desk/lab?policy=lincheng-demonstration', 'zh', 700, tryPolicy],
  ['conflict-en.png', 'operator', '/desk/conflicts/2', 'en', 1000],
  ['conflict-zh.png', 'operator', '/desk/conflicts/2', 'zh', 1000],
  ['submissions-en.png', 'market-clerk', '/desk/submissions?waiting=true', 'en', 900],
  ['submissions-zh.png', 'market-clerk', '/desk/submissions?waiting=true', 'zh', 900],
]
const localeOf = { zh: 'zh-CN', en: 'en-GB' } as const

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })
for (const [name, path, language, height] of pictures.filter(([name]) => name.includes(word))) {
  const page = await browser.newPage({
    viewport: { width: 1280, height },
    locale: localeOf[language],
  })
  await page.goto(address + path)
  await page.screenshot({ path: new URL(name, import.meta.url).pathname })
  await page.close()
}
for (const [name, who, path, language, height, then] of deskPictures.filter(([name]) => name.includes(word))) {
  const page = await browser.newPage({ viewport: { width: 1280, height }, locale: localeOf[language] })
  await page.goto(`${address}/auth/sign-in?to=${encodeURIComponent(path)}`)
  await page.locator(`button[value="${who}"]`).click()
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  if (then) {
    await then(page)
    await page.waitForLoadState('networkidle')
  }
  await page.screenshot({ path: new URL(name, import.meta.url).pathname })
  await page.close()
}
await browser.close()
