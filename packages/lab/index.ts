export * from './population/population.ts'
export * from './question/evaluate-all.ts'
