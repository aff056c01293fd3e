import type { Sheet } from './sheet.ts'

/** What a sheet stood in. */
export type SpareSheet = Pick<Sheet, 'bytes' | 'texts' | 'numbers'>

/** What earlier sheets stood in and later ones may stand in again, so that memory stays the same. */
export type SpareSheets = {
  readonly allocate: (size: number) => Buffer
  /** Bytes that a sheet which is the first in its place begins with. */
  readonly first: Room
  take(): SpareSheet | undefined
  give(spare: SpareSheet): void
}

type Room = { readonly versions: number; readonly texts: number }
const megabyte = 1 << 20
const roomOfFew: Room = { versions: 8 * megabyte, texts: megabyte }

/** Sheets of one file are on their way, being written and being read at most; those of another may come after them. */
const most = 4

export const spareSheets = (
  allocate: SpareSheets['allocate'] = Buffer.allocUnsafeSlow,
  first: Room = roomOfFew,
): SpareSheets => {
  const kept: SpareSheet[] = []
  return {
    allocate,
    first,
    take: () => kept.pop(),
    give: ({ bytes, texts, numbers }) => {
      if (kept.length < most) kept.push({ bytes, texts, numbers: numbers.fill(0) })
    },
  }
}

/**
 * Memory that two threads can look into; the one writes in it, and the other says when it has read. Memory that is handed over instead
 * is new to whoever gets it, and a collector that hears of ten megabytes with every chunk goes through all of its heap.
 */
export const sharedSheets = (): SpareSheets =>
  spareSheets((size) => Buffer.from(new SharedArrayBuffer(size)), roomOfMany)

/** So much that it seldom has to grow, which leaves what it grew out of behind; pages on which nothing is written take no memory. */
const roomOfMany: Room = { versions: 32 * megabyte, texts: 8 * megabyte }
