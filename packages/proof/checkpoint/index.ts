export * from './checkpoint.ts'
export * from './growth.ts'
export * from './signed.ts'
