import type { MessagePort } from 'node:worker_threads'
import type { Day, Refusal } from '@probity/base'
import type { LawPack } from '@probity/law'
import type { Sheet } from '../prepared/sheet.ts'
import type { SpareSheet } from '../prepared/spare-sheets.ts'
import type { FileFormat, FileRefusal } from '../reading/decoded.ts'
import type { ChunkSizes, ReadFor } from '../submission/open-file.ts'

/** What a thread that reads is started with: the law is data, and made of it there once more. */
export type RoomSettings = { readonly packs: readonly LawPack[] }

/** A file to be read, and the way on which everything else about it is said. */
export type FileToRead = {
  readonly port: MessagePort
  readonly key: Uint8Array
  readonly today: Day
  readonly kind?: string
  readonly layout?: string
  readonly format?: FileFormat
  readonly fileName?: string
}

/** What is said to the reader of a file. */
export type ToReader =
  /** The next block of the file; null: there is none. */
  | { readonly say: 'block'; readonly bytes: Uint8Array | null }
  | { readonly say: 'read-on'; readonly submission: ReadFor; readonly sizes: ChunkSizes }
  /** A sheet was written; here are its bytes for another. */
  | { readonly say: 'written'; readonly spare: SpareSheet }

/** What the reader says. */
export type FromReader =
  | { readonly say: 'more' }
  | { readonly say: 'opened'; readonly kind: string; readonly layout: string; readonly inSpreadsheet: boolean }
  | { readonly say: 'refused'; readonly refusal: Refusal<FileRefusal['code']> }
  | { readonly say: 'sheet'; readonly sheet: Sheet }
  | { readonly say: 'over'; readonly refusal: FileRefusal | undefined }
  | { readonly say: 'fault'; readonly fault: unknown }
