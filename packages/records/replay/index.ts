export type { Difference } from './compare.ts'
export { type ReplayReport, replay } from './replay.ts'
