import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvLines, registrationRows } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../settings.ts'
import { probity, serveProbity } from '../testing/spawn-probity.ts'

const folder = mkdtempSync(join(tmpdir(), 'probity-commands-'))
const data = join(folder, 'data')
const file = join(folder, 'register.csv')
const packs = ['law/cn', 'law/demo-city', 'law/debarment'].flatMap((pack) => ['--pack', join(root, pack)])
const rows = [...registrationRows({ seed: 40, count: 40 })]
const codeColumn = '统一社会信用代码'
const ingest = ['ingest', file, '--authority', 'market-city', '--data', data, '--json']

type Server = Awaited<ReturnType<typeof serveProbity>>
let server: Server
beforeAll(async () => {
  // One row says something that is no code: it must wait, not be lost.
  const dirty = rows.map((row, index) => (index === 3 ? { ...row, [codeColumn]: '91990100MA0000000X' } : row))
  writeFileSync(file, [...csvLines(dirty)].join(''))
  server = await serveProbity(['--data', data, '--port', '0', ...packs])
})
afterAll(async () => {
  await server.end('SIGKILL')
  rmSync(folder, { recursive: true })
})

const receiptOf = (out: string) => JSON.parse(out.trim().split('\n').at(-1) as string)

test('a file goes to the running server, and the last line counts every row once', async () => {
  const { code, out } = await probity(ingest)
  const { rows: counts } = receiptOf(out)
  expect({ code, counts }).toEqual({ code: 0, counts: { accepted: 39, corrected: 0, quarantined: 1, refused: 0 } })
})

test('the same bytes again get the first receipt', async () => {
  const [first, again] = [await probity(ingest), await probity(ingest)]
  expect(receiptOf(again.out)).toEqual(receiptOf(first.out))
})

test('a clerk reads the counts, every reason, and what to do next', async () => {
  const { out } = await probity(ingest.filter((word) => word !== '--json'))
  expect(out).toMatch(/Rows +40\n +accepted +39\n/)
  expect(out).toContain('code/outer-check')
  expect(out).toMatch(/probity waiting [0-9a-f]{40} --out/)
})

test('waiting rows are fetched with their reasons, mended, and are in', async () => {
  const { submission } = receiptOf((await probity(ingest)).out)
  const fetched = join(folder, 'waiting.csv')
  await probity(['waiting', submission, '--out', fetched, '--data', data])
  const sheet = readFileSync(fetched, 'utf8')
  expect(sheet).toContain('91990100MA0000000X')
  writeFileSync(fetched, sheet.replace('91990100MA0000000X', String(rows[3]?.[codeColumn])))
  const { code, out } = await probity(['mend', submission, fetched, '--data', data, '--json'])
  expect({ code, answer: JSON.parse(out) }).toEqual({ code: 0, answer: { in: 1, waiting: 0, notWaiting: 0 } })
})

test('the file of an organisation is found by its code, for people and for machines', async () => {
  const code = String(rows[0]?.[codeColumn])
  const page = await probity(['file', code, '--data', data])
  expect(page.out).toContain(`${rows[0]?.主体名称}  ${code}`)
  const json = await probity(['file', code, '--data', data, '--json'])
  expect(JSON.parse(json.out).organisation.code).toBe(code)
})

test('the report of an organisation is written as PDF, and its number is checked', async () => {
  const code = String(rows[0]?.[codeColumn])
  const paper = join(folder, 'report.pdf')
  const made = await probity(['report', code, '--out', paper, '--data', data])
  expect(made.code).toBe(0)
  expect(readFileSync(paper, 'latin1').slice(0, 5)).toBe('%PDF-')
  const { number, content } = JSON.parse((await probity(['report', code, '--data', data, '--json'])).out)
  expect(content.organisation.code).toBe(code)
  expect(made.out).toContain(number)
  const [same, other, none] = [number, number.replace(/.{40}$/, '0'.repeat(40)), 'x']
  const exits = []
  for (const one of [same, other, none]) exits.push((await probity(['report', '--check', one, '--data', data])).code)
  expect(exits).toEqual([0, 1, 2])
})

test('an authority that nobody knows is refused, and near ones are named', async () => {
  const { code, err, out } = await probity(['ingest', file, '--authority', 'market-cty', '--data', data, '--json'])
  expect({ code, out: JSON.parse(out) }).toEqual({ code: 2, out: { refusal: 'authority/unknown' } })
  expect(err).toContain('market-city')
})

