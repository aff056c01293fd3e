import type { Bench } from './harness.ts'
import { measureProof, measureVerify } from './log-verify.ts'

/** The transparency log: proofs and their verification. */
export const log: Bench = async (setting) => [...(await measureProof(setting)), ...(await measureVerify(setting))]
