import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const sheet = readFileSync(`${root}docs/asvs.md`, 'utf8')
const lines = [...sheet.matchAll(/^\| V(\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = '', what = '', answer = '', why = '']) => ({ id, what, answer: answer.trim(), why: why.trim() }),
)
/** What the test files with one first part of their names say. */
const tests = Map.groupBy(
  globSync(['tests/**/*.test.ts', 'packages/**/*.test.ts', 'apps/**/*.test.ts'], {
    cwd: root,
    exclude: ['**/node_modules/**'],
  }),
  (path) => path.replace(/^.*\//, '').replace(/(\.engine|\.browser)?\.test\.ts$/, ''),
)
const textOf = (stem: string): string =>
  (tests.get(stem) ?? []).map((path) => readFileSync(`${root}${path}`, 'utf8')).join('\n')

test('every requirement of levels 1 and 2 stands once, with an answer and what it rests on', () => {
  expect(lines).toHaveLength(253)
  expect(new Set(lines.map(({ id }) => id)).size).toBe(253)
  for (const { id, answer, why } of lines) {
    expect(['pass', 'read', 'part', 'no', 'n/a'], id).toContain(answer)
    expect(why, id).not.toBe('')
  }
})

test('every test that the sheet quotes stands in the file it names, and no pass is without one', () => {
  for (const { id, answer, why } of lines) {
    const quoted = [...why.matchAll(/`([^`]+)` “([^”]+)”/g)]
    if (answer === 'pass') expect(quoted.length, id).toBeGreaterThan(0)
    for (const [, stem = '', title = ''] of quoted)
      expect(isTitle(textOf(stem), title), `${id} quotes “${title}” of ${stem}`).toBe(true)
  }
})

test('what passes names its tests by file and title, never by file alone', () => {
  for (const { id, why } of lines.filter(({ answer }) => answer === 'pass')) {
    const named = (why.split(';')[0] as string).match(/`[^`]+`/g)?.length ?? 0
    expect(named, id).toBe((why.split(';')[0] as string).match(/`[^`]+` “/g)?.length ?? 0)
  }
})

test('the count at its head is the count of its lines', () => {
  for (const answer of ['pass', 'read', 'part', 'no', 'n/a'])
    expect(sheet).toContain(`${lines.filter((one) => one.answer === answer).length} ${answer}`)
})

/** Whether a title stands there as the name of a test, or as the words of a case or the end of a name that is computed. */
const isTitle = (text: string, title: string): boolean =>
  ["'", '"', '`'].some((quote) => text.includes(`${title}${quote}`))
