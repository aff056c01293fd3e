import { expect, test } from 'vitest'
import {
  formatNote,
  formatVerifierKey,
  isKeyName,
  noteSigner,
  openNote,
  parseNote,
  parseVerifierKey,
  verifierKeyOf,
} from '../index.ts'
import { keyOfSeed, verifierKey } from '../testing/keys.ts'
import { goNote } from '../testing/known-notes.ts'

const [anna, boris] = [1, 2].map((n) => keyOfSeed(Buffer.alloc(32, n))) as [never, never]
const annas = noteSigner('anna.example/99', anna)
const text = 'one line\n\nanother 行\n'
const signed = (...signers: (typeof annas)[]) =>
  formatNote({ text, signatures: signers.map((signer) => signer.sign(text)) })
const refusalOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code

test('signed-note 1: the text is believed only if a trusted key signed it and the signature was verified', () => {
  expect(openNote(signed(annas), [annas.verifier])).toMatchObject({ ok: true, value: { text } })
  expect(refusalOf(openNote(signed(annas).replace('one', 'two'), [annas.verifier]))).toBe('note/wrong-signature')
  expect(refusalOf(openNote(signed(annas), []))).toBe('note/no-known-key')
})
test('signed-note 2: a note is valid UTF-8', () => {
  const bytes = Buffer.from(signed(annas))
  bytes[0] = 0xff
  expect(refusalOf(openNote(bytes, [annas.verifier]))).toBe('note/not-utf8')
  expect(refusalOf(parseNote(`\ud800\n\n${signed(annas)}`))).toBe('note/not-utf8')
})
test('signed-note 3: a note holds no ASCII control character but the newline', () => {
  for (const character of ['\u0000', '\t', '\r', '\u001f'])
    expect(refusalOf(parseNote(signed(annas).replace('one', `o${character}e`)))).toBe('note/control-character')
  expect(() => annas.sign('a\tb\n')).toThrow(RangeError)
})
test('signed-note 4: a key name is not empty and holds neither a Unicode space nor a plus', () => {
  for (const name of ['', 'a b', 'a\u00a0b', 'a\u3000b', 'a\u2028b', 'a\u0085b', 'a+b', 'a\nb']) {
    expect(isKeyName(name)).toBe(false)
    expect(() => noteSigner(name, anna)).toThrow(RangeError)
    const line = signed(annas).split('\n\n').at(-1)?.replace('anna.example/99', name)
    expect(refusalOf(parseNote(`text\n\n${line}`))).toBe('note/malformed')
  }
  expect(isKeyName('诚信.example/99')).toBe(true)
})
test('signed-note 5: the text ends at the last empty line and may hold empty lines itself', () => {
  const parsed = parseNote(signed(annas))
  expect(parsed.ok && parsed.value.text).toBe(text)
})
test('signed-note 6: at least sixteen signatures are accepted', () => {
  const signers = Array.from({ length: 16 }, (_, i) => noteSigner(`w${i}.example`, keyOfSeed(Buffer.alloc(32, i))))
  const opened = openNote(
    signed(...signers),
    signers.map(({ verifier }) => verifier),
  )
  expect(opened.ok && opened.value.verified.length).toBe(16)
  expect(refusalOf(parseNote(signed(...Array.from({ length: 101 }, () => annas))))).toBe('note/too-many-signatures')
  expect(refusalOf(parseNote(`${'x'.repeat(1_000_000)}${signed(annas)}`))).toBe('note/too-large')
})
test('signed-note 7: signatures of unknown keys are ignored, even where they share a name or an id with a known one', () => {
  const sameName = noteSigner('anna.example/99', boris)
  const opened = openNote(signed(sameName, annas), [annas.verifier])
  expect(opened.ok && [opened.value.verified.length, opened.value.others.length]).toEqual([1, 1])
  const sameId = { ...annas.sign(text), name: 'boris.example/99', signature: new Uint8Array(64) }
  const note = formatNote({ text, signatures: [sameId, annas.sign(text)] })
  expect(openNote(note, [annas.verifier]).ok).toBe(true)
})
test('signed-note 8: a signature whose name and id are known is verified, and the whole note refused if it is wrong', () => {
  const borisS = noteSigner('boris.example/99', boris)
  const wrong = { ...borisS.sign(text), signature: borisS.sign('another\n').signature }
  const note = formatNote({ text, signatures: [annas.sign(text), wrong] })
  expect(refusalOf(openNote(note, [annas.verifier, borisS.verifier]))).toBe('note/wrong-signature')
  expect(openNote(note, [annas.verifier]).ok).toBe(true)
})
test('signed-note 9: a note without a verified signature by a known key is refused', () => {
  expect(refusalOf(openNote(signed(annas), [noteSigner('anna.example/99', boris).verifier]))).toBe('note/no-known-key')
  expect(refusalOf(parseNote('text\n\n'))).toBe('note/malformed')
})
test('signed-note 10: a signature is the key id in four big-endian bytes, then the signature', () => {
  const line = signed(annas).split('\n').at(-2) as string
  const bytes = Buffer.from(line.split(' ')[2] as string, 'base64')
  expect(bytes.readUInt32BE()).toBe(annas.verifier.keyId)
  expect(bytes.length).toBe(68)
})
test('signed-note 11: malformed signature lines and base64 written in another way are refused', () => {
  const line = signed(annas).split('\n').at(-2) as string
  for (const bad of [
    line.replace('—', '-'),
    line.replace(' ', '  '),
    `${line} `,
    `${line}=`,
    line.slice(0, -1),
    line.replace(/ [^ ]+$/, ' AAAAAA=='),
    line.replace(/.==?$/, '='),
  ])
    expect(refusalOf(parseNote(`${text}\n${bad}\n`)), bad).toBe('note/malformed')
  expect(refusalOf(parseNote(signed(annas).slice(0, -1)))).toBe('note/malformed')
  expect(refusalOf(parseNote('no signatures here\n'))).toBe('note/malformed')
})
test('signed-note 12: a second signature by the same key adds nothing', () => {
  const opened = openNote(signed(annas, annas), [annas.verifier])
  expect(opened.ok && opened.value.verified.length).toBe(1)
})

