import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  verify as verifySignature,
} from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  compactRange,
  cosigner,
  formatVerifierKey,
  inclusionProof,
  noteSigner,
  openCheckpoint,
  parseVerifierKey,
  type Suite,
  signCheckpoint,
  tileBuilder,
  tilePath,
  treeHash,
  trustingHashReader,
  verifyInclusion,
} from '../index.ts'
import { leavesOf, treeHashByDefinition } from '../testing/by-definition.ts'

/*
 * SM2 with SM3 as another suite. Nothing but this description is needed: that no format had to be touched is what is tested.
 * The types are 0xff and a name, as signed-note recommends where no byte was assigned.
 */
const point = { prefix: Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex'), bytes: 65 }
const sm2Suite: Suite = {
  name: 'sm2-sm3',
  tree: treeHash('sm3'),
  noteType: Buffer.concat([Buffer.of(0xff), Buffer.from('sm2-sm3/note')]),
  cosignatureType: Buffer.concat([Buffer.of(0xff), Buffer.from('sm2-sm3/cosignature')]),
  signature: {
    name: 'sm2',
    publicKeyBytes: point.bytes,
    // DER of two integers of at most 33 bytes.
    isSignature: (signature) => signature.length >= 8 && signature.length <= 72 && signature[0] === 0x30,
    rawPublicKey: (key) => {
      const open = key.type === 'private' ? createPublicKey(key) : key
      const der = open.export({ format: 'der', type: 'spki' })
      return der.subarray(0, point.prefix.length).equals(point.prefix) ? der.subarray(point.prefix.length) : undefined
    },
    publicKey: (raw) => createPublicKey({ key: Buffer.concat([point.prefix, raw]), format: 'der', type: 'spki' }),
    sign: (message, key) => sign('sm3', message, key),
    verify: (message, signature, key) => verifySignature('sm3', message, key, signature),
  },
}

const origin = 'sm.example/99'
/** OpenSSL signs with a key it has just generated as plain ECDSA; the key read again from its encoding is one of SM2. */
const newKey = (): KeyObject =>
  createPrivateKey(generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey.export({ format: 'pem', type: 'pkcs8' }))

describe('SM2 with SM3 is added as a suite, and no format is touched', () => {
  const { tree } = sm2Suite
  const leaves = leavesOf(300, tree)

  test('trees, tiles and proofs hash with SM3', async () => {
    // The digest of "abc" that GB/T 32905 publishes.
    expect(hash('sm3', 'abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    const builder = await tileBuilder(async () => undefined, 0, tree)
    if (!builder.ok) throw new Error('an empty tree')
    const files = new Map<string, Uint8Array>()
    const put = (tiles: ReturnType<typeof builder.value.edge>) => {
      for (const { level, index, width, bytes } of tiles) files.set(tilePath(level, index, width), bytes)
    }
    for (const leaf of leaves) put(builder.value.append(leaf))
    put(builder.value.edge())
    const root = treeHashByDefinition(leaves, tree)
    expect(builder.value.root()).toEqual(root)
    expect(compactRange(300, builder.value.range.hashes, tree).root()).toEqual(root)
    const read = trustingHashReader(async (level, index, width) => files.get(tilePath(level, index, width)), 300, tree)
    const proof = await inclusionProof(258, 300, read, tree)
    const claim = { index: 258, size: 300, root, leaf: leaves[258] as Uint8Array }
    expect(proof.ok && verifyInclusion(claim, proof.value, tree).ok).toBe(true)
    expect(proof.ok && verifyInclusion(claim, proof.value).ok).toBe(false)
  })
  test('checkpoints are signed and cosigned with SM2, and keys travel as text', () => {
    const signer = noteSigner(origin, newKey(), sm2Suite)
    const witness = cosigner('witness.example/99', newKey(), () => 1_700_000_000, sm2Suite)
    const note = signCheckpoint({ origin, size: 300, root: treeHashByDefinition(leaves, tree) }, [signer, witness])
    const keys = [signer, witness].map(({ verifier }) => parseVerifierKey(formatVerifierKey(verifier), [sm2Suite]))
    const [logKey, witnessKey] = keys.map((key) => {
      if (!key.ok) throw new Error(key.refusal.code)
      return key.value
    }) as [never, never]
    expect(openCheckpoint(note, { origin, keys: [logKey] }, [witnessKey])).toMatchObject({
      ok: true,
      value: { checkpoint: { size: 300 }, cosignatures: [{ timestamp: 1_700_000_000 }] },
    })
    expect(openCheckpoint(note.replace('\n300\n', '\n301\n'), { origin, keys: [logKey] }).ok).toBe(false)
  })
  test('who knows only Ed25519 says that the type of the key is unknown', () => {
    const key = formatVerifierKey(noteSigner(origin, newKey(), sm2Suite).verifier)
    expect(parseVerifierKey(key)).toMatchObject({ refusal: { code: 'key/unknown-type' } })
  })
})
