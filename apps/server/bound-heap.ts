import { setFlagsFromString } from 'node:v8'

/**
 * Intake makes some kilobytes a row that are dead a row later. Left to itself the engine takes the places where they are made, once
 * one of them outlived a collection, for places where long-lived things are made, and makes them among the old ones from then on;
 * what hangs on them then grows old with them. That was half of intake's time, and let the heap grow with the length of a
 * submission, whose memory is promised to be constant.
 */
export const boundHeap = (): void => setFlagsFromString('--no-allocation-site-pretenuring')
