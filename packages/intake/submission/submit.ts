import { createHash } from 'node:crypto'
import { accept, type Day, type Result, refuse } from '@probity/base'
import type { Receipt } from '@probity/contract'
import type { Tx } from '@probity/database'
import type { Authority } from '@probity/law'
import type { Intake } from '../intake.ts'
import type { FileFormat } from '../reading/decoded.ts'
import { openWindow, windowSize } from '../reading/window.ts'
import { redactLicence } from '../redaction/redact-licence.ts'
import { redacted } from '../redaction/redact-text.ts'
import { isRegister } from '../rows/competence.ts'
import { foresee } from '../rows/foresee.ts'
import { KnownSubjects } from '../rows/known-subjects.ts'
import type { Remembering } from '../rows/meet.ts'
import { type OpenedFile, openFile } from './open-file.ts'
import { receiptOf } from './receipt.ts'
import { findSubmission, insertSubmission, listChunks, updateSubmission } from './store.ts'
import { addTallies, type ChunkTally, emptyTally, type Submission, submissionIdOf } from './submission.ts'
import { commitChunk } from './write.ts'

export type SubmissionInput = {
  readonly authority: Authority
  /** Names the submission among those of its authority; a repeat with the same key gets the first receipt. */
  readonly key: string
  readonly kind?: string
  readonly format?: FileFormat
  readonly fileName?: string
  readonly source: AsyncIterable<Uint8Array>
  /** How many bytes that will be, where it is known. */
  readonly bytes?: number
  /** Done in the transaction that opens the submission: what is kept beside it. */
  readonly alongside?: (tx: Tx, submissionId: string) => Promise<unknown>
  /** Told after each chunk what has come in so far. */
  readonly onProgress?: (tally: ChunkTally) => void
}

export type SubmitRefusal = 'submission/in-progress' | 'submission/key-reused' | `file/${string}`

/** Submissions this process is reading; a second one with the same key would only wait for the first. */
const reading = new Set<string>()

/**
 * Takes a file in: strictly read, checked, written chunk by chunk; constant memory. A repeat gets the first receipt; after
 * a crash the repeat goes on behind the last chunk that is safely in, so nothing acknowledged is lost and nothing doubled.
 * A file that is refused as a whole leaves nothing behind: mended, or under a law that knows its columns, it may come again
 * with the same key.
 * Refuses: submission/in-progress, submission/key-reused (same key, other rows), file/… (the file as a whole).
 */
export const submit = async (intake: Intake, given: SubmissionInput): Promise<Result<Receipt, SubmitRefusal>> => {
  const input = withoutPersons(intake, given)
  const submissionId = submissionIdOf(input.authority.id, input.key)
  if (reading.has(submissionId)) return refuse('submission/in-progress', { submission: submissionId })
  reading.add(submissionId)
  try {
    const before = await findSubmission(intake.database, submissionId)
    return before && before.state !== 'reading'
      ? await repeat(before, input.source)
      : await takeIn(intake, input, submissionId)
  } finally {
    reading.delete(submissionId)
  }
}

const digestOfBytes = /^sha256:[0-9a-f]{64}$/

/** A key or a file's name that holds a person's number is kept as licence numbers are, and as text is (R1). */
const withoutPersons = ({ nodeKey }: Intake, { fileName, ...input }: SubmissionInput): SubmissionInput => ({
  ...input,
  key: digestOfBytes.test(input.key) ? input.key : redactLicence(input.key, nodeKey).text,
  ...(fileName === undefined ? {} : { fileName: redacted(fileName) }),
})

/** The first answer again, if these are the same bytes. */
const repeat = async (
  before: Submission,
  source: AsyncIterable<Uint8Array>,
): Promise<Result<Receipt, SubmitRefusal>> => {
  const hash = createHash('sha256')
  for await (const bytes of source) hash.update(bytes)
  if (before.digest && hash.digest('hex') !== before.digest)
    return refuse('submission/key-reused', { submission: before.submissionId })
  if (before.refusal) return refuse(before.refusal.code as SubmitRefusal, before.refusal.details)
  return accept(before.receipt as Receipt)
}

/** Bytes from which on a file is worth a thread of its own. */
const longFrom = 1_048_576

