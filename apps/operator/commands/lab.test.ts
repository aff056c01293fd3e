import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson } from '@probity/base'
import { csvLines, registrationRows } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../settings.ts'
import { probity, serveProbity } from '../testing/spawn-probity.ts'

const folder = mkdtempSync(join(tmpdir(), 'probity-lab-command-'))
const data = join(folder, 'data')
const packs = ['law/cn', 'law/demo-city', 'law/debarment'].flatMap((pack) => ['--pack', join(root, pack)])
const rows = [...registrationRows({ seed: 40, count: 40 })]
const demonstration = 'lincheng-demonstration'
const text = readFileSync(join(root, 'law/demo-city/policies/demonstration.yaml'), 'utf8')
const plans = readFileSync(join(root, 'law/demo-city/sampling.yaml'), 'utf8')

const written = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const lab = (...args: string[]) => probity(['lab', ...args, '--data', data])
const evaluate = (...args: string[]) => probity(['evaluate', ...args, '--data', data])

type Server = Awaited<ReturnType<typeof serveProbity>>
let server: Server
beforeAll(async () => {
  const register = written('register.csv', [...csvLines(rows)].join(''))
  server = await serveProbity(['--data', data, '--port', '0', ...packs])
  await probity(['ingest', register, '--authority', 'market-city', '--data', data, '--json'])
})
afterAll(async () => {
  await server.end('SIGKILL')
  rmSync(folder, { recursive: true })
})

test('a policy beside another prints the report as one line of canonical JSON, in groups of ten', async () => {
  const { code, out } = await lab(demonstration, '--compare', demonstration, '--json')
  const report = JSON.parse(out)
  expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
  expect(out.trim()).toBe(canonicalJson(report))
  expect(report).toMatchObject({ kind: 'probity/lab-report/1', smallestGroup: 10, baseline: { policy: demonstration } })
  expect(report.movement.all).toBeGreaterThanOrEqual(10)
})

test('a draft in a file is compared with the one in force of the same id, in words', async () => {
  const draft = written(
    'draft.yaml',
    text.replace('{ plus: [90, { points: all }] }', '{ plus: [70, { points: all }] }'),
  )
  const { code, out } = await lab(draft, '--quick')
  // Its worked examples say otherwise now: that is found, with its line, and the trial goes on.
  expect({ code, findings: out }).toEqual({ code: 1, findings: expect.stringMatching(/policies\/draft\.yaml:\d+ /) })
  expect(out).toContain('before ↓ after →')
  expect(out).toMatch(/\n {2}I .*\d\d/)
})

test('a plan of draws and an item of the catalogue are tried with --with', async () => {
  const plan = written('sampling.yaml', plans.replace('unrated: 100', 'unrated: 50'))
  const { code, out } = await lab(demonstration, '--compare', demonstration, '--with', plan, '--quick')
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Draws for inspection') })
  expect(out).toMatch(/food-risk\): \d+ → \d+/)
  const below = written('sampling.yaml', plans.replace('{ level: A, perHundred: 100 }', '{ level: A, perHundred: 10 }'))
  const refused = await lab(demonstration, '--compare', demonstration, '--with', below, '--quick')
  expect({ code: refused.code, out: refused.out }).toEqual({
    code: 1,
    out: expect.stringMatching(/sampling\.yaml:\d+ .*10.*50/),
  })
})

test('evaluate says how levels are distributed under a policy', async () => {
  const { code, out } = await evaluate(demonstration)
  expect(code).toBe(0)
  expect(out).toMatch(/^I +(\d\d)$/m)
  expect(out).toMatch(/^all +(\d\d)$/m)
})

test('evaluate computes one result again: the same digest each time, and nothing of the content', async () => {
  const asked = ['--subject', String(rows[0]?.统一社会信用代码), '--policy', demonstration, '--on', '2026-11-22']
  const [first, again] = [await evaluate(...asked, '--json'), await evaluate(...asked, '--json')]
  expect(first.code).toBe(0)
  expect(Object.keys(JSON.parse(first.out)).toSorted()).toEqual(['day', 'digest', 'held', 'policy'])
  expect(again.out).toBe(first.out)
  const words = await evaluate(...asked)
  expect(words.out).toMatch(/^SHA-256 [0-9a-f]{64}\nNo notice of this result is held\.\n$/)
})

test.each([
  ['a policy that nobody knows', () => ['no-such-policy'], 'no-such-policy'],
  ['a day that is past', () => [demonstration, '--on', '2020-01-01'], 'Give today or a later day'],
  ['what is no day', () => [demonstration, '--on', 'tomorrow'], 'tomorrow'],
  ['levels that come from above', () => ['national-comprehensive'], 'Choose a policy that has indicators'],
  ['a file that is not YAML', () => [written('bad.yaml', 'id: ['), '--compare', demonstration], 'Line 1'],
  ['a draft without an id', () => [written('unnamed.yaml', 'title: x')], '--compare'],
  [
    'a kind that the catalogue does not have',
    () => [written('kind.yaml', text.replaceAll('[wage-arrears]', '[wage-arears]'))],
    'unknown-kind',
  ],
  [
    'a file of the draft that is not there',
    () => [demonstration, '--with', join(folder, 'nowhere.yaml')],
    'nowhere.yaml',
  ],
])('%s is refused, with what to do', async (_, args, says) => {
  const { code, err, out } = await lab(...args())
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(says) })
})

test('evaluate needs a subject, a policy and a day, and refuses what is none', async () => {
  const missing = await evaluate('--subject', 'x', '--policy', demonstration)
  expect({ code: missing.code, err: missing.err }).toEqual({ code: 2, err: expect.stringContaining('--on') })
  const nobody = await evaluate('--subject', '91990100MA00000000', '--policy', demonstration, '--on', '2026-11-22')
  expect(nobody.code).toBe(2)
  const time = await evaluate('--subject', 'x', '--policy', demonstration, '--on', '2026-11-22', '--known-at', 'noon')
  expect({ code: time.code, err: time.err }).toEqual({ code: 2, err: expect.stringContaining('noon') })
})

test('without a server the folder itself is opened, and the bytes are the same', async () => {
  const asked = [demonstration, '--compare', demonstration, '--json'] as const
  const before = await lab(...asked)
  expect(await server.end('SIGTERM')).toBe(0)
  expect(await lab(...asked)).toMatchObject({ code: 0, out: before.out })
  expect((await evaluate(demonstration, '--json')).code).toBe(0)
})
