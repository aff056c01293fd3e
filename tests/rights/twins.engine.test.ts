import { day } from '@probity/base'
import { sql } from '@probity/database'
import { demoTwins, type TwinEnding } from '@probity/demo'
import { publicRecordId } from '@probity/records'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CityNode, openCityNode } from './city-node.ts'
import { behindKeys, type Known, type PublicAnswer, questions, readAnswer, readablePaths } from './public-answers.ts'

/**
 * R8: two worlds from one seed that differ in one ended adverse record give the public the same answers, byte for byte.
 * What may differ: notices that law itself orders, on the authority's page, by document number. There are none yet, so
 * nothing of that may. The log has an entry more for the record that ended: that is what a log is for. How many entries
 * there ever were, of which kind and about whom nobody can tell, is all that its files and its page say; what is said of one
 * line holds no place in it.
 */
const allowedToDiffer: ReadonlySet<string> = new Set(['/log', '/log/checkpoint', '/log/tile/*', '/api/v1/log'])

/** An expired record needs years; what ended otherwise must be recent, or its term alone would hide it today. */
const plan = (how: TwinEnding) =>
  how === 'expired' ? { how, organisations: 60 } : { how, organisations: 60, from: day('2026-02-01') }
const nameless = {
  expired: 'never, five years',
  revoked: 'never',
  annulled: 'never',
  corrected: 'right at once',
} as const

/** Cities without the record are the same city, whatever way the record ends in the other. */
const opened = new Map<string, Promise<CityNode>>()
const openOnce = (name: string, make: () => Promise<CityNode>): Promise<CityNode> => {
  const found = opened.get(name) ?? make()
  opened.set(name, found)
  return found
}
afterAll(async () => {
  for (const city of await Promise.all(opened.values())) await city.close()
})

describe.each(['expired', 'revoked', 'annulled', 'corrected'] as const)('an adverse record that was %s', (how) => {
  const twins = demoTwins(plan(how))
  let one: CityNode
  let other: CityNode
  let known: Known
  const leaves = new Map<CityNode, readonly string[]>()
  beforeAll(async () => {
    one = await openOnce(how, () => openCityNode(twins.with))
    other = await openOnce(nameless[how], () => openCityNode(twins.without))
    known = await whatIsKnown(one, twins.subjectCode, twins.documentNumber, how)
    for (const city of [one, other]) leaves.set(city, await leavesOf(city, twins.documentNumber))
  })

  test('is in one city and not in the other, which is the same in all else', async () => {
    const held = ({ node }: CityNode) =>
      node.database.rows(sql`select version from record_version where document_number = ${twins.documentNumber}`)
    expect(await held(one)).toHaveLength(how === 'corrected' ? 2 : 1)
    expect(await held(other)).toHaveLength(how === 'corrected' ? 1 : 0)
    expect(await handlesOf(one)).toEqual(await handlesOf(other))
  })

  test('leaves no trace in any answer to the public', async () => {
    const leaks: unknown[] = []
    let asked = 0
    for (const path of addresses(known))
      for (const language of path.startsWith('/api') ? ['zh'] : ['zh', 'en']) {
        const headers = { 'accept-language': language }
        const [here, there] = await Promise.all(
          [one, other].map(async (city) =>
            withoutLeaves(await readAnswer(await city.ask(path, { headers })), leaves.get(city) ?? []),
          ),
        )
        asked++
        const { etag } = (here as PublicAnswer).headers
        if (JSON.stringify(here) !== JSON.stringify(there)) leaks.push(firstDifference(path, here, there))
        else if (etag) {
          const [again, alsoAgain] = await Promise.all(
            [one, other].map(async (city) => readAnswer(await city.ask(path, { headers: { 'if-none-match': etag } }))),
          )
          expect(again).toEqual(alsoAgain)
          expect(again?.status).toBe(304)
        }
      }
    expect(asked).toBeGreaterThan(250)
    expect(leaks).toEqual([])
    expect([one.faults, other.faults]).toEqual([[], []])
  })
})

test('every address the server answers to the public is asked', async () => {
  const city = await openOnce('never', () => openCityNode(demoTwins(plan('revoked')).without))
  const unasked = readablePaths(city).filter((path) => !Object.hasOwn(questions, path) && !behindKeys.has(path))
  expect(unasked).toEqual([])
})