const takeIn = async (
  intake: Intake,
  input: SubmissionInput,
  submissionId: string,
): Promise<Result<Receipt, SubmitRefusal>> => {
  const { database, law, clock, nodeKey } = intake
  const hash = createHash('sha256')
  const source = digesting(input.source, hash)
  const today = clock.today()
  const { window, whole } = await openWindow(source)
  const options = { ...input, law, key: nodeKey, today }
  const isLong = input.bytes === undefined ? window.length >= windowSize : input.bytes >= longFrom
  const opened = intake.room && isLong ? await intake.room.openFile(whole, options) : await openFile(whole, options)
  if (!opened.ok) {
    // Read to its end, so that a sender who is still writing hears the answer.
    for await (const _ of source);
    return opened as Result<never, SubmitRefusal>
  }
  const { kind, layout } = opened.value
  const submission: Submission = {
    submissionId,
    authorityId: input.authority.id,
    key: input.key,
    kind: kind.id,
    layout: layout.id,
    fileName: input.fileName ?? null,
    receivedAt: clock.now(),
    finishedAt: null,
    state: 'reading',
    digest: null,
    refusal: null,
    receipt: null,
  }
  await database.transaction(async (tx) => {
    await insertSubmission(tx, submission)
    await input.alongside?.(tx, submissionId)
  })
  // Registrations say anew who is who: what is known elsewhere is forgotten once they are in.
  const lastKnown = isRegister(law, kind) ? undefined : intake.lastKnown
  const known = lastKnown?.take() ?? new KnownSubjects()
  const setting: Remembering = {
    ...intake,
    authority: input.authority,
    kind,
    pack: law.packOfKind(kind.id),
    submissionId,
    known,
  }
  const written = await writeAll(intake, setting, opened.value, today, input)
  if (!written.ok) return written

  for await (const _ of source);
  const refused = opened.value.findRefusal()
  const state = refused ? 'failed' : 'finished'
  const finishedAt = clock.now()
  const digest = hash.digest('hex')
  const stored = (await findSubmission(database, submissionId)) as Submission
  const receipt = receiptOf(stored, written.value, { state, finishedAt, digest })
  await database.transaction((tx) =>
    updateSubmission(tx, submissionId, { state, finishedAt, digest, refusal: refused ?? null, receipt }),
  )
  lastKnown?.keep(known)
  return refused ? refuse(refused.code as SubmitRefusal, { ...refused.details, receipt }) : accept(receipt)
}

/** Reads the next chunk, and foresees what it can of it, while the last one is being written. */
const writeAll = async (
  intake: Intake,
  setting: Remembering,
  file: OpenedFile,
  today: Day,
  { onProgress }: SubmissionInput,
): Promise<Result<ChunkTally, 'submission/key-reused'>> => {
  const earlier = await listChunks(intake.database, setting.submissionId)
  const sizes = earlier.map((chunk) => chunk.accepted + chunk.corrected + chunk.quarantined + chunk.refused)
  let tally = emptyTally()
  let writing: Promise<ChunkTally> | undefined
  const settle = async () => {
    if (!writing) return
    tally = addTallies(tally, await writing)
    writing = undefined
    onProgress?.(tally)
  }
  let number = 0
  const submission = { authorityId: setting.authority.id, submissionId: setting.submissionId, today }
  const asked = { earlier: sizes, usual: intake.rowsPerChunk }
  for await (const chunk of file.chunks(submission, asked)) {
    const done = earlier[number]
    if (done) {
      if (done.digest !== chunk.digest) return refuse('submission/key-reused', { submission: setting.submissionId })
      tally = addTallies(tally, done)
      onProgress?.(tally)
      chunk.release()
    } else {
      const foreseen = await foresee(setting, chunk.sheet)
      await settle()
      writing = commitChunk(intake.database, setting, chunk, number, foreseen)
      // Awaited by the next `settle`; until then a failure must not count as unhandled.
      writing.catch(() => {})
    }
    number++
  }
  await settle()
  return accept(tally)
}

/**
 * The source, hashed as it is read. Whoever stops reading does not end it: a file refused for its head is still read to its
 * end, since the digest by which a repeat is recognised is of the whole file, and an answer before the end of what is sent
 * reaches nobody.
 */
const digesting = (
  source: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncIterable<Uint8Array> => {
  const blocks = source[Symbol.asyncIterator]()
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    const block = await blocks.next()
    if (block.done) return { done: true, value: undefined }
    hash.update(block.value)
    return block
  }
  return { [Symbol.asyncIterator]: () => ({ next }) }
}