test('a verifier key is written and read as name, id and base64', () => {
  const key = verifierKeyOf('anna.example/99', anna, 'note', annas.verifier.suite)
  expect(verifierKey(formatVerifierKey(key))).toMatchObject({ name: key.name, keyId: key.keyId, use: 'note' })
  expect(verifierKey(goNote.key)).toMatchObject({ name: 'PeterNeumann', keyId: 0xc74f20a3, use: 'note' })
})
test('a verifier key with another id, an unknown type, a short key or a piece missing is refused', () => {
  const code = (key: string) => refusalOf(parseVerifierKey(key))
  expect(code(goNote.key.replace('c74f20a3', 'c74f20a4'))).toBe('key/id-differs')
  expect(code(goNote.key.replace('+ARpc', '+CRpc'))).toBe('key/unknown-type')
  expect(code('PeterNeumann+c74f20a3+ARpc2QcU')).toBe('key/malformed')
  for (const bad of ['', 'PeterNeumann', 'PeterNeumann+c74f20a3', goNote.key.replace('c7', 'C7'), `${goNote.key} `])
    expect(code(bad)).toBe('key/malformed')
})
test('Go signs the same note with the same key, byte for byte', () => {
  const peter = noteSigner('PeterNeumann', keyOfSeed(Buffer.from(goNote.seed, 'base64')))
  expect(formatVerifierKey(peter.verifier)).toBe(goNote.key)
  const note = formatNote({ text: goNote.text, signatures: [peter.sign(goNote.text)] })
  expect(note).toBe(`${goNote.text}\n${goNote.line}`)
  expect(openNote(note, [verifierKey(goNote.key)])).toMatchObject({ ok: true, value: { text: goNote.text } })
})
