import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { variables } from './environment.ts'
import { probity } from './testing/spawn-probity.ts'

const folder = mkdtempSync(join(tmpdir(), 'probity-config-'))
afterAll(() => rmSync(folder, { recursive: true }))
const settings = join(folder, 'node.env')
const here = join(folder, 'data')

const config = async (args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) => {
  const { code, out, err } = await probity(['config', '--json', ...args], environment)
  return { code, err, shown: JSON.parse(out) }
}

test('each setting says where it came from, and what is nearer to the person goes before', async () => {
  writeFileSync(settings, `PROBITY_LOG=warn\nPORT=4450\nPROBITY_METRICS_PORT=4451\nPROBITY_DATA=${here}\n`)
  const { code, shown } = await config(['--port', '4453'], { PROBITY_CONFIG: settings, PROBITY_LOG: 'debug' })
  expect(code).toBe(0)
  expect(shown).toMatchObject({
    data: { value: here, from: 'file' },
    port: { value: 4453, from: 'argument' },
    log: { value: 'debug', from: 'environment' },
    metricsPort: { value: '4451', from: 'file' },
    metricsHost: { value: '127.0.0.1', from: 'default' },
    wrong: [],
  })
})

test('secrets are hidden wherever they stand', async () => {
  writeFileSync(join(folder, 'url'), 'postgres://probity:hidden-one@db/probity\n')
  const direct = await config([], {
    DATABASE_URL: 'postgres://probity:hidden-two@db/probity?sslpassword=hidden-three',
    PROBITY_KEY: 'hidden-four',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://me:hidden-five@collector:4318',
  })
  const fromFile = await config([], { DATABASE_URL_FILE: join(folder, 'url') })
  expect(JSON.stringify([direct, fromFile])).not.toContain('hidden')
  expect(direct.shown.database).toEqual({
    value: 'postgres://probity:***@db/probity?sslpassword=***',
    from: 'environment',
  })
  expect(fromFile.shown.database).toEqual({ value: 'postgres://probity:***@db/probity', from: 'file' })
})

test('a setting that is wrong or unknown is named with what is near, and the command ends with 1', async () => {
  const { code, shown } = await config([], {
    PROBITY_LOGS: 'debug',
    PROBITY_METRICS_PORT: '99999',
    PROBITY_LOG: 'loud',
  })
  expect(code).toBe(1)
  expect(Object.fromEntries(shown.wrong.map(({ name, what }: { name: string; what: string }) => [name, what]))).toEqual(
    {
      PROBITY_LOG: 'is one of fatal, error, warn, info, debug, trace, silent',
      PROBITY_METRICS_PORT: 'is a whole number from 0 to 65535',
      PROBITY_LOGS: 'is no setting; did you mean PROBITY_LOG?',
    },
  )
})

test('a node does not start on settings that it would only half understand', async () => {
  const { code, err } = await probity(['serve', '--data', here, '--port', '0'], { PROBITY_DATTA: '/srv' })
  expect(code).toBe(2)
  expect(err).toContain('PROBITY_DATTA is no setting; did you mean PROBITY_DATA?')
})

test('every variable that is read anywhere in the command line is one that config knows', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  const read = files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap(
      (file) => readFileSync(join(import.meta.dirname, file), 'utf8').match(/\bPROBITY_[A-Z]+(_[A-Z]+)*\b/g) ?? [],
    )
  const known = new Set(variables.map(({ name }) => name))
  expect([...new Set(read)].filter((name) => !known.has(name) && !name.startsWith('PROBITY_TEST'))).toEqual([])
})
