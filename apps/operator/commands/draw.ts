import { readFileSync } from 'node:fs'
import { accept, type Result, refuse } from '@probity/base'
import { draw, openCheckpoint, parseNote, parseVerifierKey, type VerifierKey } from '@probity/proof'
import { z } from 'zod'
import type { Command } from '../command.ts'

/** What of a draw's file counts; the looks beside it are for the auditor. */
const Drawn = z.object({
  about: z.string(),
  checkpoint: z.string(),
  candidates: z.array(z.number()),
  size: z.int().positive(),
  drawn: z.array(z.number()),
})

export const drawCommand: Command = {
  name: 'draw',
  arguments: [{ name: 'FILE' }],
  says: { zh: '重做一次抽查，核对是否相同', en: 'Draws again what an auditor drew, and says whether it is the same' },
  more: {
    zh: 'FILE 是 GET /api/v1/audit/draws/… 的 JSON。给出 --key 则先核对检查点确为日志所签。退出码：0 相同，1 不同或签名不符，2 无法读取。',
    en: `FILE is the JSON of GET /api/v1/audit/draws/…. With --key the checkpoint has to be signed by the log first. Exit code: 0 the
same, 1 another draw or another signature, 2 not readable.`,
  },
  options: {
    key: { value: 'KEY', says: { zh: '日志的验证密钥', en: 'Verifier key of the log' } },
  },
  run: async (given, terminal) => {
    const [file = ''] = given.arguments
    const read = readDrawn(file)
    if (!read.ok) return read
    const { about, checkpoint, candidates, size, drawn } = read.value
    const note = parseNote(checkpoint)
    if (!note.ok) return refuse('draw/not-readable', { file })
    const key = given.text('key')
    if (key !== undefined) {
      const parsed = parseVerifierKey(key)
      if (!parsed.ok) return refuse('draw/not-a-verifier-key', { key })
      if (!isSigned(checkpoint, parsed.value)) {
        terminal.print(
          terminal.inWords({
            zh: '不符：检查点不是这把密钥所签。',
            en: 'Not valid: that key did not sign the checkpoint.',
          }),
        )
        return accept(1)
      }
    }
    const again = draw({ about, checkpoint: note.value.text, candidates, size })
    const isSame = again.length === drawn.length && again.every((place, nth) => place === drawn[nth])
    const count = {
      zh: `${again.length} 条，自 ${candidates.length} 条中`,
      en: `${again.length} of ${candidates.length}`,
    }
    terminal.print(
      terminal.inWords(
        isSame
          ? { zh: `相同：${about}，抽中 ${count.zh}。`, en: `The same: ${about}, ${count.en} drawn.` }
          : {
              zh: `不同：${about}，应抽中 ${again.join('、')}。`,
              en: `Not the same: ${about} draws ${again.join(', ')}.`,
            },
      ),
    )
    if (key === undefined)
      terminal.note({
        zh: '没有给出 --key，未核对检查点是谁签的。',
        en: 'No --key was given: who signed the checkpoint was not checked.',
      })
    return accept(isSame ? 0 : 1)
  },
}

const readDrawn = (file: string): Result<z.infer<typeof Drawn>, 'draw/not-readable'> => {
  try {
    const read = Drawn.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success ? accept(read.data) : refuse('draw/not-readable', { file })
  } catch {
    return refuse('draw/not-readable', { file })
  }
}

const isSigned = (checkpoint: string, key: VerifierKey): boolean =>
  openCheckpoint(checkpoint, { origin: key.name, keys: [key] }).ok
