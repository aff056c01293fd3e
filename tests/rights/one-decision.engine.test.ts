import { sql } from '@probity/database'
import { recallSubmission } from '@probity/intake'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { confirmed } from '../access/as-person.ts'
import { type CityNode, openCityNode } from './city-node.ts'
import { csvOf, penaltyRow } from './filings.ts'
import { type RegisteredCompany, registerCompany } from './registered-company.ts'

let city: CityNode
let company: RegisteredCompany
let nth = 0
beforeAll(async () => {
  city = await openCityNode()
})
afterAll(() => city.close())

beforeEach(async () => {
  nth++
  company = await registerCompany(city, `临澄市第${nth}晴川贸易有限公司`, nth)
})

const penalty = (more = {}) => csvOf([penaltyRow({ CF_XDR_MC: company.name, CF_XDR_SHXYM: company.code, ...more })])
type Line = {
  id: string
  authority: string
  otherSources: string[]
  documentNumber: string
  content: { penalty: string }
}
const penalties = async (query = ''): Promise<Line[]> =>
  (
    (await (await city.ask(`/api/v1/organisations/${company.handle}/file${query}`)).json()) as {
      lines: (Line & { kind: string })[]
    }
  ).lines.filter(({ kind }) => kind === 'penalty')
const versions = () =>
  city.node.database.rows<{ version: number; nature: string }>(sql`select v.version, v.nature from record_version v
    join subject s using (subject_id) where s.handle = ${company.handle} and v.kind = 'penalty' order by version`)

describe('one decision is one record (R4)', () => {
  test.each([
    [['market-city', 'credit-office']],
    [['credit-office', 'market-city']],
    [['credit-office', 'market-city', 'credit-office']],
    [['market-city', 'credit-office', 'market-city']],
  ])('through %j it is one line with two sources', async (channels) => {
    for (const channel of channels)
      await city.submit(channel, 'penalty', penalty(), { key: `${nth} ${channel} ${Math.random()}` })
    const [line, ...more] = await penalties()
    expect(more).toEqual([])
    expect([line?.authority, ...(line?.otherSources ?? [])].sort()).toEqual(['credit-office', 'market-city'])
    expect(await versions()).toHaveLength(1)
    expect(
      await city.node.database.rows(
        sql`select from act a join subject s using (subject_id) where s.handle = ${company.handle} and a.record_id is not null`,
      ),
    ).toHaveLength(1)
  })

  test.each([
    '临市监罚（2026）1号',
    '临市监罚(2026)1号',
    '临市监罚[2026]1号',
    '临市监罚【2026】1号',
    ' 临市监罚 〔２０２６〕 1号',
  ])('the number written as %s is the same number', async (written) => {
    await city.submit('market-city', 'penalty', penalty())
    await city.submit('credit-office', 'penalty', penalty({ CF_WSH: written }))
    expect(await penalties()).toHaveLength(1)
  })

  test('another number, another decider or another subject is another decision', async () => {
    await city.submit('market-city', 'penalty', penalty())
    await city.submit('market-city', 'penalty', penalty({ CF_WSH: '临市监罚〔2026〕2号' }))
    await city.submit(
      'credit-office',
      'penalty',
      penalty({ CF_CFJG: '临澄市生态环境局', CF_CFJGDM: '11990100MB990011X7' }),
    )
    expect(await penalties()).toHaveLength(3)
  })

  test('two rows about it in one file are one record as well', async () => {
    const row = penaltyRow({ CF_XDR_MC: company.name, CF_XDR_SHXYM: company.code })
    const receipt = await city.submit(
      'market-city',
      'penalty',
      csvOf([row, row, { ...row, CF_WSH: '临市监罚(2026)1号' }]),
    )
    expect(receipt.rows.accepted + receipt.rows.corrected).toBe(3)
    expect(await penalties()).toHaveLength(1)
  })

  test('its supplier corrects it; another channel that says otherwise does not', async () => {
    await city.submit('market-city', 'penalty', penalty())
    await city.submit('credit-office', 'penalty', penalty({ CF_NR: '罚款人民币90000元' }))
    expect((await penalties())[0]?.content.penalty).toBe('罚款人民币10000元')
    await city.submit('market-city', 'penalty', penalty({ CF_NR: '罚款人民币20000元' }))
    expect((await penalties())[0]?.content.penalty).toBe('罚款人民币20000元')
    expect(await versions()).toEqual([
      { version: 1, nature: 'first' },
      { version: 2, nature: 'correction' },
    ])
  })
})

describe('what was sent twice changes nothing', () => {
  const everything = () =>
    city.node.database.rows(sql`select (select count(*) from record_version) as versions, (select count(*) from act) as acts,
      (select count(*) from subject) as subjects, (select count(*) from ledger_batch) as batches, (select count(*) from submission_row) as rows`)

  test('the same bytes get the first receipt, with a key or without', async () => {
    const first = await city.submit('market-city', 'penalty', penalty())
    const before = await everything()
    expect(await city.submit('market-city', 'penalty', penalty())).toEqual(first)
    const keyed = await city.submit('market-city', 'penalty', penalty(), { key: `key ${nth}` })
    expect(keyed.alreadyHeld).toBe(1)
    expect(await city.submit('market-city', 'penalty', penalty(), { key: `key ${nth}` })).toEqual(keyed)
    expect(await everything()).toEqual(before)
  })

  test('overlapping files add only what is new', async () => {
    const rows = [1, 2, 3, 4].map((n) =>
      penaltyRow({ CF_XDR_MC: company.name, CF_XDR_SHXYM: company.code, CF_WSH: `临市监罚〔2026〕${n}号` }),
    )
    await city.submit('market-city', 'penalty', csvOf(rows.slice(0, 3)))
    const receipt = await city.submit('market-city', 'penalty', csvOf(rows.slice(1)))
    expect(receipt.alreadyHeld).toBe(2)
    expect(await versions()).toHaveLength(4)
  })

  test('the same key with other bytes is refused and changes nothing', async () => {
    await city.submit('market-city', 'penalty', penalty(), { key: `k ${nth}` })
    const before = await everything()
    await expect(
      city.submit('market-city', 'penalty', penalty({ CF_NR: '罚款' }), { key: `k ${nth}` }),
    ).rejects.toThrow('submission/key-reused')
    expect(await everything()).toEqual(before)
  })
})

