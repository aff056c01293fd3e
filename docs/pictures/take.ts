import { day } from '@probity/base'
import { demoCity } from '@probity/demo'
import { chromium } from 'playwright-core'

/**
 * Takes the pictures of the README from a running demonstration city: `node docs/pictures/take.ts http://127.0.0.1:4800`.
 * Needs Chromium at /usr/bin/chromium or where CHROMIUM says.
 */
const [address = 'http://127.0.0.1:4800'] = process.argv.slice(2)
const { longFile } = demoCity({
  seed: 'demo',
  organisations: 2000,
  from: day('2021-11-01'),
  until: day('2026-11-20'),
}).showcase
const pictures: readonly (readonly [name: string, path: string, language: 'zh' | 'en', height: number])[] = [
  ['home-en', '/', 'en', 900],
  ['home-zh', '/', 'zh', 900],
  ['organisation-en', `/search?q=${longFile}`, 'en', 1400],
  ['organisation-zh', `/search?q=${longFile}`, 'zh', 1400],
  ['catalogue-en', '/catalogue', 'en', 900],
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
/** Pages of the desk, each by somebody of the demonstration who works there. */
const deskPictures: readonly (readonly [
  name: string,
  who: string,
  path: string,
  language: 'zh' | 'en',
  height: number,
])[] = [
  ['desk-en', 'operator', '/desk/conflicts/2', 'en', 1000],
  ['desk-zh', 'market-clerk', '/desk/submissions?waiting=true', 'zh', 900],
]
const localeOf = { zh: 'zh-CN', en: 'en-GB' } as const

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })
for (const [name, path, language, height] of pictures) {
  const page = await browser.newPage({
    viewport: { width: 1280, height },
    locale: localeOf[language],
  })
  await page.goto(address + path)
  await page.screenshot({ path: new URL(`${name}.png`, import.meta.url).pathname })
  await page.close()
}
for (const [name, who, path, language, height] of deskPictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height }, locale: localeOf[language] })
  await page.goto(`${address}/auth/sign-in?to=${encodeURIComponent(path)}`)
  await page.locator(`button[value="${who}"]`).click()
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: new URL(`${name}.png`, import.meta.url).pathname })
  await page.close()
}
await browser.close()