test('authorities says who may submit what', async () => {
  const { out } = await probity(['authorities', '--data', data, '--json'])
  const found = JSON.parse(out).authorities.find((one: { id: string }) => one.id === 'world-bank')
  expect(found.kinds.map((kind: { id: string }) => kind.id)).toEqual(['debarment'])
})

test('keys lie in the data folder, readable by their owner alone', () => {
  for (const holder of ['operator', 'market-city'])
    expect((statSync(join(data, 'keys', holder)).mode & 0o777).toString(8)).toBe('600')
})

test('a second server on the same folder says who has it and where it answers', async () => {
  const { code, err } = await probity(['serve', '--data', data, '--port', '0', ...packs])
  expect(code).toBe(2)
  expect(err).toContain(String(server.process))
  expect(err).toContain(server.address)
})

test('a taken port is refused by its number', async () => {
  const port = new URL(server.address).port
  const { code, err } = await probity(['serve', '--data', join(folder, 'other'), '--port', port, ...packs])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`Port ${port} is taken`) })
})

test('the log holds no question that was asked', async () => {
  await fetch(new URL('/api/v1/search?q=secret-question', server.address))
  expect(server.log()).not.toContain('secret-question')
})

test('told to end, the server finishes with 0; then a command opens the folder itself', async () => {
  const before = receiptOf((await probity(ingest)).out)
  expect(await server.end('SIGTERM')).toBe(0)
  const { code, out } = await probity(ingest)
  expect({ code, receipt: receiptOf(out) }).toEqual({ code: 0, receipt: before })
})

test('a database that cannot be reached is said in words', async () => {
  const { code, err } = await probity(['authorities'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('cannot be reached') })
})

test('codes are classified one a line, from a file or the standard input', async () => {
  const list = `${rows[0]?.[codeColumn]}\n${String(rows[1]?.[codeColumn]).toLowerCase()}\n\n330100000000001\n`
  const { out } = await probity(['codes', '-', '--json'], {}, list)
  expect(JSON.parse(out)).toMatchObject({ valid: 1, 'lower-case': 1, empty: 1, 'registration-number-15': 1, total: 4 })
})

test('a lawful pack has no findings; a broken copy has them with file, line and code', async () => {
  const broken = join(folder, 'broken', 'cn')
  await cp(join(root, 'law', 'cn'), broken, { recursive: true })
  const kind = join(broken, 'pack.yaml')
  await writeFile(kind, `${await readFile(kind, 'utf8')}\nsurprise: true\n`)
  const [good, bad] = await Promise.all([probity(['check', 'law/cn']), probity(['check', broken])])
  expect(good).toMatchObject({ code: 0, out: 'law/cn: no findings\n' })
  expect(bad.code).toBe(1)
  expect(bad.out).toMatch(/pack\.yaml:\d+ [a-z]+\/[a-z-]+\n/)
})

test('a local government’s own scoring without a basis is refused, with its line and what to do', async () => {
  const broken = join(folder, 'own-scoring', 'demo-city')
  for (const pack of ['demo-city', 'cn'])
    await cp(join(root, 'law', pack), join(folder, 'own-scoring', pack), { recursive: true })
  const policy = join(broken, 'policies', 'demonstration.yaml')
  const text = (await readFile(policy, 'utf8')).replace('standing: demonstration', 'standing: published')
  await writeFile(policy, text)
  const { code, out } = await probity(['check', broken, '--lang', 'en'])
  expect(code).toBe(1)
  expect(out).toMatch(
    /demonstration\.yaml:\d+ policy\/local-scoring\n[\s\S]*local government’s own scoring[\s\S]*remove the policy/,
  )
})

test('a folder that is no pack is refused as such', async () => {
  const { code, err } = await probity(['check', folder])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is no law pack') })
})

test.concurrent.each([
  [['chek'], 'check'],
  [['codes', '-', '--jsn'], '--json'],
  [['codes', '--json'], 'FILE is missing'],
  [['codes', 'a', 'b'], 'too many'],
  [['ingest', 'x.csv', '--key', '--json'], '--key needs a value'],
  [['codes', '/nowhere/list.txt'], 'There is no file /nowhere/list.txt'],
  [['serve', '--port', 'eighty'], '“eighty”'],
])('%j is refused with %j', async (typed, words) => {
  const { code, err } = await probity(typed)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(words) })
})
