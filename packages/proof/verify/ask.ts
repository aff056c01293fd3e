import { readFile, stat } from 'node:fs/promises'
import { parseRecordProof, verifyEvidence } from '../disclosure/index.ts'
import { type NoteRefusal, parseVerifierKey, type VerifierKey } from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { parseProof, verifyProof } from '../tlog-proof/index.ts'
import { sha256Tree } from '../tree/index.ts'
import { type CheckpointsRefusal, verifyCheckpoints } from './checkpoints.ts'
import { checkPath, type Page, type PageRefusal, pageOf, verifyPage } from './page.ts'
import { type AskWhetherShown, type RecordRefusal, verifyRecordProof } from './record-proof.ts'
import { get, NotReadable, sourceAt } from './source.ts'
import { type LogPolicy, verifyWholeLog, type WholeLogRefusal } from './whole-log.ts'

/** What a person asks to be verified. */
export type Asked = {
  /** A tlog-proof, a record proof or a page's data (JSON), a checkpoint, or a whole log (folder or http address). */
  readonly first: string
  /** The text that a tlog-proof is of, or the other checkpoint. */
  readonly second?: string
  /** Verifier keys of the log. */
  readonly keys: readonly string[]
  readonly witnesses: readonly string[]
  readonly quorum: number
  /** What the log calls itself; the name of its first key unless given. */
  readonly origin?: string
  /** Where the tiles of the log are, for two checkpoints and for a page's data. */
  readonly log?: string
  /** Whether a node may be asked if a record is still shown. */
  readonly online: boolean
}

/** What was found valid, in figures for a sentence. */
export type Valid = {
  readonly of: 'proof' | 'record' | 'record-offline' | 'page' | 'page-online' | 'checkpoints' | 'log'
  readonly facts: Readonly<Record<string, string | number>>
}

export type UseRefusal =
  | 'verify/key-needed'
  | 'verify/key-unusable'
  | 'verify/second-needed'
  | 'verify/log-needed'
  | 'verify/not-a-thing'

export type VerifyRefusal = WholeLogRefusal | CheckpointsRefusal | RecordRefusal | PageRefusal | NoteRefusal

/** `valid`, `ended`, or why not; `wrong-use` says that nothing was checked. */
export type Verdict =
  | { readonly is: 'valid'; readonly valid: Valid }
  | { readonly is: 'ended' }
  | { readonly is: 'not-valid'; readonly code: VerifyRefusal; readonly details: Readonly<Record<string, unknown>> }
  | { readonly is: 'wrong-use'; readonly code: UseRefusal; readonly details: Readonly<Record<string, unknown>> }

/** Exit codes of the verifier. */
export const exitOf = { valid: 0, 'not-valid': 1, 'wrong-use': 2, ended: 3 } as const satisfies Record<
  Verdict['is'],
  number
>

/** Finds out what is asked, and verifies it. Faults of files and networks are thrown. */
export const verify = async (
  asked: Asked,
  now: Date,
  progress: (entries: number) => void = () => {},
): Promise<Verdict> => {
  const policy = policyOf(asked)
  if (!policy.ok) return { is: 'wrong-use', code: policy.refusal.code, details: policy.refusal.details ?? {} }
  if (await isLog(asked.first)) {
    const signed = await verifyWholeLog(sourceAt(asked.first), policy.value, (first, entries) =>
      progress(first + entries.length),
    )
    if (!signed.ok) return notValid(signed.refusal)
    const { checkpoint, cosignatures } = signed.value
    return valid('log', { origin: checkpoint.origin, size: checkpoint.size, witnesses: cosignatures.length })
  }
  const bytes = await readFile(asked.first)
  const text = textOf(bytes) ?? ''
  if (text.startsWith('c2sp.org/tlog-proof@')) return verifyProofFile(text, asked, policy.value)
  if (text.trimStart().startsWith('{') || text.trimStart().startsWith('['))
    return verifyJson(text, asked, policy.value, now)
  return verifyPair(bytes, asked, policy.value)
}

const valid = (of: Valid['of'], facts: Valid['facts']): Verdict => ({ is: 'valid', valid: { of, facts } })

const notValid = ({ code, details = {} }: { code: VerifyRefusal; details?: Record<string, unknown> }): Verdict => ({
  is: 'not-valid',
  code,
  details,
})

const wrongUse = (code: UseRefusal, details: Record<string, unknown> = {}): Verdict => ({
  is: 'wrong-use',
  code,
  details,
})

/** The text that bytes write in UTF-8, byte for byte; `undefined` where they write none. */
const textOf = (bytes: Buffer): string | undefined => {
  const text = bytes.toString('utf8')
  return bytes.equals(Buffer.from(text)) ? text : undefined
}

const isAddress = (place: string): boolean => /^https?:\/\//.test(place)

const isLog = async (place: string): Promise<boolean> => isAddress(place) || (await stat(place)).isDirectory()

const policyOf = ({ keys, witnesses, quorum, origin }: Asked): Result<LogPolicy, UseRefusal> => {
  const read: VerifierKey[] = []
  for (const text of [...keys, ...witnesses]) {
    const key = parseVerifierKey(text.trim())
    if (!key.ok) return refuse('verify/key-unusable', { key: text, why: key.refusal.code })
    const use = read.length < keys.length ? 'note' : 'cosignature'
    if (key.value.use !== use) return refuse('verify/key-unusable', { key: text, why: `key/not-for-${use}` })
    read.push(key.value)
  }
  const logKeys = read.slice(0, keys.length)
  const [first] = logKeys
  if (!first) return refuse('verify/key-needed')
  return accept({ log: { origin: origin ?? first.name, keys: logKeys }, witnesses: read.slice(keys.length), quorum })
}

