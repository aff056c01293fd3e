export * from './keys.ts'
export * from './log-folder.ts'
export * from './log-in-memory.ts'
