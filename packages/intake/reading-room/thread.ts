import { parentPort, workerData } from 'node:worker_threads'
import { lawOf } from '@probity/law'
import { sharedSheets } from '../prepared/spare-sheets.ts'
import type { FileToRead, RoomSettings } from './messages.ts'
import { readForAnother } from './read-for-another.ts'

/** The thread of a reading room: reads files that are handed in, several at a time. */
const { packs } = workerData as RoomSettings
const law = lawOf(packs)
const spare = sharedSheets()
parentPort?.on('message', (file: FileToRead) => void readForAnother(law, file, spare))
