import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { accept, type Result, refuse } from '@probity/base'
import type { SealKey } from '../keys.ts'
import { type Line, readLine } from './line.ts'

/** A file of a journal; its name is the number of its first line. */
export type Segment = { readonly file: string; readonly first: number }

export const segmentName = (first: number): string => `${String(first).padStart(12, '0')}.journal`

export const listSegments = (folder: string): Segment[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => /^\d{12}\.journal$/.test(name))
    .sort()
    .map((name) => ({ file: join(folder, name), first: Number(name.slice(0, 12)) }))

export type JournalRefusal = 'journal/not-found' | 'journal/altered' | 'journal/gap'

/** How far a journal can be read. `torn`: its last line was cut off while it was being written, and never counted. */
export type ReadThrough = {
  readonly last: number
  readonly seal: string
  readonly torn: boolean
  readonly bytes: number
}

/**
 * Reads the lines of a journal in order and checks each against the one before; `use` is given every one. Constant memory.
 * Refuses: journal/not-found, journal/altered (with the file and the line), journal/gap (a file in between is missing).
 */
export const readSegments = async (
  segments: readonly Segment[],
  journal: string,
  key: SealKey,
  use: (line: Line) => Promise<void> = async () => {},
): Promise<Result<ReadThrough, JournalRefusal>> => {
  if (segments.length === 0) return refuse('journal/not-found', { journal })
  let through: ReadThrough = { last: (segments[0] as Segment).first - 1, seal: '', torn: false, bytes: 0 }
  for (const [at, { file, first }] of segments.entries()) {
    if (first !== through.last + 1) return refuse('journal/gap', { from: through.last + 1, until: first - 1 })
    let { seal, last } = through
    let bytes = 0
    let torn = false
    for await (const { text, whole } of linesOf(file)) {
      if (!whole) {
        torn = true
        break
      }
      const read = readLine(text, seal, key)
      const facts = { file, line: last + 1 }
      if (!read || read.line.n !== last + 1) return refuse('journal/altered', facts)
      const { line } = read
      if (line.kind === 'segment' && (line.journal !== journal || (at > 0 && line.before !== seal)))
        return refuse('journal/altered', facts)
      if ((line.kind === 'segment') !== (line.n === first)) return refuse('journal/altered', facts)
      await use(line)
      seal = read.seal
      last = line.n
      bytes += Buffer.byteLength(text) + 1
    }
    if (torn && at < segments.length - 1) return refuse('journal/altered', { file, line: last + 1 })
    through = { seal, last, torn, bytes }
  }
  return accept(through)
}

/** Lines of a file; the last one is not whole where its line feed is missing. */
async function* linesOf(file: string): AsyncGenerator<{ text: string; whole: boolean }> {
  const source = createReadStream(file, 'utf8')
  let lastSign = ''
  source.on('data', (piece) => {
    lastSign = (piece as string).at(-1) ?? lastSign
  })
  let waiting: string | undefined
  for await (const text of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (waiting !== undefined) yield { text: waiting, whole: true }
    waiting = text
  }
  if (waiting !== undefined) yield { text: waiting, whole: lastSign === '\n' }
}
