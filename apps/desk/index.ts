export { buildDesk } from './build/build-desk.ts'
export { type BuiltDesk, type DeskFile, openBuiltDesk } from './build/built-desk.ts'
