import { MessageChannel, Worker } from 'node:worker_threads'
import { accept, type Result, refuse } from '@probity/base'
import type { Law } from '@probity/law'
import type { Sheet } from '../prepared/sheet.ts'
import type { FileRefusal } from '../reading/decoded.ts'
import type { ReadFileOptions } from '../reading/read-file.ts'
import { type OpenedFile, openSheets } from '../submission/open-file.ts'
import { Inbox } from './inbox.ts'
import type { FileToRead, FromReader, RoomSettings, ToReader } from './messages.ts'

/**
 * A thread of its own in which long files are read while this one places and writes them. It is started when the first file is
 * handed in, and keeps no process alive.
 */
export type ReadingRoom = {
  openFile(
    source: AsyncIterable<Uint8Array>,
    options: Omit<ReadFileOptions, 'law'>,
  ): Promise<Result<OpenedFile, FileRefusal['code']>>
  close(): Promise<void>
}

/** What reading leaves behind dies at once if it need not be looked at while it lives: room for some thousand rows, in MiB. */
const youngMegabytes = 16

export const openReadingRoom = (law: Law): ReadingRoom => {
  let thread: Worker | undefined
  const reading = new Set<Inbox<FromReader>>()
  const start = (): Worker => {
    const workerData: RoomSettings = { packs: law.packs }
    const resourceLimits = { maxYoungGenerationSizeMb: youngMegabytes }
    const started = new Worker(new URL('./thread.ts', import.meta.url), { workerData, resourceLimits })
    const end = (fault: unknown) => {
      for (const inbox of reading) inbox.fail(fault)
      if (thread === started) thread = undefined
    }
    started.on('error', end)
    started.on('exit', (code) => end(new Error(`the thread that reads files ended with ${code}`)))
    started.unref()
    return started
  }
  return {
    openFile: async (source, { key, today, kind, layout, format, fileName }) => {
      thread ??= start()
      const { port1: port, port2 } = new MessageChannel()
      const inbox = new Inbox<FromReader>()
      reading.add(inbox)
      const tell = (message: ToReader) => port.postMessage(message)
      const pump = openPump(source, (bytes) => tell({ say: 'block', bytes }), inbox)
      port.on('message', (message: FromReader) => {
        if (message.say === 'more') pump.more()
        else inbox.put(message)
      })
      const leave = async () => {
        await pump.stop()
        reading.delete(inbox)
        port.close()
      }
      const wishes = {
        ...(kind === undefined ? {} : { kind }),
        ...(layout === undefined ? {} : { layout }),
        ...(format === undefined ? {} : { format }),
        ...(fileName === undefined ? {} : { fileName }),
      }
      const asked: FileToRead = { port: port2, key, today, ...wishes }
      thread.postMessage(asked, [port2])
      const answer = await inbox.next()
      if (answer.say !== 'opened') {
        await leave()
        if (answer.say === 'refused') return refuse(answer.refusal.code, answer.refusal.details)
        throw faultOf(answer)
      }
      const { inSpreadsheet } = answer
      const file = { kind: law.getKind(answer.kind), layout: law.findLayoutById(answer.layout)!, inSpreadsheet }
      let refusal: FileRefusal | undefined
      async function* sheets(): AsyncGenerator<Sheet> {
        try {
          for (;;) {
            const next = await inbox.next()
            if (next.say === 'sheet') yield next.sheet
            else if (next.say === 'over') {
              refusal = next.refusal
              return
            } else throw faultOf(next)
          }
        } finally {
          await leave()
        }
      }
      const giveBack = ({ bytes, texts, numbers }: Sheet) => tell({ say: 'written', spare: { bytes, texts, numbers } })
      return accept({
        ...file,
        chunks: (submission, sizes) => {
          tell({ say: 'read-on', submission, sizes })
          return openSheets(law, file, submission.today, sheets(), giveBack)
        },
        findRefusal: () => refusal,
      })
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}

const faultOf = (message: FromReader): unknown =>
  message.say === 'fault' ? message.fault : new Error(`the thread that reads files said ${message.say}`)

/** Sends a block of the source for each that is asked for. */
const openPump = (
  source: AsyncIterable<Uint8Array>,
  send: (block: Uint8Array | null) => void,
  inbox: Inbox<FromReader>,
) => {
  const blocks = source[Symbol.asyncIterator]()
  let wanted = 0
  let stopped = false
  let running: Promise<void> | undefined
  const run = async () => {
    while (wanted > 0 && !stopped) {
      wanted--
      const block = await blocks.next()
      if (stopped) return
      send(block.done ? null : block.value)
      if (block.done) stopped = true
    }
  }
  return {
    more: () => {
      wanted++
      running ??= run()
        .catch((fault) => inbox.fail(fault))
        .finally(() => {
          running = undefined
        })
    },
    /** Once this is over, nobody but its owner asks the source. */
    stop: async () => {
      stopped = true
      await running
    },
  }
}
