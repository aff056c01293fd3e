export * from './authority-key.ts'
export * from './caller.ts'
