export * from './disclosure.ts'
export * from './evidence.ts'
export * from './record-proof.ts'
