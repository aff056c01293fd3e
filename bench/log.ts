import type { Bench } from './harness.ts'
import { measureAppend } from './log-append.ts'
import { measureIntakeWithLog } from './log-intake.ts'
import { measureReplay } from './log-replay.ts'
import { measureProof, measureVerify } from './log-verify.ts'

/** The transparency log: what it costs, how long an entry waits, proofs and their verification, and the replay of everything. */
export const log: Bench = async (setting) => [
  await measureIntakeWithLog(setting),
  ...(await measureAppend(setting)),
  await measureReplay(setting),
  ...(await measureProof(setting)),
  ...(await measureVerify(setting)),
]
