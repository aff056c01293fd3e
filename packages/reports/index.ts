export * from './arrange.ts'
export * from './number.ts'
export * from './render.ts'
export * from './text/compose.ts'
