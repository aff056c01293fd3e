import type { Law } from '@probity/law'
import type { SpareSheets } from '../prepared/spare-sheets.ts'
import { gatherFile } from '../submission/open-file.ts'
import { openReading } from '../submission/open-reading.ts'
import { Inbox } from './inbox.ts'
import type { FileToRead, FromReader, ToReader } from './messages.ts'

/** Blocks that are asked for ahead: the other thread may be busy for as long as it takes to place a chunk. */
const blocksAhead = 16
/** Sheets that may be on their way or being written; the reader rests meanwhile. */
const mostSheets = 2

/** Reads a file whose blocks come from another thread, and hands its sheets over. Faults are told, never thrown. */
export const readForAnother = async (law: Law, { port, ...options }: FileToRead, spare: SpareSheets): Promise<void> => {
  const tell = (message: FromReader) => port.postMessage(message)
  const blocks = new Inbox<Uint8Array | null>()
  const orders = new Inbox<ToReader & { say: 'read-on' }>()
  const written = new Inbox<true>()
  port.on('message', (message: ToReader) => {
    if (message.say === 'block') blocks.put(message.bytes)
    else if (message.say === 'read-on') orders.put(message)
    else {
      spare.give(message.spare)
      written.put(true)
    }
  })
  async function* source(): AsyncGenerator<Uint8Array> {
    for (let ahead = 0; ahead < blocksAhead; ahead++) tell({ say: 'more' })
    for (let block = await blocks.next(); block !== null; block = await blocks.next()) {
      yield block
      tell({ say: 'more' })
    }
  }
  try {
    const opened = await openReading(source(), { ...options, law, plain: true, ownsBlocks: true })
    if (!opened.ok) return tell({ say: 'refused', refusal: opened.refusal })
    const { kind, layout, inSpreadsheet } = opened.value
    tell({ say: 'opened', kind: kind.id, layout: layout.id, inSpreadsheet })
    const { submission, sizes } = await orders.next()
    let sheets = 0
    for await (const sheet of gatherFile(law, opened.value, submission, sizes, spare)) {
      tell({ say: 'sheet', sheet })
      if (++sheets >= mostSheets) await written.next()
    }
    tell({ say: 'over', refusal: opened.value.findRefusal() })
  } catch (fault) {
    tell({ say: 'fault', fault })
  }
}
