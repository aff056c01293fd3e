import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const sheet = readFileSync(`${root}docs/asvs.md`, 'utf8')
const lines = [...sheet.matchAll(/^\| V(\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id = '', what = '', answer = '', why = '']) => ({ id, what, answer: answer.trim(), why: why.trim() }),
)
const stems = new Set(
  globSync(['tests/**/*.test.ts', 'packages/**/*.test.ts', 'apps/**/*.test.ts'], {
    cwd: root,
    exclude: ['**/node_modules/**'],
  }).map((path) => path.replace(/^.*\//, '').replace(/(\.engine|\.browser)?\.test\.ts$/, '')),
)

test('every requirement of levels 1 and 2 stands once, with an answer and what it rests on', () => {
  expect(lines).toHaveLength(253)
  expect(new Set(lines.map(({ id }) => id)).size).toBe(253)
  for (const { id, answer, why } of lines) {
    expect(['pass', 'read', 'part', 'no', 'n/a'], id).toContain(answer)
    expect(why, id).not.toBe('')
  }
})

test('every test the sheet names is there, and no pass is without one', () => {
  for (const { id, answer, why } of lines.filter((one) => one.answer === 'pass')) {
    const named = [...(why.split(';')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    expect(named.length, `${id} ${answer}`).toBeGreaterThan(0)
    for (const name of named) expect(stems.has(name), `${id} names ${name}`).toBe(true)
  }
})

test('the count at its head is the count of its lines', () => {
  for (const answer of ['pass', 'read', 'part', 'no', 'n/a'])
    expect(sheet).toContain(`${lines.filter((one) => one.answer === answer).length} ${answer}`)
})
