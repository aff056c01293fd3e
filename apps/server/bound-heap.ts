import { setFlagsFromString } from 'node:v8'

/** How much more the heap may hold than after its last collection before the next one begins. */
const growthPercent = 100

/**
 * Intake makes some kilobytes a row that are dead a row later. Left to itself the engine takes the places where they are made, once
 * one of them outlived a collection, for places where long-lived things are made, and makes them among the old ones from then on;
 * what hangs on them then grows old with them. That was half of intake's time, and let the heap grow with the length of a
 * submission, whose memory is promised to be constant. Where a machine has memory to spare, the heap would also grow up to fourfold
 * between two collections; bound to twice, a million rows take a twentieth more than ten thousand, at no cost in time.
 */
export const boundHeap = (): void => {
  setFlagsFromString('--no-allocation-site-pretenuring')
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`)
}
