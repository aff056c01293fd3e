export * from './ask-witness.ts'
export * from './judge.ts'
export * from './submission.ts'
