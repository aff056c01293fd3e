import { fromBase64, toBase64 } from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { type Hash, parseSize } from '../tree/index.ts'

/** A proof that can be carried about: where the entry stands, its audit path, and the signed checkpoint. C2SP tlog-proof. */
export type TlogProof = {
  readonly index: number
  readonly hashes: readonly Hash[]
  /** The checkpoint as the log and its witnesses signed it. */
  readonly checkpoint: string
  /** Opaque, and proved by nothing: to be used only for what the proof itself then confirms. */
  readonly extra?: Uint8Array
}

export type ProofFormatRefusal = 'proof/malformed' | 'proof/index-out-of-range' | 'proof/too-many-hashes'

const firstLine = 'c2sp.org/tlog-proof@v1'
/** No tree that can be counted is deeper. */
const mostHashes = 63

export const formatProof = ({ index, hashes, checkpoint, extra }: TlogProof): string =>
  [
    firstLine,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...hashes.map(toBase64),
    '',
    checkpoint,
  ].join('\n')

export const parseProof = (text: string): Result<TlogProof, ProofFormatRefusal> => {
  const blank = text.indexOf('\n\n')
  if (blank < 0) return refuse('proof/malformed', { missing: 'the checkpoint' })
  const [first, ...lines] = text.slice(0, blank).split('\n')
  if (first !== firstLine) return refuse('proof/malformed', { line: 1 })
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined
  const extra = extraText === undefined ? undefined : fromBase64(extraText)
  if (extraText !== undefined && !extra) return refuse('proof/malformed', { field: 'extra' })
  const [, digits] = /^index (0|[1-9][0-9]*)$/.exec(lines.shift() ?? '') ?? []
  if (!digits) return refuse('proof/malformed', { field: 'index' })
  const index = parseSize(digits)
  if (index === undefined) return refuse('proof/index-out-of-range')
  if (lines.length > mostHashes) return refuse('proof/too-many-hashes', { most: mostHashes })
  const hashes: Hash[] = []
  for (const line of lines) {
    const hash = line === '' ? undefined : fromBase64(line)
    if (!hash) return refuse('proof/malformed', { field: 'hashes' })
    hashes.push(hash)
  }
  return accept({ index, hashes, checkpoint: text.slice(blank + 2), ...(extra ? { extra } : {}) })
}