/** A tlog-proof of a text whose disclosure it carries, or of an entry as it stands in the log. */
const verifyProofFile = async (proof: string, { second }: Asked, policy: LogPolicy): Promise<Verdict> => {
  if (second === undefined) return wrongUse('verify/second-needed')
  const content = await readFile(second)
  const text = textOf(content)
  // A text of the log is UTF-8; bytes that are none must not pass for what they might be read as.
  const disclosed = text === undefined ? refuse('inclusion/root-differs') : verifyEvidence({ proof, text }, policy)
  const isBare = !isDisclosing(proof)
  const proved = isBare ? verifyProof(proof, sha256Tree.leafHash(content), policy) : disclosed
  if (!proved.ok) return notValid(proved.refusal)
  const { checkpoint, cosignatures } = proved.value.signed
  const { origin, size } = checkpoint
  return valid('proof', { index: proved.value.proof.index, origin, size, witnesses: cosignatures.length })
}

/** Whether a proof carries a disclosure; without one it is of the entry itself. */
const isDisclosing = (proof: string): boolean => {
  const parsed = parseProof(proof)
  return !parsed.ok || parsed.value.extra !== undefined
}

/** The proof of a record, or several of them as a page or a file carries them (`proofs`). All must hold; one that ended counts for all. */
const verifyJson = async (text: string, asked: Asked, policy: LogPolicy, now: Date): Promise<Verdict> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return wrongUse('verify/not-a-thing', { file: asked.first })
  }
  const page = pageOf(value)
  if (page) return verifyLines(page, asked, policy, now)
  const { proofs } = value as { proofs?: unknown }
  const list = Array.isArray(value) ? value : Array.isArray(proofs) ? proofs : [value]
  let [records, entries, ended] = [0, 0, false]
  for (const one of list) {
    const record = parseRecordProof(one)
    if (!record.ok) return notValid(record.refusal)
    const found = await verifyRecordProof(record.value, policy, now, whomToAsk(asked))
    if (!found.ok) return notValid(found.refusal)
    if (found.value.is === 'ended') ended = true
    records++
    entries += record.value.entries.length
  }
  if (ended) return { is: 'ended' }
  return valid(asked.online ? 'record' : 'record-offline', { records, entries, origin: policy.log.origin })
}

/** The node of the log that was named, or else the one that the proof itself names. */
const whomToAsk = ({ online, log }: Asked): AskWhetherShown | undefined => {
  if (!online) return undefined
  return log !== undefined && isAddress(log)
    ? (_, record) => isShownAt(new URL(checkPath(record), log).href)
    : (named) => (named === undefined ? Promise.resolve(true) : isShownAt(named))
}

/** The lines of a page: offline against a copy of the log; if that is at an address, the node there is asked as well. */
const verifyLines = async (page: Page, asked: Asked, policy: LogPolicy, now: Date): Promise<Verdict> => {
  if (asked.log === undefined) return wrongUse('verify/log-needed')
  const { log } = asked
  const ask = asked.online && isAddress(log) ? (path: string) => askNode(new URL(path, log).href) : undefined
  const found = await verifyPage(page, sourceAt(log), policy, dayOf(now), ask)
  if (!found.ok) return notValid(found.refusal)
  if (found.value.is === 'ended') return { is: 'ended' }
  const { lines: count, size, origin } = found.value
  return valid(ask ? 'page-online' : 'page', { lines: count, size, origin })
}

/** The day on the calendar of whoever checks. */
const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

const askNode = async (address: string): Promise<unknown> => {
  const answer = await get(address)
  if (answer.ok) return answer.json()
  await answer.body?.cancel()
  if (answer.status === 404 || answer.status === 410) return undefined
  throw new NotReadable(address, String(answer.status))
}

const isShownAt = async (address: string): Promise<boolean> => {
  const answer = await get(address)
  await answer.body?.cancel()
  return answer.status !== 404 && answer.status !== 410
}

/** Two checkpoints, or one and the newest of the log. */
const verifyPair = async (first: Uint8Array, asked: Asked, policy: LogPolicy): Promise<Verdict> => {
  const log = asked.log === undefined ? undefined : sourceAt(asked.log)
  if (asked.second === undefined && !log) return wrongUse('verify/second-needed')
  const second = asked.second === undefined ? undefined : await readFile(asked.second)
  const newest = second ? undefined : await (log as NonNullable<typeof log>).read('checkpoint')
  if (!second && !newest) return notValid({ code: 'checkpoint/missing', details: { at: asked.log } })
  const nowhere = { at: '', read: async () => undefined }
  // Who holds a checkpoint has seen it before the one that the log shows now: smaller now means that it was rolled back.
  const order = second ? 'any' : 'first seen first'
  const agree = await verifyCheckpoints([first, (second ?? newest) as Uint8Array], policy, log ?? nowhere, order)
  if (!agree.ok)
    return !log && agree.refusal.code === 'tile/missing' ? wrongUse('verify/log-needed') : notValid(agree.refusal)
  const { older, newer } = agree.value
  return valid('checkpoints', { origin: newer.origin, older: older.size, newer: newer.size })
}
