import { setFlagsFromString } from 'node:v8'

/** How much more the heap may hold than after its last collection before the next one begins. */
const growthPercent = 30

/**
 * Where a machine has memory to spare, the engine lets its heap grow up to fourfold between two collections, so a long
 * submission took twice the memory of a short one. Intake promises constant memory: the heap grows by less, at some cost in time.
 */
export const boundHeap = (): void => setFlagsFromString(`--heap-growing-percent=${growthPercent}`)
