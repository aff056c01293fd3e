import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cosigner, formatVerifierKey, noteSigner } from '@probity/proof'
import { keyOfSeed } from '@probity/proof/testing'
import { expect, test } from 'vitest'
import { parseWitnesses } from './witnesses-setting.ts'

const keyOf = (name: string, byte: number) =>
  formatVerifierKey(cosigner(name, keyOfSeed(Buffer.alloc(32, byte)), () => 0).verifier)
const [one, two] = [keyOf('one.example/99', 1), keyOf('two.example/99', 2)]
const read = (value: string) => {
  const parsed = parseWitnesses(value)
  return parsed.ok ? parsed.value.map(({ address, key }) => `${address} ${key.name}`) : parsed.refusal.code
}

test('witnesses are pairs of an address and a verifier key, or a file of them with remarks', () => {
  const expected = ['https://one.example one.example/99', 'http://127.0.0.1:4810/w two.example/99']
  expect(read(`https://one.example/ ${one}\nhttp://127.0.0.1:4810/w ${two}`)).toEqual(expected)
  const folder = mkdtempSync(join(tmpdir(), 'probity-witnesses-'))
  const file = join(folder, 'witnesses')
  writeFileSync(file, `# independent of us\nhttps://one.example ${one}\n\nhttp://127.0.0.1:4810/w/ ${two}\n`)
  expect(read(file)).toEqual(expected)
  rmSync(folder, { recursive: true })
})

test('half a pair, an address with a password, a key of a log and a witness named twice are no settings', () => {
  expect(read(`https://one.example`)).toBe('witnesses/not-pairs')
  expect(read('/no/such/file')).toBe('witnesses/not-pairs')
  expect(read(`https://me:word@one.example ${one}`)).toBe('witnesses/address')
  expect(read(`ftp://one.example ${one}`)).toBe('witnesses/address')
  expect(read(`https://one.example ${one.slice(0, -2)}`)).toBe('witnesses/key')
  const ofALog = formatVerifierKey(noteSigner('log.example/99', keyOfSeed(Buffer.alloc(32, 3))).verifier)
  expect(read(`https://one.example ${ofALog}`)).toBe('witnesses/key')
  expect(read(`https://one.example ${one} https://two.example ${one}`)).toBe('witnesses/twice')
})
