import type { Bilingual } from '@probity/base'
import type { WitnessNews } from '@probity/ledger'
import type { Answered, JournalNews } from '@probity/server'
import { pino } from 'pino'
import { variable } from './environment.ts'
import type { Terminal } from './terminal.ts'
import { wordsOfFault } from './words-of-fault.ts'

export type ServerLog = {
  fault(fault: unknown, number: string): void
  answered(answer: Answered): void
  started(address: string): void
  metrics(address: string): void
  journal(news: JournalNews): void
  witness(news: WitnessNews): void
  /** The machine's clock was set by so many milliseconds; the node's own goes on as if it had not been. */
  clock(setBy: number): void
  ending(signal: string): void
  ended(): void
}

/**
 * What the server says of itself: JSON lines on the standard output, a few plain ones where a person watches. Neither
 * holds personal data: of a request only its method, the pattern of its route, who asked by role, status and time; of a
 * fault never what it quotes. PROBITY_LOG sets the level (`debug` shows every request).
 */
export const openLog = (terminal: Terminal): ServerLog => {
  const level = variable('PROBITY_LOG')
  if (terminal.watched && process.stdout.isTTY && !level) return plainLog(terminal)
  const log = pino({
    level: level ?? 'info',
    base: { process: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
  })
  return {
    fault: (fault, number) => log.error({ number, fault: wordsOfFault(fault) }, 'fault'),
    answered: ({ milliseconds, ...answer }) =>
      log.debug({ ...answer, milliseconds: Math.round(milliseconds * 10) / 10 }, 'answered'),
    started: (address) => log.info({ address }, 'started'),
    metrics: (address) => log.info({ metrics: address }, 'metrics'),
    journal: ({ news, journal }) => log[news === 'goes-on' ? 'info' : 'warn']({ journal }, `journal ${news}`),
    witness: ({ is, ...news }) => log[is === 'cosigns' ? 'info' : 'warn'](news, `witness ${is}`),
    clock: (setBy) => log.warn({ setBy }, 'clock was set'),
    ending: (signal) => log.info({ signal }, 'ending'),
    ended: () => log.info('ended'),
  }
}

const plainLog = (terminal: Terminal): ServerLog => ({
  fault: (fault, number) => terminal.note(`${number} ${wordsOfFault(fault).message}\n${wordsOfFault(fault).stack}`),
  answered: () => {},
  started: () => {},
  metrics: (address) => terminal.note(address),
  journal: ({ news, journal }) => {
    if (news === 'began')
      terminal.note({
        zh: `新日记 ${journal}：请现在做一次备份，此前的备份接不上它。`,
        en: `A new journal, ${journal}: take a backup now, an earlier one cannot catch up from it.`,
      })
    if (news === 'ended')
      terminal.note({ zh: `日记 ${journal} 不再继续。`, en: `The journal ${journal} is kept no more.` })
  },
  witness: (news) => terminal.note(sayWitness(news)),
  clock: (setBy) =>
    terminal.note({
      zh: `本机时钟被拨动了 ${Math.round(setBy / 1_000)} 秒；期限仍按原来的时间走。请检查时钟后重启。`,
      en: `This machine’s clock was set by ${Math.round(setBy / 1_000)} s; deadlines go on as if it had not been. Check the clock, then start anew.`,
    }),
  ending: () => terminal.note({ zh: '\n正在结束……', en: '\nEnding …' }),
  ended: () => {},
})

const sayWitness = (news: WitnessNews): Bilingual => {
  const { witness } = news
  if (news.is === 'cosigns') return { zh: `见证方 ${witness} 已见证。`, en: `The witness ${witness} cosigns.` }
  if (news.is === 'away')
    return { zh: `见证方 ${witness} 无回应：${news.why}`, en: `The witness ${witness} does not answer: ${news.why}` }
  if (news.code === 'witness/forked' || news.code === 'witness/ahead')
    return {
      zh: `见证方 ${witness} 称日志并非由它见证过的增长而来（分叉或倒退）：${news.code}`,
      en: `The witness ${witness} says that the log did not grow from what it cosigned, a fork or a roll-back: ${news.code}`,
    }
  return { zh: `见证方 ${witness} 拒绝：${news.code}`, en: `The witness ${witness} refuses: ${news.code}` }
}
