export * from './judge.ts'
export * from './store.ts'
