import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from '../pages/axe.ts'
import { chromiumPath } from '../pages/browser.ts'
import { csvOf, penaltyRow } from '../rights/filings.ts'
import { type OpenDesk, openDesk, signIn } from './open-desk.ts'

const representative = 'representative-first'
const statement = '处罚决定书所载金额与公示的金额不一致，请予核实更正，附决定书复印件'
const reasons = '经核对处罚决定书原件，罚款金额报送有误，已按决定书更正'
const article = '《行政处罚法》第四十八条'

/** The buttons and fields by the words of each language; the pages are used by them, as people use them. */
const said = {
  'zh-CN': {
    begin: (way: string) => `开始填写 ${way}`,
    objection: '异议',
    content: '公示的内容',
    facts: '事实和理由',
    readOver: '先看一遍，再提交',
    deskReadOver: '核对后再提交',
    send: '确认提交',
    answered: '核实答复',
    outcome: '已更正',
    reasons: '理由',
    article: '依据（文件名称和条款）',
    disputed: '有异议',
    missing: '请填写这一项。',
    done: '已办理',
  },
  en: {
    begin: (way: string) => `Begin ${way}`,
    objection: 'Objection',
    content: 'The content',
    facts: 'Facts and reasons',
    readOver: 'Read it over first',
    deskReadOver: 'Read it over',
    send: 'Send',
    answered: 'Answered',
    outcome: 'Corrected',
    reasons: 'Reasons',
    article: 'Basis (instrument and article)',
    disputed: 'Disputed',
    missing: 'Please fill this in.',
    done: 'Done',
  },
} as const

describe.skipIf(!chromiumPath)('an objection, in the browser', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  /** The representative of the first organisation, without a script, before its own file. */
  const comeAsSubject = async (locale: string): Promise<{ context: BrowserContext; page: Page; handle: string }> => {
    const context = await desk.browser.newContext({ locale, javaScriptEnabled: false, reducedMotion: 'reduce' })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(`${desk.origin}/auth/sign-in?to=/my`)
    await page.locator(`button[value="${representative}"]`).click()
    await page.waitForURL('**/my')
    const session = (await (await context.request.get(`${desk.origin}/api/v1/session`)).json()) as { body: string }
    return { context, page, handle: session.body }
  }

  const handInPenalty = async (handle: string, number: string, more: Record<string, string> = {}) => {
    const { code, name } = (await (await fetch(`${desk.origin}/api/v1/organisations/${handle}`)).json()) as {
      code: string
      name: string
    }
    const row = penaltyRow({ CF_XDR_MC: name, CF_XDR_SHXYM: code, CF_WSH: `临市监罚〔2026〕${number}号`, ...more })
    await desk.handIn('penalty', `${number} ${more.CF_NR_FK ?? ''}.csv`, [row])
    return row
  }

  const penalise = async (handle: string, number: string): Promise<string> => {
    const before = await linesOf(handle)
    const row = await handInPenalty(handle, number)
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
    'a company objects to a penalty: it is disputed at once, corrected, answered with reasons, and the mark is gone (%s)',
    async (locale) => {
      const w = said[locale]
      const { context, page, handle } = await comeAsSubject(locale)
      const number = locale === 'en' ? '7001' : '7002'
      const record = await penalise(handle, number)
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
      expect(await onlooker.locator('main').textContent()).toContain('10,000.00')
      await onlooker.goto(`${desk.origin}/organisations/${handle}`)
      expect(await onlooker.locator(`[id="${record}"] .mark-disputed`).count()).toBe(1)
      await handInPenalty(handle, number, { CF_NR: '罚款人民币5000元', CF_NR_FK: '0.5' })

      const official = await signIn(desk, 'market-decider', { locale })
      await official.page.goto(`${desk.origin}/desk/cases?waits=ours`)
      await official.page.locator(`a[href="/desk/cases/${caseId}"]`).click()
      await expectAccessible(`${desk.origin}/desk/cases/${caseId}`, { locale, cookies: official.context })
      await official.page.getByRole('button', { name: w.answered, exact: true }).click()
      await official.page.getByLabel(w.outcome, { exact: true }).check()
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
      expect(await onlooker.locator('main').textContent()).toContain('5,000.00')
      await onlooker.goto(`${desk.origin}/organisations/${handle}`)
      expect(await onlooker.locator(`[id="${record}"] .mark-disputed`).count()).toBe(0)
      await page.reload()
      expect(await page.locator('.moves').textContent()).toContain(reasons)
      expect(desk.faults).toEqual([])
      expect(official.complaints).toEqual([])
      await Promise.all([context.close(), official.context.close(), onlooker.context().close()])
    },
  )
})
