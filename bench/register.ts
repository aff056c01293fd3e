import { join } from 'node:path'
import { connect, copyLines, keepLines, makeTwin, settle } from './bare-copy.ts'
import { registrar, takeIn, writeRegistrations } from './files.ts'
import { type Bench, beside, timed } from './harness.ts'

/** Every table that a registration fills, the spread keys and the search's index with them. */
const tables = ['subject', 'subject_handle', 'subject_identifier', 'code_holder', 'subject_name', 'record_version']

/**
 * A whole register through the front door: every organisation is new, gets its handle, codes, names and what the search
 * reads of them. Beside it the same rows of the same tables by bare COPY into twins with the same keys and indexes.
 */
export const register: Bench = async ({ place, quick, progress }) => {
  const count = quick ? 20_000 : 1_000_000
  progress('making registrations', 0)
  const file = await writeRegistrations(place.folder, count)
  const url = await place.createDatabase()
  const node = await place.openNode(url)
  const owner = await connect(url)
  try {
    await settle(owner)
    let told = 0
    const ours = await timed(() =>
      takeIn(node, registrar, file, (rows) => {
        if (rows / count - told < 0.05) return
        told = rows / count
        progress('registering', told)
      }),
    )
    let peer = 0
    for (const table of tables) {
      progress(`bare COPY of ${table}`, 0)
      const lines = join(place.folder, 'lines')
      await keepLines(owner, `select * from ${table}`, lines)
      await makeTwin(owner, table, `bare_${table}`)
      await settle(owner)
      peer += await timed(() => copyLines(owner, `bare_${table}`, lines))
    }
    const named = { name: `${count.toLocaleString('en')} registrations`, peerName: 'bare COPY of the same rows' }
    return [
      beside({ ...named, unit: 's', ours: ours / 1_000, peer: peer / 1_000, better: 'less' }),
      beside({
        ...named,
        unit: 'rows/s',
        ours: (count / ours) * 1_000,
        peer: (count / peer) * 1_000,
        better: 'more',
      }),
    ]
  } finally {
    await owner.end()
    await node.close()
  }
}
