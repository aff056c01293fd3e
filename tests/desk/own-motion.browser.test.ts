import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findViolations, loadAxe } from '../pages/axe.ts'
import { chromiumPath } from '../pages/browser.ts'
import { penaltyRow } from '../rights/filings.ts'
import { fillByKeyboard, press, tabTo } from './by-keyboard.ts'
import { type OpenDesk, openDesk, signIn } from './open-desk.ts'

const list = {
  'zh-CN': '市场监督管理严重违法失信名单',
  en: 'Seriously unlawful and untrustworthy list of market supervision',
}
const article = '《市场监督管理严重违法失信名单管理办法》第二条'
const reasons = '违法行为性质恶劣、情节严重，社会危害较大，符合列入严重违法失信名单的情形'

/** The buttons and fields by the words of each language; the pages are used by them, as people use them. */
const said = {
  'zh-CN': {
    look: '查看',
    toOpen: '去立案',
    facts: '拟列入的事实',
    article: '依据',
    readOver: '核对后再提交',
    send: '确认提交',
    noticed: '告知拟列入',
    servedOn: '送达日期',
    ownPaper: '已另行送达本机关自有文书',
    told: '已告知事实',
    stated: '陈述、申辩',
    statement: '陈述和申辩',
    examined: '对陈述、申辩',
    portalReadOver: '先看一遍',
    portalSend: '确认提交',
    entered: '决定列入',
    number: '决定文书号',
    reasons: '理由',
    entryReason: '列入事由',
    served: '送达列入决定',
    repairNotice: '已同时送达',
    missing: '请填写这一项。',
    honours: '限制参加评先评优',
    find: '查找主体',
    findButton: '查找',
    matter: '为哪件事查看',
    see: '查看可以发起的事项',
    relation: '与失信行为的关联',
    proportion: '为何与行为',
    notExempt: '不属于依法不采取措施',
    measureNoticed: '告知拟采取措施',
    measureTold: '已告知措施',
    applied: '决定采取',
    until: '截止日期',
    remedy: '救济途径和期限',
    measureServed: '送达决定',
    confirm: '去确认',
    how: '怎样执行',
    lift: '决定解除',
    howLifted: '怎样解除',
    ended: '终止',
    honour: '授予荣誉之前',
    check: '查询',
    codes: '主体（统一社会信用代码',
  },
  en: {
    look: 'Look',
    toOpen: 'Open it',
    facts: 'Facts',
    article: 'Basis (instrument',
    readOver: 'Read it over',
    send: 'Send',
    noticed: 'Notice given',
    servedOn: 'Served on',
    ownPaper: 'Served on, if a paper of your own',
    told: 'It tells facts',
    stated: 'Statement and defence',
    statement: 'Statement and defence',
    examined: 'How statement and hearing',
    portalReadOver: 'Read it over',
    portalSend: 'Send',
    entered: 'Entered',
    number: 'Number of the decision',
    reasons: 'Reasons',
    entryReason: 'Reason of entry',
    served: 'Decision served',
    repairNotice: 'The notice of how to leave',
    missing: 'Please fill this in.',
    honours: 'No honours and awards',
    find: 'Find the organisation',
    findButton: 'Find',
    matter: 'What it is looked at for',
    see: 'See what can be opened',
    relation: 'How it is related',
    proportion: 'Why it is in proportion',
    notExempt: 'It is no minor',
    measureNoticed: 'Notice given',
    measureTold: 'It tells the measure',
    applied: 'Applied',
    until: 'Last day',
    remedy: 'How to contest',
    measureServed: 'Decision served',
    confirm: 'Confirm it',
    how: 'How it is carried out',
    lift: 'Lifted by decision',
    howLifted: 'How it was lifted',
    ended: 'Ended',
    honour: 'Before an honour',
    check: 'Check',
    codes: 'Organisations (unified',
  },
} as const

