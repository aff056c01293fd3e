import { execFileSync, spawnSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  commit,
  ed25519Suite,
  formatCheckpoint,
  noteSigner,
  sha256Tree,
  verifierKeyOf,
  verifySignature,
} from '../index.ts'
import { folderOf } from '../testing/log-folder.ts'

/*
 * The same answers from OpenSSL's own command line: hash, commitment, and Ed25519 both ways. Without `openssl` it says that it
 * was left out.
 */
const here = spawnSync('openssl', ['version']).status === 0
const openssl = (...words: string[]) => execFileSync('openssl', words)

test.skipIf(!here)(`OpenSSL hashes leaves and nodes as we do${here ? '' : ' (left out: no openssl)'}`, () => {
  const entry = Buffer.from('诚信 entry')
  const [left, right] = [sha256Tree.leafHash(entry), sha256Tree.leafHash(Buffer.alloc(64))]
  const { folder, close } = folderOf(
    new Map([
      ['leaf', Buffer.concat([Buffer.of(0), entry])],
      ['node', Buffer.concat([Buffer.of(1), left, right])],
    ]),
  )
  const digest = (name: string) => openssl('dgst', '-sha256', '-binary', join(folder, name))
  expect(digest('leaf')).toEqual(left)
  expect(digest('node')).toEqual(sha256Tree.nodeHash(left, right))
  close()
})
test.skipIf(!here)(`OpenSSL makes the same commitment${here ? '' : ' (left out: no openssl)'}`, () => {
  const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
  const text = '{"名称":"临澄"}'
  const { folder, close } = folderOf(new Map([['text', text]]))
  const made = openssl(
    'dgst',
    '-sha256',
    '-mac',
    'HMAC',
    '-macopt',
    `hexkey:${salt.toString('hex')}`,
    '-binary',
    join(folder, 'text'),
  )
  expect(made).toEqual(commit(salt, text))
  close()
})
test.skipIf(!here)(
  `OpenSSL verifies our signature, and we verify OpenSSL’s${here ? '' : ' (left out: no openssl)'}`,
  () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const text = formatCheckpoint({ origin: 'log.example/99', size: 3, root: Buffer.alloc(32, 7) })
    const ours = noteSigner('log.example/99', privateKey).sign(text)
    const { folder, close } = folderOf(
      new Map<string, Uint8Array | string>([
        ['text', text],
        ['ours', ours.signature],
        ['private.pem', privateKey.export({ format: 'pem', type: 'pkcs8' })],
        ['public.pem', createPublicKey(privateKey).export({ format: 'pem', type: 'spki' })],
      ]),
    )
    const at = (name: string) => join(folder, name)
    openssl(
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      at('public.pem'),
      '-rawin',
      '-in',
      at('text'),
      '-sigfile',
      at('ours'),
    )
    openssl('pkeyutl', '-sign', '-inkey', at('private.pem'), '-rawin', '-in', at('text'), '-out', at('theirs'))
    const theirs = execFileSync('cat', [at('theirs')])
    expect(theirs).toEqual(ours.signature)
    const verifier = verifierKeyOf('log.example/99', privateKey, 'note', ed25519Suite)
    expect(verifySignature(text, { ...ours, signature: theirs }, verifier)).toBeDefined()
    close()
  },
)
