import { setPriority } from 'node:os'
import { buildDesk } from './build-desk.ts'

// Whoever waits for a page of the portal goes first.
setPriority(10)
await buildDesk()