test('what needs a key tells nobody else whether there is anything', async () => {
  const city = await openOnce('never', () => openCityNode(demoTwins(plan('revoked')).without))
  const [submission] = await city.node.database.rows<{ id: string }>(sql`select submission_id as id from submission`)
  const [handle = ''] = await handlesOf(city)
  for (const path of behindKeys) {
    const held = path
      .replace(':id', submission?.id as string)
      .replace(':queue', 'match')
      .replace(':handle', handle)
    const none = path.replace(':id', '0'.repeat(40)).replace(':queue', 'mend').replace(':handle', '0'.repeat(26))
    const answers = await Promise.all([held, none].map(async (at) => readAnswer(await city.ask(at))))
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.status).toBe(401)
  }
})

/**
 * The leaf hash of the record itself hangs on salts that were drawn once, so no two worlds could have the same; one that is a
 * correction's looks like any other. It is masked, and the ETag over it; nothing else of the answer is.
 */
const withoutLeaves = (answer: PublicAnswer, leaves: readonly string[]): PublicAnswer => {
  const body = leaves.reduce(
    (text, leaf) => text.replaceAll(leaf, 'LEAF').replaceAll(new URLSearchParams({ leaf }).toString(), 'leaf=LEAF'),
    answer.body,
  )
  if (body === answer.body) return answer
  const { etag: _, ...headers } = answer.headers
  return { ...answer, headers, body }
}

const leavesOf = async ({ node }: CityNode, documentNumber: string): Promise<string[]> =>
  (
    await node.database.rows<{ leaf: string }>(
      sql`select encode(leaf, 'base64') as leaf from record_version where document_number = ${documentNumber}`,
    )
  ).map(({ leaf }) => leaf)

const firstDifference = (path: string, here: unknown, there: unknown): string => {
  const [one, other] = [JSON.stringify(here), JSON.stringify(there)]
  let at = 0
  while (one[at] === other[at]) at++
  return `${path}: …${one.slice(Math.max(0, at - 60), at + 60)}… is …${other.slice(Math.max(0, at - 60), at + 60)}…`
}

const addresses = (known: Known): string[] =>
  Object.entries(questions)
    .filter(([route]) => !allowedToDiffer.has(route))
    .flatMap(([, ask]) => ask(known))

const handlesOf = async ({ node }: CityNode): Promise<string[]> =>
  (await node.database.rows<{ handle: string }>(sql`select handle from subject order by handle`)).map(
    (row) => row.handle,
  )

const whatIsKnown = async (city: CityNode, code: string, documentNumber: string, how: TwinEnding): Promise<Known> => {
  const { database } = city.node
  const [twin] = await database.rows<{ handle: string; id: number }>(
    sql`select s.handle, s.subject_id as id from subject s join code_holder h using (subject_id) where h.code = ${code}`,
  )
  const records = await database.rows<{
    handle: string
    record: number
  }>(sql`select distinct s.handle, v.record_id as record
    from record_version v join subject s using (subject_id) where s.subject_id = ${twin?.id} or v.record_id % 20 = 0`)
  const names = await database.rows<{ name: string }>(sql`select name from subject_name order by name`)
  const codes = await database.rows<{ code: string }>(sql`select code from subject_identifier order by code limit 10`)
  const story = await database.rows<{ on: string; at: string }>(sql`select v.decided_on as on, b.written_at as at
    from record_version v join ledger_batch b using (batch_id) where v.document_number = ${documentNumber}
    union select a.effective_on, b.written_at from act a join ledger_batch b using (batch_id)
      where a.subject_id = ${twin?.id} and a.record_id is not null`)
  return {
    // The twin itself and every fourth of the others: what touched one of those would touch more.
    handles: [twin?.handle as string, ...(await handlesOf(city)).filter((_, at) => at % 4 === 0)],
    recordIds: records.map(({ handle, record }) => publicRecordId(handle, record)),
    searches: [
      code,
      code.toLowerCase(),
      documentNumber,
      how === 'corrected' ? '误录' : '罚款',
      ...codes.map((row) => row.code),
      ...names.flatMap(({ name }, at) => (at % 12 === 0 ? [name, name.slice(0, -1), name.slice(2, 5)] : [])),
      ...['lincheng', 'lcs', 'yxgs', '临澄', '有限公司', '商行'],
    ],
    pasts: [twin?.handle as string],
    days: ['2022-06-30', '2026-03-31', '2026-06-10', '2026-11-22', ...story.map(({ on }) => on)],
    moments: [
      ...['2022-03-15T00:00:00.000Z', '2026-05-20T00:00:00.000Z', '2026-11-22T04:00:00.000Z'],
      ...story.map(({ at }) => at),
    ],
  }
}
