import { fromBase64, isNoteText, toBase64 } from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { isSize, parseSize, sha256Tree, type TreeHash, type TreeHead } from '../tree/index.ts'

/** What a log says of itself at a size. Extension lines are not audited by anybody: we write none. */
export type Checkpoint = TreeHead & { readonly origin: string; readonly extensions: readonly string[] }

export type CheckpointRefusal = 'checkpoint/malformed' | 'checkpoint/size-out-of-range' | 'checkpoint/wrong-root-length'

/** The text of the note: origin, size, root, extension lines. C2SP tlog-checkpoint. Throws for lines that are none. */
export const formatCheckpoint = (
  checkpoint: TreeHead & { readonly origin: string; readonly extensions?: readonly string[] },
): string => {
  const { origin, size, root, extensions = [] } = checkpoint
  if (!isSize(size)) throw new RangeError('a size is a safe integer')
  if ([origin, ...extensions].some((line) => line === '' || line.includes('\n')))
    throw new RangeError('the lines of a checkpoint are not empty')
  const text = `${[origin, size, toBase64(root), ...extensions].join('\n')}\n`
  if (!isNoteText(text)) throw new RangeError('a checkpoint holds no control characters')
  return text
}

export const parseCheckpoint = (text: string, tree: TreeHash = sha256Tree): Result<Checkpoint, CheckpointRefusal> => {
  const [origin, sizeText, rootText, ...extensions] = text.split('\n').slice(0, -1)
  if (!text.endsWith('\n') || !origin || !sizeText || !rootText || extensions.includes(''))
    return refuse('checkpoint/malformed')
  const size = parseSize(sizeText)
  if (size === undefined)
    return refuse(/^[1-9][0-9]*$/.test(sizeText) ? 'checkpoint/size-out-of-range' : 'checkpoint/malformed')
  const root = fromBase64(rootText)
  if (!root) return refuse('checkpoint/malformed')
  if (root.length !== tree.bytes) return refuse('checkpoint/wrong-root-length', { expected: tree.bytes })
  return accept({ origin, size, root, extensions })
}
