import type { Answered } from '@probity/server'
import { pino } from 'pino'
import type { Terminal } from './terminal.ts'

export type ServerLog = {
  fault(fault: unknown, number: string): void
  answered(answer: Answered): void
  started(address: string): void
  ending(signal: string): void
  ended(): void
}

/**
 * What the server says of itself: JSON lines on the standard output, a few plain ones where a person watches. Neither
 * holds personal data: of a request only its method, path without query, status and time; of a fault never the row
 * that PostgreSQL quotes in `detail` and `where`. PROBITY_LOG sets the level (`debug` shows every request).
 */
export const openLog = (terminal: Terminal): ServerLog => {
  const level = process.env.PROBITY_LOG || 'info'
  if (terminal.watched && process.stdout.isTTY && !process.env.PROBITY_LOG) return plainLog(terminal)
  const log = pino({ level, base: { process: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })
  return {
    fault: (fault, number) => log.error({ number, fault: wordsOf(fault) }, 'fault'),
    answered: (answer) => log.debug(answer, 'answered'),
    started: (address) => log.info({ address }, 'started'),
    ending: (signal) => log.info({ signal }, 'ending'),
    ended: () => log.info('ended'),
  }
}

const plainLog = (terminal: Terminal): ServerLog => ({
  fault: (fault, number) => terminal.note(`${number} ${wordsOf(fault).stack}`),
  answered: () => {},
  started: () => {},
  ending: () => terminal.note({ zh: '\n正在结束……', en: '\nEnding …' }),
  ended: () => {},
})

const wordsOf = (fault: unknown) =>
  fault instanceof Error
    ? { name: fault.name, message: fault.message, code: (fault as { code?: unknown }).code, stack: fault.stack }
    : { name: 'thrown', message: String(fault), stack: String(fault) }
