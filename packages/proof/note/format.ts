import { accept, type Result, refuse } from '../result.ts'
import { fromBase64, toBase64 } from './base64.ts'

/** A line under a note: who says to have signed it, with which key, and the bytes of the signature. */
export type SignatureLine = { readonly name: string; readonly keyId: number; readonly signature: Uint8Array }

/** A note taken apart: nothing about its text may be believed until a signature is verified. */
export type ParsedNote = { readonly text: string; readonly signatures: readonly SignatureLine[] }

export type NoteFormatRefusal =
  | 'note/too-large'
  | 'note/not-utf8'
  | 'note/control-character'
  | 'note/malformed'
  | 'note/too-many-signatures'

/** Limits of what is read at all: signed-note asks for at least 16 signatures, and post-quantum ones take 5 KB each. */
const mostBytes = 1_000_000
const mostSignatures = 100

/** Key names are not empty and hold neither a Unicode space nor a plus. */
export const isKeyName = (name: string): boolean =>
  name !== '' && name.isWellFormed() && !/[\s\u0085+\p{Cc}]/u.test(name)

/** Whether `text` can be the text of a note: whole lines, no ASCII control character but the newline. */
export const isNoteText = (text: string): boolean =>
  text.endsWith('\n') && text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll(/[\n\u007f-\u009f]/g, ''))

export const signatureLine = ({ name, keyId, signature }: SignatureLine): string => {
  const bytes = Buffer.alloc(4 + signature.length)
  bytes.writeUInt32BE(keyId)
  bytes.set(signature, 4)
  return `\u2014 ${name} ${toBase64(bytes)}\n`
}

/** The note of `text` with these signatures, as it is stored and sent. */
export const formatNote = ({ text, signatures }: ParsedNote): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`

/** Takes a note apart at its last empty line. C2SP signed-note, Format. */
export const parseNote = (note: Uint8Array | string): Result<ParsedNote, NoteFormatRefusal> => {
  const decoded = decode(note)
  if (!decoded.ok) return decoded
  const all = decoded.value
  const blank = all.lastIndexOf('\n\n')
  if (blank < 0 || !all.endsWith('\n'))
    return refuse('note/malformed', { missing: 'an empty line before the signatures' })
  const lines = all
    .slice(blank + 2)
    .split('\n')
    .slice(0, -1)
  if (lines.length === 0) return refuse('note/malformed', { missing: 'a signature' })
  if (lines.length > mostSignatures) return refuse('note/too-many-signatures', { most: mostSignatures })
  const signatures: SignatureLine[] = []
  for (const line of lines) {
    const signature = parseSignatureLine(line)
    if (!signature) return refuse('note/malformed', { signature: signatures.length + 1 })
    signatures.push(signature)
  }
  return accept({ text: all.slice(0, blank + 1), signatures })
}

const decode = (note: Uint8Array | string): Result<string, NoteFormatRefusal> => {
  if (note.length > mostBytes) return refuse('note/too-large', { most: mostBytes })
  let text: string
  try {
    text = typeof note === 'string' ? note : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(note)
  } catch {
    return refuse('note/not-utf8')
  }
  if (!text.isWellFormed()) return refuse('note/not-utf8')
  if (text.endsWith('\n') && !isNoteText(text)) return refuse('note/control-character')
  return accept(text)
}

/** A signature line without its newline; `undefined` if it is none. */
export const parseSignatureLine = (line: string): SignatureLine | undefined => {
  const [, name, encoded] = /^\u2014 ([^ ]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? []
  if (!name || !encoded || !isKeyName(name)) return undefined
  const bytes = fromBase64(encoded)
  if (!bytes || bytes.length < 5) return undefined
  return { name, keyId: Buffer.from(bytes).readUInt32BE(), signature: bytes.subarray(4) }
}
