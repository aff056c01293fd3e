import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from '../pages/axe.ts'
import { chromiumPath } from '../pages/browser.ts'
import { csvOf, penaltyRow } from '../rights/filings.ts'
import { type OpenDesk, openDesk, signIn } from './open-desk.ts'

const representative = 'representative-first'
const statement = '处罚决定书所载金额与公示的金额不一致，请予核实更正，附决定书复印件'
const reasons = '经核对案卷和处罚决定书原件，公示内容与决定书一致，予以维持'
const granted = '罚款已缴清，违法行为已经改正，符合修复条件，准予修复'
const article = '《行政处罚法》第四十八条'

/** The buttons and fields by the words of each language; the pages are used by them, as people use them. */
const said = {
  'zh-CN': {
    what: '我能做什么',
    begin: (way: string) => `开始填写 ${way}`,
    objection: '异议',
    repair: '信用修复',
    content: '公示的内容',
    facts: '事实和理由',
    corrected: '已经纠正失信行为、履行完毕义务',
    how: '怎样纠正、何时履行完毕',
    materials: '证明材料清单',
    readOver: '先看一遍，再提交',
    deskReadOver: '核对后再提交',
    send: '确认提交',
    answered: '核实答复',
    upheld: '信息无误，维持',
    reasons: '理由',
    article: '依据（文件名称和条款）',
    accepted: '受理',
    granted: '准予修复',
    disputed: '有异议',
    missing: '请填写这一项。',
    done: '已办理',
  },
  en: {
    what: 'What can I do about this line',
    begin: (way: string) => `Begin ${way}`,
    objection: 'Objection',
    repair: 'Credit repair',
    content: 'The content',
    facts: 'Facts and reasons',
    corrected: 'The conduct is corrected and every duty is done',
    how: 'How it was corrected',
    materials: 'Evidence, by name and number',
    readOver: 'Read it over first',
    deskReadOver: 'Read it over',
    send: 'Send',
    answered: 'Answered',
    upheld: 'The record is right and stands',
    reasons: 'Reasons',
    article: 'Basis (instrument and article)',
    accepted: 'Accepted',
    granted: 'Granted',
    disputed: 'Disputed',
    missing: 'Please fill this in.',
    done: 'Done',
  },
} as const

