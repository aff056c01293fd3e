export * from './commitment.ts'
