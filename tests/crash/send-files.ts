import { fixedClock } from '@probity/base'
import { submit } from '@probity/intake'
import { openNode } from '@probity/server'
import { noonOfToday, packFolders } from '../rights/city-node.ts'
import { bytesOf, files } from './files.ts'

/**
 * A program of its own, to be killed: opens the node in a folder or on a server and sends every file in order. It tells its
 * parent when it begins, after each chunk, and each receipt once it has it.
 * Arguments: the place (folder or URL) and the file of the node's secret.
 */
const [place = '', secretFile = ''] = process.argv.slice(2)
const tell = (what: object) => process.send?.(what)

const opened = await openNode({
  place: place.startsWith('postgres:') ? { url: place } : { folder: place },
  packs: packFolders,
  secretFile,
  clock: fixedClock(noonOfToday),
})
if (!opened.ok) throw new Error(`${opened.refusal.code} ${JSON.stringify(opened.refusal.details)}`)
const { node, close } = opened.value
// Small chunks are many transactions, and so many places at which a run can end.
const intake = { ...node.intake, rowsPerChunk: 40 }
tell({ begins: true })
for (const file of files) {
  const authority = node.law.findAuthority(file.authority)
  if (!authority) throw new Error(file.authority)
  const { key, kind } = file
  const receipt = await submit(intake, {
    authority,
    key,
    kind,
    source: bytesOf(file),
    // Every other file is read in the thread that a long one is read in.
    bytes: files.indexOf(file) % 2 === 0 ? 1 : Number.POSITIVE_INFINITY,
    onProgress: () => tell({ chunk: key }),
  })
  if (!receipt.ok) throw new Error(`${key}: ${receipt.refusal.code}`)
  tell({ receipt: receipt.value })
}
await close()
process.disconnect?.()