describe.skipIf(!chromiumPath)('what is done after a record, in the browser', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  /** The representative of the first organisation, without a script, before its own file. */
  const comeAsSubject = async (locale: string): Promise<{ context: BrowserContext; page: Page; handle: string }> => {
    const context = await desk.browser.newContext({ locale, javaScriptEnabled: false, reducedMotion: 'reduce' })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    await page.goto(`${desk.origin}/auth/sign-in?to=/my`)
    await page.locator(`button[value="${representative}"]`).click()
    await page.waitForURL('**/my')
    const session = (await (await context.request.get(`${desk.origin}/api/v1/session`)).json()) as { body: string }
    return { context, page, handle: session.body }
  }

  const penalise = async (handle: string, number: string): Promise<string> => {
    const before = await linesOf(handle)
    const { code, name } = (await (await fetch(`${desk.origin}/api/v1/organisations/${handle}`)).json()) as {
      code: string
      name: string
    }
    const row = penaltyRow({ CF_XDR_MC: name, CF_XDR_SHXYM: code, CF_WSH: `临市监罚〔2026〕${number}号` })
    await desk.handIn('penalty', `${number}.csv`, [row])
    const added = [...(await linesOf(handle)).keys()].find((id) => !before.has(id))
    if (!added) throw new Error(`no record came of ${csvOf([row])}`)
    return added
  }

  const linesOf = async (handle: string) => {
    const file = (await (await fetch(`${desk.origin}/api/v1/organisations/${handle}/file`)).json()) as {
      lines: { id: string; disputedSince?: string }[]
    }
    return new Map(file.lines.map((line) => [line.id, line]))
  }

  const expectAccessible = async (address: string, look: { locale: string; cookies: BrowserContext }) => {
    const context = await desk.browser.newContext({
      locale: look.locale,
      bypassCSP: true,
      reducedMotion: 'reduce',
      storageState: await look.cookies.storageState(),
    })
    const page = await context.newPage()
    await page.goto(address)
    await page.locator('h1').waitFor()
    await expect.poll(() => page.locator('[role=status]', { hasText: /Loading|正在读取/ }).count()).toBe(0)
    await loadAxe(page)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const excess = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
      await expect.poll(excess, { message: `${address} ${width} px` }).toBeLessThanOrEqual(0)
      expect(await findViolations(page), `${address} ${width} px`).toEqual([])
      const folder = process.env.PROBITY_PICTURES
      if (folder) {
        const name = `${new URL(address).pathname.replaceAll('/', '_').slice(0, 30)}-${look.locale}-${width}.png`
        await page.screenshot({ path: `${folder}/${name}`, fullPage: true })
      }
    }
    await context.close()
  }

  test.each(['zh-CN', 'en'] as const)(
    'a company objects to a penalty, and its decider answers at the desk (%s)',
    async (locale) => {
      const w = said[locale]
      const { context, page, handle } = await comeAsSubject(locale)
      const record = await penalise(handle, locale === 'en' ? '7001' : '7002')
      await page.goto(`${desk.origin}/my`)
      await page.locator(`a[href="/my/records/${record}/choices"]`).click()
      await page.getByRole('link', { name: w.begin(w.objection) }).click()
      await page.getByRole('button', { name: w.readOver }).click()
      // What is missing is said beside its field, and nothing was sent.
      expect(await page.locator('.fault').first().textContent()).toContain(w.missing)
      await page.getByLabel(w.content, { exact: true }).check()
      await page.getByLabel(w.facts).fill(statement)
      await page.getByRole('button', { name: w.readOver }).click()
      expect(await page.locator('.read-over').textContent()).toContain(statement)
      expect((await linesOf(handle)).get(record)).not.toHaveProperty('disputedSince')
      await page.getByRole('button', { name: w.send }).click()
      await page.waitForURL('**/my/cases/*')
      const caseId = new URL(page.url()).pathname.split('/').at(-1) as string
      await expectAccessible(page.url(), { locale, cookies: context })
      // The mark stands on the public page at once.
      const onlooker = await (await desk.browser.newContext({ locale })).newPage()
      await onlooker.goto(`${desk.origin}/records/${record}`)
      expect(await onlooker.locator('.mark-disputed').textContent()).toBe(w.disputed)

      const official = await signIn(desk, 'market-decider', { locale })
      await official.page.goto(`${desk.origin}/desk/cases?waits=ours`)
      await official.page.locator(`a[href="/desk/cases/${caseId}"]`).click()
      await expectAccessible(`${desk.origin}/desk/cases/${caseId}`, { locale, cookies: official.context })
      await official.page.getByRole('button', { name: w.answered, exact: true }).click()
      await official.page.getByLabel(w.upheld).check()
      await official.page.getByRole('button', { name: w.deskReadOver }).click()
      // Without reasons and article it is not even read over.
      expect(await official.page.locator('.field .attention').count()).toBe(2)
      await official.page.getByLabel(w.reasons).fill(reasons)
      await official.page.getByLabel(w.article).fill(article)
      await official.page.getByRole('button', { name: w.deskReadOver }).click()
      await official.page.locator('.read-over').waitFor()
      expect(await official.page.locator('.read-over').textContent()).toContain(reasons)
      await official.page.getByRole('button', { name: w.send, exact: true }).click()
      await official.page.getByText(`${w.done}`).first().waitFor()
      await onlooker.goto(`${desk.origin}/records/${record}`)
      expect(await onlooker.locator('.mark-disputed').count()).toBe(0)
      await page.reload()
      expect(await page.locator('.moves').textContent()).toContain(reasons)
      expect(desk.faults).toEqual([])
      expect(official.complaints).toEqual([])
      await Promise.all([context.close(), official.context.close(), onlooker.context().close()])
    },
    180_000,
  )

  test.each(['zh-CN', 'en'] as const)(
    'a company asks for repair, a clerk accepts, a decider grants, and everything changes in the same second (%s)',
    async (locale) => {
      const w = said[locale]
      const { context, page, handle } = await comeAsSubject(locale)
      const record = await penalise(handle, locale === 'en' ? '8001' : '8002')
      await expectAccessible(`${desk.origin}/my/records/${record}/choices`, { locale, cookies: context })
      await page.goto(`${desk.origin}/my/records/${record}/choices?way=repair`)
      await page.getByLabel(w.corrected).check()
      await page.getByLabel(w.how).fill('已于六月缴清罚款并下架全部违规宣传')
      await page.getByLabel(w.materials).fill('缴款凭证 2026-1138')
      await page.locator('input[type=checkbox]').check()
      await page.getByRole('button', { name: w.readOver }).click()
      await page.getByRole('button', { name: w.send }).click()
      await page.waitForURL('**/my/cases/*')
      const caseId = new URL(page.url()).pathname.split('/').at(-1) as string

      const evaluated = async () => {
        const answer = await context.request.get(`${desk.origin}/api/v1/organisations/${handle}/previews`)
        return JSON.stringify(await answer.json())
      }
      const make = async (who: string, move: string, fill: (official: Page) => Promise<void>) => {
        const official = await signIn(desk, who, { locale })
        await official.page.goto(`${desk.origin}/desk/cases/${caseId}`)
        await official.page.getByRole('button', { name: move, exact: true }).click()
        await fill(official.page)
        await official.page.getByRole('button', { name: w.deskReadOver }).click()
        await official.page.locator('.read-over').waitFor()
        await official.page.getByRole('button', { name: w.send, exact: true }).click()
        await official.page.locator('.answer').waitFor()
        expect(official.complaints).toEqual([])
        await official.context.close()
      }
      await make('market-clerk', w.accepted, async () => {})
      const before = await evaluated()
      expect((await linesOf(handle)).has(record)).toBe(true)
      await make('market-decider', w.granted, async (official) => {
        await official.getByLabel(w.reasons).fill(granted)
        await official.getByLabel(w.article).fill(article)
      })
      // The decision has been answered: whoever asks now finds it done, everywhere.
      expect((await linesOf(handle)).has(record)).toBe(false)
      expect((await fetch(`${desk.origin}/records/${record}`)).status).toBe(404)
      expect(await (await fetch(`${desk.origin}/organisations/${handle}`)).text()).not.toContain(record)
      expect(await evaluated()).not.toBe(before)
      await page.goto(`${desk.origin}/my/cases`)
      expect(await page.locator(`section[aria-labelledby=over] a[href="/my/cases/${caseId}"]`).count()).toBe(1)
      await page.goto(`${desk.origin}/my?show=sealed`)
      expect(await page.locator(`[id="${record}"]`).textContent()).toMatch(/修复|Repaired on/)
      expect(desk.faults).toEqual([])
      await context.close()
    },
    180_000,
  )
})
