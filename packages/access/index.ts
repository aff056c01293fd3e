export * from './authority-key.ts'