describe.skipIf(!chromiumPath)('what an authority opens of its own motion, in the browser', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  const look = (locale: string) => ({ locale, bypassCSP: true })
  const noon = (day: string) => desk.clock.set(`${day}T04:00:00.000Z`)
  const ask = async (path: string) => (await (await fetch(`${desk.origin}${path}`)).json()) as never

  /** No rule broken and nothing wider than the window, where the page stands now. */
  const expectAccessible = async (page: Page, what: string) => {
    await expect.poll(() => page.locator('[role=status]', { hasText: /Loading|正在读取/ }).count()).toBe(0)
    await loadAxe(page)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      const excess = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
      await expect.poll(excess, { message: `${what} ${width} px` }).toBeLessThanOrEqual(0)
      expect(await findViolations(page), `${what} ${width} px`).toEqual([])
      const folder = process.env.PROBITY_PICTURES
      if (!folder) continue
      mkdirSync(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${what}-${width}.png`), fullPage: true })
    }
  }

  /** Somebody of the bureau makes a move, by the keyboard alone. */
  const make = async (
    who: string,
    locale: 'zh-CN' | 'en',
    caseId: string,
    move: string,
    fields: Parameters<typeof fillByKeyboard>[1],
  ) => {
    const w = said[locale]
    const { page, context, complaints } = await signIn(desk, who, look(locale))
    await page.goto(`${desk.origin}/desk/cases/${caseId}`)
    await page.locator('.case-moves button').first().waitFor()
    await press(page, move)
    await sendForm(page, w, fields)
    await page.locator('.answer').waitFor()
    expect(complaints).toEqual([])
    await context.close()
  }

  const sendForm = async (
    page: Page,
    w: (typeof said)['en' | 'zh-CN'],
    fields: Parameters<typeof fillByKeyboard>[1],
  ) => {
    await page.locator('form.decide').waitFor()
    await fillByKeyboard(page, fields)
    await press(page, w.readOver)
    await page.locator('.read-over').waitFor()
    await press(page, w.send)
  }

  /** A representative without a script, before the file of the organisation; each language has one of its own. */
  const comeAsSubject = async (locale: string): Promise<{ context: BrowserContext; page: Page; handle: string }> => {
    const context = await desk.browser.newContext({ locale, javaScriptEnabled: false, reducedMotion: 'reduce' })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(`${desk.origin}/auth/sign-in?to=/my`)
    await page.locator(`button[value="representative-${locale === 'en' ? 'second' : 'first'}"]`).click()
    await page.waitForURL('**/my')
    const session = (await (await context.request.get(`${desk.origin}/api/v1/session`)).json()) as { body: string }
    return { context, page, handle: session.body }
  }

  test.each(['zh-CN', 'en'] as const)(
    'from what could be proposed through notice, statement, decision and service to the public page of the list; then a measure, confirmed, told in a check, and lifted (%s)',
    async (locale) => {
      const w = said[locale]
      noon('2026-11-22')
      const nth = locale === 'en' ? 1 : 2
      let subject = await comeAsSubject(locale)
      const { handle } = subject
      const { code, name } = (await ask(`/api/v1/organisations/${handle}`)) as { code: string; name: string }
      const day = { CF_JDRQ: '2026-05-10', CF_SDRQ: '2026-05-10', CF_XFGZSRQ: '2026-05-10' }
      const number = `临市监罚〔2026〕900${nth}号`
      const row = penaltyRow({ CF_XDR_MC: name, CF_XDR_SHXYM: code, CF_WSH: number, CF_SXYZCD: '严重', ...day })
      await desk.handIn('penalty', `own-${nth}.csv`, [row])

      const clerk = await signIn(desk, 'market-clerk', look(locale))
      await clerk.page.goto(`${desk.origin}/desk/proposable`)
      await clerk.page.locator('main .section button').waitFor()
      // Nothing is read before somebody asks for it.
      expect(await clerk.page.locator('.could').count()).toBe(0)
      await press(clerk.page, w.look)
      await clerk.page.locator('.could').first().waitFor()
      await expectAccessible(clerk.page, `proposable-${locale}`)
      const link = `${w.toOpen} ${list[locale]} ${name}`
      await clerk.page.getByRole('link', { name: link }).last().focus()
      await clerk.page.keyboard.press('Enter')
      await clerk.page.locator('form.decide').waitFor()
      await expectAccessible(clerk.page, `open-listing-${locale}`)
      // Without facts and article it is not even read over.
      await press(clerk.page, w.readOver)
      expect(await clerk.page.locator('.field .attention').count()).toBe(2)
      await sendForm(clerk.page, w, {
        [w.facts]: '当事人因虚假宣传被处以较重罚款，社会危害较大，符合列入情形',
        [w.article]: article,
      })
      await clerk.page.waitForURL(/\/desk\/cases\//)
      const listing = new URL(clerk.page.url()).pathname.split('/').at(-1) as string
      await expectAccessible(clerk.page, `case-listing-${locale}`)
      expect(clerk.complaints).toEqual([])
      await clerk.context.close()

      await make('market-clerk', locale, listing, w.noticed, { [w.ownPaper]: '2026-11-22', [w.told]: true })
      await subject.page.goto(`${desk.origin}/my/cases/${listing}`)
      const stating = subject.page.locator('details.one-move', { hasText: w.stated })
      // What is due now stands open already.
      if ((await stating.getAttribute('open')) === null) await stating.locator('summary').click()
      await stating.locator('textarea').fill('违规宣传已经全部下架，罚款已经缴清，请从轻处理')
      await stating.getByRole('button', { name: w.portalReadOver }).click()
      await subject.page.getByRole('button', { name: w.portalSend }).click()
      await subject.page.waitForURL(/\/my\/cases\//)
      await subject.context.close()

      noon('2026-11-30')
      const document = `临市监严列〔2026〕90${nth}号`
      await make('market-decider', locale, listing, w.entered, {
        [w.number]: document,
        [w.reasons]: reasons,
        [w.article]: article,
        [w.entryReason]: '因虚假宣传受到较重行政处罚',
        [w.examined]: '下架和缴款属实，但危害后果较重，不影响列入',
      })
      const publicList = async () => (await fetch(`${desk.origin}/lists/market-serious`)).text()
      expect(await publicList()).not.toContain(document)
      await make('market-clerk', locale, listing, w.served, { [w.servedOn]: '2026-11-30', [w.repairNotice]: true })
      expect(await publicList()).toContain(name)

      // A measure that rests on the entry, found by the code of the organisation.
      const opener = await signIn(desk, 'market-clerk', look(locale))
      await opener.page.goto(`${desk.origin}/desk/open`)
      await opener.page.locator('form.find').waitFor()
      await fillByKeyboard(opener.page, { [w.find]: code })
      await press(opener.page, w.findButton)
      await opener.page.locator('.candidates input').first().waitFor()
      await tabTo(opener.page, name)
      await opener.page.keyboard.press('Space')
      await fillByKeyboard(opener.page, { [w.matter]: document })
      await press(opener.page, w.see)
      await opener.page.locator('.offered input').first().waitFor()
      await opener.page.locator('summary').click()
      await expectAccessible(opener.page, `offered-${locale}`)
      await opener.page.getByRole('radio', { name: w.honours }).focus()
      await opener.page.keyboard.press('Space')
      await sendForm(opener.page, w, {
        [w.relation]: '评先评优须考量企业的守法情况，与列入事由同属市场监管领域',
        [w.proportion]: '只限制市场监督管理部门的评先评优，不减损其他权利，与情节相当',
        [w.notExempt]: true,
      })
      await opener.page.waitForURL(/\/desk\/cases\//)
      const measure = new URL(opener.page.url()).pathname.split('/').at(-1) as string
      await opener.context.close()
      await make('market-clerk', locale, measure, w.measureNoticed, {
        [w.ownPaper]: '2026-11-30',
        [w.measureTold]: true,
      })
      noon('2026-12-08')
      await make('market-decider', locale, measure, w.applied, {
        [w.number]: `临市监措〔2026〕90${nth}号`,
        [w.reasons]: '列入名单期间不宜授予企业信用方面的荣誉，期限以移出为限',
        [w.article]: '《关于健全社会信用体系的意见》第十二条',
        [w.until]: '2027-05-31',
        [w.remedy]: '自收到之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼',
      })
      await make('market-clerk', locale, measure, w.measureServed, { [w.servedOn]: '2026-12-08' })

      const confirm = async (how: string) => {
        const { page, context } = await signIn(desk, 'market-clerk', look(locale))
        await page.goto(`${desk.origin}/desk/measures`)
        await page
          .getByRole('link', { name: `${w.confirm} ${name}` })
          .first()
          .waitFor()
        await expectAccessible(page, `measures-${locale}`)
        await page
          .getByRole('link', { name: `${w.confirm} ${name}` })
          .first()
          .focus()
        await page.keyboard.press('Enter')
        await sendForm(page, w, { [how]: '已在评先评优审查清单中办理' })
        await page.locator('.answer').waitFor()
        await context.close()
      }
      await confirm(w.how)

      const asker = await signIn(desk, 'market-clerk', look(locale))
      await asker.page.goto(`${desk.origin}/desk/check`)
      await asker.page.locator('form.decide').waitFor()
      await asker.page.getByRole('button', { name: w.check, exact: true }).press('Enter')
      expect(await asker.page.locator('[role=alert]').count()).toBe(1)
      await asker.page.getByRole('radio', { name: w.honour }).focus()
      await asker.page.keyboard.press('Space')
      await asker.page.keyboard.press('Tab')
      await asker.page.keyboard.insertText('临市监评〔2026〕3号')
      await fillByKeyboard(asker.page, { [w.codes]: `${code}\n912200000000000000` })
      await asker.page.getByRole('button', { name: w.check, exact: true }).press('Enter')
      await asker.page.locator('.answer .section').first().waitFor()
      const answer = await asker.page.locator('.answer').textContent()
      expect(answer).toContain(w.honours)
      expect(answer).toContain(`临市监措〔2026〕90${nth}号`)
      await expectAccessible(asker.page, `check-${locale}`)
      await asker.page.emulateMedia({ media: 'print' })
      expect(await asker.page.locator('.answer').isVisible()).toBe(true)
      expect(await asker.page.locator('form.decide').isVisible()).toBe(false)
      await asker.context.close()
      subject = await comeAsSubject(locale)
      const seen = await subject.context.request.get(`${desk.origin}/api/v1/organisations/${handle}/looks`)
      expect(await seen.text()).toContain('临市监评〔2026〕3号')
      await subject.context.close()

      await make('market-decider', locale, measure, w.lift, {
        [w.reasons]: '整改全部完成，已经没有继续限制的必要，予以解除',
      })
      await confirm(w.howLifted)
      const official = await signIn(desk, 'market-clerk', look(locale))
      await official.page.goto(`${desk.origin}/desk/cases/${measure}`)
      await official.page.getByRole('heading', { name: w.ended, exact: true }).waitFor()
      await official.context.close()
      expect(desk.faults).toEqual([])
    },
    600_000,
  )
})
