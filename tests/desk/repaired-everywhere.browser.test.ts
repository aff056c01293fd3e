import type { BrowserContext, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tellCases } from '../cases/case-story.ts'
import { applyHonours, enter, noon, serious } from '../cases/list-story.ts'
import { chromiumPath } from '../pages/browser.ts'
import { tabTo } from '../pages/keyboard.ts'
import { doorOf } from '../rights/city-node.ts'
import { fillByKeyboard, press } from './by-keyboard.ts'
import { type OpenDesk, openDesk, signIn } from './open-desk.ts'

const granted = {
  reasons: '罚款已缴清，违法行为已经改正，符合修复条件，准予修复',
  article: '《信用修复管理办法（试行）》第八条',
}

/** The desk is used by its words, as people use it. */
const said = {
  'zh-CN': {
    accepted: '受理',
    granted: '准予修复',
    reasons: '理由',
    article: '依据',
    readOver: '核对后再提交',
    send: '确认提交',
  },
  en: {
    accepted: 'Accepted',
    granted: 'Granted',
    reasons: 'Reasons',
    article: 'Basis (instrument',
    readOver: 'Read it over',
    send: 'Send',
  },
} as const
type Locale = keyof typeof said

describe.skipIf(!chromiumPath)('repair, in the browser and without a mouse', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  /** The representative of an organisation, before what is its own. */
  const comeAsSubject = async (locale: Locale): Promise<{ context: BrowserContext; page: Page; handle: string }> => {
    const context = await desk.browser.newContext({ locale, reducedMotion: 'reduce' })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    await page.goto(`${desk.origin}/auth/sign-in?to=/my`)
    await tabTo(page, `button[value="representative-${locale === 'en' ? 'second' : 'first'}"]`, 'Enter')
    await page.waitForURL('**/my')
    const session = (await (await context.request.get(`${desk.origin}/api/v1/session`)).json()) as { body: string }
    return { context, page, handle: session.body }
  }

  /** A severe penalty, the entry in a list that was decided because of it, and a measure that rests on the entry. */
  const enterAll = async (handle: string, nth: number) => {
    const city = { ...desk, ...doorOf(desk.node, (path, init) => fetch(desk.origin + path, init)) }
    const one = (await (await city.ask(`/api/v1/organisations/${handle}`)).json()) as { code: string; name: string }
    const story = tellCases(city, { handle, code: one.code })
    const numbers = {
      penalty: `临市监罚〔2026〕95${nth}号`,
      entry: `临市监列〔2026〕95${nth}号`,
      measure: `临市监措〔2026〕95${nth}号`,
    }
    desk.clock.set(noon('2026-11-22'))
    const penalty = await story.penalise({ ...serious, CF_XDR_MC: one.name, CF_WSH: numbers.penalty })
    const { entry } = await enter(story, penalty, numbers.entry)
    await applyHonours(story, entry, numbers.measure)
    // A year in the list is over: it may ask to leave, and to have the penalty repaired.
    desk.clock.set(noon('2027-12-02'))
    return { name: one.name, numbers, penalty, entry }
  }

  /** The wizard, from the line of one's own file to the case that came of it. */
  const askForRepair = async (page: Page, record: string): Promise<string> => {
    await page.goto(`${desk.origin}/my`)
    await tabTo(page, `a[href="/my/records/${record}/choices"]`, 'Enter')
    await page.waitForURL('**/choices')
    await tabTo(page, `a[href="/my/records/${record}/choices?way=repair&move=received"]`, 'Enter')
    await page.waitForURL('**way=repair**')
    await tabTo(page, 'input[type=radio]', 'Space')
    await tabTo(page, '#f-received-statement')
    await page.keyboard.insertText('罚款已缴清，违法广告已全部撤除')
    await tabTo(page, '#f-received-materials')
    await page.keyboard.insertText('缴款凭证 2026-1138')
    await tabTo(page, '#f-received-commitment', 'Space')
    await tabTo(page, 'button[value="read"]', 'Enter')
    await page.locator('.read-over').waitFor()
    await tabTo(page, 'button[value="send"]', 'Enter')
    await page.waitForURL('**/my/cases/*')
    return new URL(page.url()).pathname.split('/').at(-1) as string
  }

  /** Opens a case at the desk, fills in the form of a move and reads it over; gives what sends it. */
  const prepare = async (locale: Locale, who: string, caseId: string, move: string, fields: Record<string, string>) => {
    const w = said[locale]
    const { page, context, complaints } = await signIn(desk, who, { locale })
    await page.goto(`${desk.origin}/desk/cases/${caseId}`)
    await page.locator('.case-moves button').first().waitFor()
    await press(page, move)
    await page.locator('form.decide').waitFor()
    await fillByKeyboard(page, fields)
    await press(page, w.readOver)
    await page.locator('.read-over').waitFor()
    return async () => {
      await press(page, w.send)
      await page.locator('.answer').waitFor()
      expect(complaints).toEqual([])
      await context.close()
    }
  }

  test.each(['zh-CN', 'en'] as const)(
    'a company has an entry and its penalty repaired: its page, the list, the measure, its evaluation, its report and what is printed change with the decision (%s)',
    async (locale) => {
      const w = said[locale]
      const first = await comeAsSubject(locale)
      const { name, numbers, penalty, entry } = await enterAll(first.handle, locale === 'en' ? 1 : 2)
      await first.context.close()
      const { context, page, handle } = await comeAsSubject(locale)
      const onlooker = await (await desk.browser.newContext({ locale })).newPage()

      const api = `${desk.origin}/api/v1/organisations/${handle}/report`
      /** Today's report, and the answers to the number of one that was made before. */
      const seeReport = async (old: string | undefined) => {
        const { number } = (await (await fetch(`${api}/content`)).json()) as { number: string }
        const pdf = await getDocumentProxy(new Uint8Array(await (await fetch(`${api}?lang=zh`)).arrayBuffer()))
        const text = (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s/g, '')
        await onlooker.goto(`${desk.origin}/reports`)
        await onlooker.locator('#number').fill(old ?? number)
        await onlooker.locator('.check-line button').click()
        await onlooker.waitForURL(`**/reports/${old ?? number}`)
        const refused = await onlooker.locator('.checked-not').count()
        return {
          number,
          report: { penalty: text.includes(numbers.penalty), entry: text.includes(numbers.entry), old: refused === 0 },
        }
      }
      const see = async (old?: string) => {
        const read = async (path: string) => {
          await onlooker.goto(desk.origin + path)
          return (await onlooker.locator('main').textContent()) ?? ''
        }
        const list = await read('/lists/market-serious')
        const file = await read(`/organisations/${handle}`)
        const printed = await getDocumentProxy(new Uint8Array(await onlooker.pdf()))
        const paper = (await extractText(printed, { mergePages: true })).text.replaceAll(/\s/g, '')
        await page.goto(`${desk.origin}/my/levels`)
        const levels = page.locator('section[aria-labelledby="policy-lincheng-demonstration"]')
        return {
          ...(await seeReport(old)),
          penalty: file.includes(numbers.penalty),
          entry: file.includes(numbers.entry),
          measure: file.includes(numbers.measure),
          list: list.includes(name),
          paper: { penalty: paper.includes(numbers.penalty), entry: paper.includes(numbers.entry) },
          // The last box is what it would be today; the levels that were adopted stand above it.
          evaluation: await levels.locator('.level-box h3').last().textContent(),
        }
      }
      /** Repair of a record, and what is seen just before and just after the decision: nothing else happens between. */
      const repair = async (record: string) => {
        const caseId = await askForRepair(page, record)
        await (await prepare(locale, 'market-clerk', caseId, w.accepted, {}))()
        const decide = await prepare(locale, 'market-decider', caseId, w.granted, {
          [w.reasons]: granted.reasons,
          [w.article]: granted.article,
        })
        const before = await see()
        await decide()
        return { before, after: await see(before.number) }
      }

      const left = await repair(entry)
      expect(left.before).toMatchObject({
        entry: true,
        measure: true,
        list: true,
        penalty: true,
        paper: { penalty: true, entry: true },
        report: { penalty: true, entry: true, old: true },
        evaluation: expect.stringContaining('IV'),
      })
      expect(left.after).toMatchObject({
        entry: false,
        measure: false,
        list: false,
        penalty: true,
        paper: { penalty: true, entry: false },
        report: { penalty: true, entry: false, old: false },
        evaluation: expect.stringMatching(/III.*70/),
      })

      const cleared = await repair(penalty)
      expect(cleared.before).toMatchObject({
        penalty: true,
        paper: { penalty: true },
        report: { penalty: true, old: true },
      })
      expect(cleared.after).toMatchObject({
        penalty: false,
        entry: false,
        paper: { penalty: false },
        report: { penalty: false, entry: false, old: false },
        evaluation: expect.stringMatching(/[ ：]I[ （].*90/),
      })
      expect((await fetch(`${desk.origin}/records/${penalty}`)).status).toBe(404)
      // To the company itself it is not lost: the case is over, and the line is sealed.
      await page.goto(`${desk.origin}/my/cases`)
      expect(await page.locator('section[aria-labelledby=over] li').count()).toBeGreaterThanOrEqual(2)
      await page.goto(`${desk.origin}/my?show=sealed`)
      for (const record of [entry, penalty])
        expect(await page.locator(`[id="${record}"]`).textContent()).toMatch(/修复|Repaired on/)
      expect(desk.faults).toEqual([])
      await Promise.all([context.close(), onlooker.context().close()])
    },
    480_000,
  )
})
