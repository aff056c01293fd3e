import { parentPort } from 'node:worker_threads'
import type { FromRoom } from './composing-room.ts'
import { type Manuscript, setPages } from './set-pages.ts'

/** The thread of a composing room. */
parentPort?.on('message', (manuscript: Manuscript) => {
  const tell = (message: FromRoom, moved: ArrayBuffer[] = []) => parentPort?.postMessage(message, moved)
  try {
    const pdf = setPages(manuscript)
    tell({ pdf }, [pdf.buffer as ArrayBuffer])
  } catch (fault) {
    tell({ fault: String(fault) })
  }
})
