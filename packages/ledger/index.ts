export * from './batch.ts'
export * from './entry.ts'
