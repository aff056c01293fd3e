export * from './composing-room.ts'
export * from './coverage.ts'
export * from './faces.ts'
export * from './set-pages.ts'
