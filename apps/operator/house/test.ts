import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accept } from '@probity/base'
import type { Command } from '../command.ts'
import { run } from './run.ts'
import { sayLeftOut } from './surroundings.ts'

export const test: Command = {
  name: 'test',
  arguments: [{ name: 'FILTER', optional: true, many: true }],
  says: { zh: '运行全部测试（或名称含 FILTER 的）', en: 'Runs all tests, or those whose file names hold FILTER' },
  options: {},
  forBuilders: true,
  run: async (given, terminal) => {
    const folder = mkdtempSync(join(tmpdir(), 'probity-results-'))
    const results = join(folder, 'results.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
    const { code } = await run('vitest', ['run', ...reporters, ...given.arguments], { shown: true })
    const counts = countResults(results, code)
    rmSync(folder, { recursive: true })
    for (const sentence of sayLeftOut()) terminal.print(sentence)
    if (counts.skipped > 0) terminal.print(`${counts.skipped} skipped`)
    terminal.print(`${counts.passed} passed, ${counts.failed} failed`)
    return accept(counts.failed > 0 ? 1 : 0)
  },
}

type Results = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** A file that could not even be run, and a run that ended badly although every test passed, count as failed too. */
const countResults = (file: string, code: number): { passed: number; failed: number; skipped: number } => {
  try {
    const results = JSON.parse(readFileSync(file, 'utf8')) as Results
    const broken = results.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
    )
    const failed = results.numFailedTests + broken.length
    const skipped = results.numPendingTests + results.numTodoTests
    return { passed: results.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
