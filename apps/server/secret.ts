import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The node's secret, kept in a file of its own beside the data and never in the database; made on the first start. */
export const readSecret = (file: string): string => {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8').trim()
}

/** Later keys of the log lie beside the secret, one seed of 32 bytes a line in hex; the first comes of the secret itself. */
export const logKeysFile = (secretFile: string): string => `${secretFile}.log-keys`

export const readLogSeeds = (file: string): Buffer[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Buffer.from(line, 'hex'))
    : []

/** Kept before the log is told of the key: one that signs must never be lost. */
export const keepLogSeed = (file: string, seed: Uint8Array): void =>
  appendFileSync(file, `${Buffer.from(seed).toString('hex')}\n`, { mode: 0o600, flush: true })
