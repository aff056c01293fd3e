import { sql } from '@probity/database'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conflictWords } from '../../apps/desk/conflicts/words.ts'
import { matchWords } from '../../apps/desk/matches/words.ts'
import { proposalWords } from '../../apps/desk/proposals/words.ts'
import { rowWords } from '../../apps/desk/rows/words.ts'
import { siteWords } from '../../apps/desk/site/words.ts'
import { submissionWords } from '../../apps/desk/submissions/words.ts'
import { chromiumPath } from '../pages/browser.ts'
import { csvOf, inventedCode } from '../rights/filings.ts'
import { dirtyRows, inGb18030 } from './dirty-file.ts'
import { type OpenDesk, openDesk, party, signIn } from './open-desk.ts'

/** What a clerk writes into the cells that kept a row out, by column. */
const mends: Readonly<Record<string, string>> = {
  CF_JDRQ: '2026-02-27',
  CF_XDR_SHXYM: party.code,
  CF_NR_FK: '1',
  CF_SXYZCD: '一般',
  CF_WSH: '临市监罚〔2026〕799号',
}

describe.skipIf(!chromiumPath)('a clerk’s day', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  /** A file of its own for each language, so that neither repeats what the other handed in. */
  const fileOf = (language: 'zh' | 'en') => ({
    name: `台账-${language}.csv`,
    mimeType: 'text/csv',
    buffer: inGb18030(
      `临澄市市场监督管理局行政处罚台账\r\n${csvOf(
        dirtyRows(party).map((row) => ({ ...row, CF_WSH: row.CF_WSH ? `${row.CF_WSH}之${language}` : '' })),
      )}`,
    ),
  })

  describe.each(['zh', 'en'] as const)('in %s', (language) => {
    const s = {
      ...Object.fromEntries(Object.entries(submissionWords).map(([name, word]) => [name, word[language]])),
    } as {
      [Name in keyof typeof submissionWords]: (typeof submissionWords)[Name]['zh' | 'en']
    }
    const file = fileOf(language)
    const locale = language === 'zh' ? 'zh-CN' : 'en'

    test('uploads a dirty file, sees every reason, mends row by row until nothing is left to mend, keeps the receipt', async () => {
      const { context, page, complaints } = await signIn(desk, 'market-clerk', { locale })
      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en')
      await page.getByRole('link', { name: siteWords.submissions[language], exact: true }).click()
      if (language === 'zh') await page.locator('input[type=file]').setInputFiles(file)
      else await drop(page, file)
      await page.getByText(s.done).waitFor()
      expect(await page.locator('.upload .counts dd').allTextContents()).toEqual(['10', '2', '2', '5', '1'])
      await page.getByRole('link', { name: s.open }).click()

      const heading = page.getByRole('heading', { level: 1 })
      await expect.poll(() => heading.textContent()).toBe(file.name)
      await page.locator('.finding-filter a', { hasText: 'CF_JDRQ' }).first().click()
      await page.waitForURL(/code=day%2Fnone/)
      await expect.poll(() => page.locator('.lines tbody tr').count()).toBe(1)
      await page.reload()
      await expect.poll(() => page.locator('.lines tbody tr').count()).toBe(1)

      await page.getByRole('link', { name: s.mendRows }).click()
      for (let mended = 1; ; mended++) {
        await mendRow(page, language)
        await page.getByText(rowWords.isIn[language]).waitFor()
        const next = page.getByRole('link', { name: rowWords.next[language] })
        if ((await next.count()) === 0) {
          expect(mended).toBe(4)
          break
        }
        await next.click()
      }
      expect(await page.getByText(rowWords.allIn[language]).isVisible()).toBe(true)

      await page.getByRole('link', { name: rowWords.back[language] }).click()
      await page.getByRole('link', { name: s.receipt, exact: true }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: s.downloadReceiptCsv }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^receipt-[0-9a-f]{8}\.csv$/)
      const table = (await readAll(await download.createReadStream())).toString('utf8')
      expect(table).toContain(`"${s.quarantined}","5"`)
      expect(table).not.toContain('990101199003077671')
      expect(complaints).toEqual([])
      await context.close()
    })

    test('a supervisor sees it all and is offered nothing to change', async () => {
      const { context, page, complaints } = await signIn(desk, 'market-supervisor', { locale })
      await page.getByRole('link', { name: siteWords.submissions[language], exact: true }).click()
      await page.getByRole('link', { name: file.name }).click()
      expect(await page.locator('input[type=file]').count()).toBe(0)
      await page.getByText(s.onlyClerks).waitFor()
      await page.locator('.lines a').first().click()
      await page.getByText(rowWords.readOnly[language]).waitFor()
      expect(await page.locator('main input, main textarea, main button').count()).toBe(0)
      expect(complaints).toEqual([])
      await context.close()
    })

    test('the operator finds out whose the row without a code is, beside the whole identity, with reasons', async () => {
      const { context, page, complaints } = await signIn(desk, 'operator', { locale })
      await page.getByRole('link', { name: siteWords.matches[language], exact: true }).click()
      await page.locator('.lines a', { hasText: file.name }).click()
      await page.locator('.candidates label', { hasText: party.code }).click()
      const name = page.locator('.compare tbody tr').first()
      // Whoever is chosen is asked for first.
      await name.locator('td').nth(1).waitFor()
      expect(await name.locator('td').allTextContents()).toEqual([party.name, party.name])
      await page.getByRole('button', { name: matchWords.send[language] }).click()
      await page.getByText(matchWords.chooseFirst[language]).waitFor()
      await page.locator('textarea').fill('名称、地址与登记信息逐项核对一致')
      await page.getByRole('button', { name: matchWords.send[language] }).click()
      await page.getByText(matchWords.done[language]).waitFor()
      expect(complaints).toEqual([])
      await context.close()
    })
  })

  test('one operator proposes how a conflict is decided, another confirms it, and only then it is gone', async () => {
    const shared = inventedCode(40)
    const one = await signIn(desk, 'operator', { locale: 'en' })
    await one.page.getByRole('link', { name: siteWords.conflicts.en, exact: true }).click()
    await one.page.getByRole('link', { name: shared }).click()
    const different = one.page.locator('.compare tr.is-different th')
    await different.first().waitFor()
    expect((await different.allTextContents()).join()).toContain(conflictWords.name.en)
    await one.page.getByText(conflictWords.decisions.en['two-first']).click()
    await one.page.locator('textarea').fill('Compared with the register: the code was given to the first')
    await one.page.getByRole('button', { name: conflictWords.send.en }).click()
    await one.page.getByText(conflictWords.decided.en).waitFor()
    await one.page.goto(`${desk.origin}/desk/proposals`)
    await one.page.getByText(proposalWords.waits.en).waitFor()
    expect(await one.page.getByRole('button', { name: proposalWords.confirm.en }).count()).toBe(0)

    const other = await signIn(desk, 'operator-second', { locale: 'en' })
    await other.page.goto(`${desk.origin}/desk/proposals`)
    await other.page.getByRole('button', { name: proposalWords.confirm.en }).click()
    await other.page.getByText(proposalWords.states.en.confirmed).waitFor()
    await other.page.getByRole('link', { name: siteWords.conflicts.en, exact: true }).click()
    await other.page.getByRole('heading', { name: conflictWords.title.en }).waitFor()
    await expect.poll(() => other.page.getByRole('link', { name: shared }).count()).toBe(0)
    expect([...one.complaints, ...other.complaints]).toEqual([])
    await one.context.close()
    await other.context.close()
  })

  test.each(['zh', 'en'] as const)(
    'in %s one decider proposes a recall with a reason, another confirms it, and only then its lines are gone',
    async (language) => {
      const word = (name: keyof typeof submissionWords) => submissionWords[name][language] as string
      const locale = language === 'zh' ? 'zh-CN' : 'en'
      const rows = dirtyRows(party).map((row) => ({ ...row, CF_WSH: row.CF_WSH ? `${row.CF_WSH}召回${language}` : '' }))
      const id = await desk.handIn('penalty', `误报-${language}.csv`, rows)
      const shown = async () =>
        (
          await desk.node.database.forPublic.rows<{ count: number }>(
            sql`select count(*)::int as count from record_version v where v.document_number like ${`%召回${language}`}
            and not exists (select from act a where a.record_id = v.record_id and a.kind = 'recalled')`,
          )
        )[0]?.count
      expect(await shown()).toBeGreaterThan(0)

      const clerk = await signIn(desk, 'market-clerk', { locale })
      await clerk.page.goto(`${desk.origin}/desk/submissions/${id}`)
      await clerk.page.getByText(word('outcomes')).first().waitFor()
      expect(await clerk.page.getByRole('button', { name: word('recallOpen') }).count()).toBe(0)
      await clerk.context.close()

      const one = await signIn(desk, 'market-decider', { locale })
      await one.page.goto(`${desk.origin}/desk/submissions/${id}`)
      await one.page.getByRole('button', { name: word('recallOpen') }).click()
      await one.page.getByRole('button', { name: word('recallPropose') }).click()
      await one.page.getByText(word('recallIncomplete')).waitFor()
      // By the keyboard alone: the field has the focus, and so has what is said once it is done.
      await one.page.getByLabel(word('recallReason')).focus()
      await one.page.keyboard.type('整批误报，已核实')
      await one.page.keyboard.press('Tab')
      await one.page.keyboard.press('Enter')
      await one.page.getByText(word('recallProposed')).waitFor()
      expect(await shown()).toBeGreaterThan(0)
      await one.page.keyboard.press('Tab')
      await one.page.keyboard.press('Enter')
      await one.page.waitForURL('**/desk/proposals*')
      await one.page.getByText(proposalWords.waits[language]).first().waitFor()

      const other = await signIn(desk, 'market-second', { locale })
      await other.page.goto(`${desk.origin}/desk/proposals`)
      await other.page.getByRole('button', { name: proposalWords.confirm[language] }).first().click()
      await other.page.getByText(proposalWords.states[language].confirmed).first().waitFor()
      expect(await shown()).toBe(0)
      await other.page.goto(`${desk.origin}/desk/submissions/${id}`)
      await other.page.getByText(submissionWords.states[language].recalled).waitFor()
      expect(await other.page.getByRole('button', { name: word('recallOpen') }).count()).toBe(0)
      expect([...one.complaints, ...other.complaints]).toEqual([])
      await one.context.close()
      await other.context.close()
    },
  )

  test('nothing broke on the server meanwhile', () => {
    expect(desk.faults).toEqual([])
  })
})

/** Writes into every field that is marked as wrong, and sends the row. */
const mendRow = async (page: Page, language: 'zh' | 'en') => {
  const wrong = page.locator('.field-held')
  await wrong.first().waitFor()
  for (const field of await wrong.all()) {
    const column = (await field.locator('label code').textContent()) ?? ''
    await field.locator('input, textarea').fill(mends[column] ?? '')
  }
  await page.getByRole('button', { name: rowWords.send[language] }).click()
}

/** Lets a file fall onto the place for files, as a hand does. */
const drop = async (page: Page, { name, mimeType, buffer }: { name: string; mimeType: string; buffer: Buffer }) => {
  const dataTransfer = await page.evaluateHandle(
    `(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(buffer.toString('base64'))}), (one) => one.charCodeAt(0))
      const carried = new DataTransfer()
      carried.items.add(new File([bytes], ${JSON.stringify(name)}, { type: ${JSON.stringify(mimeType)} }))
      return carried
    })()`,
  )
  await page.locator('.ant-upload-drag .ant-upload').dispatchEvent('drop', { dataTransfer })
}

const readAll = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
