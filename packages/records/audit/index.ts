export * from './audit.ts'
export * from './discrepancy.ts'
export { type LeafAt, leavesOfTiles } from './order.ts'