describe('a submission that should never have been sent (R28)', () => {
  const propose = async (submission: string, requestedBy = '甲') =>
    city.ask(`/api/v1/submissions/${submission}/recall`, {
      method: 'POST',
      key: await city.keyOf('market-city'),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requestedBy, reason: '误报' }),
    })
  const recall = async (submission: string) => confirmed(city, await propose(submission))
  /** Whoever sent it, without the people who decide so. */
  const takenBack = async (submissionId: string) =>
    (
      await recallSubmission(city.node.intake, {
        submissionId,
        requestedBy: '经办',
        confirmedBy: '复核',
        reason: '误报',
      })
    ).ok

  test('two people recall it and its lines are gone from every route at once; sent anew they are back', async () => {
    const { submission } = await city.submit('market-city', 'penalty', penalty(), { key: `wrong ${nth}` })
    const [line] = await penalties()
    expect((await propose(submission, ' ')).status).toBe(422)
    const proposed = await propose(submission)
    expect(await penalties()).toHaveLength(1)
    expect((await confirmed(city, proposed)).status).toBe(200)
    for (const query of ['', '?day=2026-05-20', '?day=2026-11-22', '?knownAt=2026-11-22T04:00:00.000Z'])
      expect(await penalties(query)).toEqual([])
    expect((await city.ask(`/api/v1/records/${line?.id}`)).status).toBe(404)
    expect((await city.ask(`/records/${line?.id}`)).status).toBe(404)
    expect(await (await city.ask(`/organisations/${company.handle}`)).text()).not.toContain('临市监罚')
    expect((await recall(submission)).status).toBe(409)
    await city.submit('market-city', 'penalty', penalty(), { key: `right ${nth}` })
    expect((await penalties()).map(({ id }) => id)).toEqual([line?.id])
  })

  test('what another authority brought as well stays, under its name', async () => {
    const { submission } = await city.submit('market-city', 'penalty', penalty(), { key: `one channel ${nth}` })
    await city.submit('credit-office', 'penalty', penalty(), { key: `other channel ${nth}` })
    expect((await recall(submission)).status).toBe(200)
    const lines = await penalties()
    expect(lines.map(({ authority, otherSources }) => [authority, otherSources])).toEqual([['credit-office', []]])
  })

  test('what a second channel had brought as well is no longer said to come from it, and stays', async () => {
    await city.submit('market-city', 'penalty', penalty(), { key: `one channel ${nth}` })
    const { submission } = await city.submit('credit-office', 'penalty', penalty(), { key: `other channel ${nth}` })
    expect((await penalties())[0]?.otherSources).toEqual(['credit-office'])
    expect(await takenBack(submission)).toBe(true)
    const lines = await penalties()
    expect(lines.map(({ authority, otherSources }) => [authority, otherSources])).toEqual([['market-city', []]])
    // The first one's next submission finds nothing new: the record was never in doubt.
    await city.submit('market-city', 'penalty', penalty(), { key: `again ${nth}` })
    expect(await versions()).toHaveLength(1)
  })

  test('a decision that each of two channels takes back is gone, in whichever order', async () => {
    for (const order of [
      ['market-city', 'credit-office'],
      ['credit-office', 'market-city'],
    ]) {
      const submissions = new Map<string, string>()
      for (const channel of ['market-city', 'credit-office']) {
        const { submission } = await city.submit(
          channel,
          'penalty',
          penalty({ CF_WSH: `临市监罚〔2026〕${order[0]}号` }),
          {
            key: `both ${channel} ${nth} ${order[0]}`,
          },
        )
        submissions.set(channel, submission)
      }
      for (const channel of order) expect(await takenBack(submissions.get(channel) as string)).toBe(true)
      expect(await penalties()).toEqual([])
    }
  })

  test('a decision that was recalled comes back when another authority brings it', async () => {
    const { submission } = await city.submit('market-city', 'penalty', penalty(), { key: `alone ${nth}` })
    await recall(submission)
    expect(await penalties()).toEqual([])
    await city.submit('credit-office', 'penalty', penalty(), { key: `anew ${nth}` })
    expect((await penalties()).map(({ authority }) => authority)).toEqual(['credit-office'])
  })

  test('what came in other submissions stays', async () => {
    await city.submit('market-city', 'penalty', penalty(), { key: `first ${nth}` })
    const second = await city.submit('market-city', 'penalty', penalty({ CF_WSH: '临市监罚〔2026〕9号' }), {
      key: `second ${nth}`,
    })
    await recall(second.submission)
    expect((await penalties()).map(({ documentNumber }) => documentNumber)).toEqual(['临市监罚〔2026〕1号'])
  })
})
