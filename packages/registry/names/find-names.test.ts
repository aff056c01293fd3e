import { type Database, openEmbedded, sql } from '@probity/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findNames } from './find-names.ts'
import { countGrams, countGramsIfGrown, readFrequencies } from './gram-frequencies.ts'
import { nameGrams } from './name-grams.ts'
import { normaliseName } from './normalise-name.ts'

/** Bearers by number; the last is an operator's own name. */
const bearers = [
  '云澜国际贸易有限公司',
  '云澜国际贸易有限公司砚山分公司',
  '沁溪云澜科技（集团）有限公司',
  '砚山银行股份有限公司',
  '砚山长乐建筑工程有限公司',
  '砚山常乐建筑工程有限公司',
  'ACME Widgets Limited',
  '岚浔云澜国际贸易有限公司',
  'TCB电子有限公司',
]
const hidden = '浔阳甲乙丙'

let database: Database

beforeAll(async () => {
  database = await openEmbedded()
  await database.rows(
    sql`create table subject_name (subject_id bigint, name text, normalised text collate "C", findable boolean, grams text[])`,
  )
  await database.rows(sql`create table name_gram (gram text collate "C" primary key, names bigint not null)`)
  const put = async (id: number, name: string, findable = true) => {
    const normalised = normaliseName(name)
    await database.rows(
      sql`insert into subject_name values (${id}, ${name}, ${normalised}, ${findable}, ${nameGrams(normalised)}::text[])`,
    )
  }
  for (const [index, name] of bearers.entries()) await put(index, name)
  await put(3, '砚山城市信用社') // a former name of the bank
  await put(99, hidden, false)
  await database.transaction(countGrams)
})
afterAll(() => database.close())

const find = async (text: string) => (await findNames(database, text)).map((match) => match.subjectId)

describe('a name is found first', () => {
  test.each([
    ['as it is', '砚山银行股份有限公司', 3],
    ['in full-width letters', 'ＡＣＭＥ　ＷＩＤＧＥＴＳ　ＬＩＭＩＴＥＤ', 6],
    ['with other brackets', '沁溪云澜科技(集团)有限公司', 2],
    ['in traditional characters', '硯山銀行股份有限公司', 3],
    ['by a beginning', '沁溪云', 2],
    ['by a passage', '银行股份', 3],
    ['by a former name', '砚山城市信用社', 3],
    ['with one wrong character', '砚山银杏股份有限公司', 3],
    ['with one missing character', '砚山银股份有限公司', 3],
    ['by whole initials', 'ysyhgfyxgs', 3],
    ['by initials within it', 'ylkj', 2],
    ['by three initials at its beginning', 'qxy', 2],
    ['by whole pinyin', 'yanshanyinhang', 3],
    ['by two syllables within it', 'keji', 2],
    ['by syllables with spaces', 'Yin Hang', 3],
    ['by initials with letters', 'tcbdz', 8],
    ['by a word of a Latin name', 'widgets', 6],
    ['by a Latin name with a wrong letter', 'Acme Wigdets Limited', 6],
  ])('%s', async (_, text, first) => expect((await find(text))[0]).toBe(first))
})

test('the equal name stands first, then names that begin so, then names that hold it', async () => {
  const matches = await findNames(database, '云澜国际贸易有限公司')
  expect(matches.map(({ subjectId, how }) => [subjectId, how])).toEqual([
    [0, 'equal'],
    [1, 'beginning'],
    [7, 'part'],
  ])
})

test('each subject stands once, by the name that fits best', async () =>
  expect((await find('砚山')).filter((id) => id === 3)).toHaveLength(1))

test('a name that is an operator’s own is found by no part, spelling or error of it', async () => {
  for (const text of [hidden, hidden.slice(0, 3), 'xunyangjiayibing', 'xyjyb', '浔阳甲乙丁', '潯陽甲乙丙']) {
    expect(await find(text)).not.toContain(99)
  }
})

test('what nobody is called finds nothing', async () => {
  for (const text of ['', ' ', '（）', '@#', '麒麟阁', 'qqqq', '\u0000', '\ud800', '%', "'"])
    expect(await find(text)).toEqual([])
})

test('a text far longer than any name is answered all the same', async () =>
  expect(await find('云澜国际贸易'.repeat(2_000))).toBeInstanceOf(Array))

test('at most as many are listed as were asked for', async () =>
  expect(await findNames(database, '砚山', 2)).toHaveLength(2))

describe('the counts of grams', () => {
  test('are of findable names, and are made anew only when names have grown by a tenth', async () => {
    const counted = await readFrequencies(database, ['云澜', '甲乙'])
    expect([counted.names, counted.of('云澜')]).toEqual([bearers.length + 1, 4])
    expect(await database.transaction(countGramsIfGrown)).toBe(false)
    await database.rows(sql`delete from name_gram`)
    expect(await database.transaction(countGramsIfGrown)).toBe(true)
    expect((await readFrequencies(database, [])).names).toBe(bearers.length + 1)
  })

  test('may be missing: the search finds all the same', async () => {
    await database.rows(sql`delete from name_gram`)
    expect((await find('砚山银股份有限公司'))[0]).toBe(3)
    expect((await find('ysyhgfyxgs'))[0]).toBe(3)
    await database.transaction(countGrams)
  })
})
