import {
  formatNote,
  judge,
  type LogIdentity,
  nothingSeen,
  type OpenedSubmission,
  openSubmission,
  type SignatureLine,
  type Signer,
  signatureLine,
} from '@probity/proof'
import type { WitnessState } from './state.ts'

/** An answer of tlog-witness, ready for HTTP. */
export type WitnessAnswer = { readonly status: number; readonly text: string; readonly type?: string }

/** What a witness tells whoever runs it. */
export type WitnessEvent =
  | { readonly is: 'cosigned'; readonly origin: string; readonly size: number }
  | { readonly is: 'refused'; readonly code: string; readonly status: number }
  | { readonly is: 'unproved'; readonly origin: string; readonly file: string }

export type Witness = {
  /** C2SP tlog-witness, `add-checkpoint`. */
  addCheckpoint(body: string): Promise<WitnessAnswer>
}

const statusOf = {
  'witness/malformed': 400,
  'witness/unknown-log': 404,
  'witness/not-signed-by-the-log': 403,
  'witness/old-above-new': 400,
  'witness/other-size': 409,
  'witness/forked': 409,
  'witness/not-consistent': 422,
} as const

/** A witness of these logs. One submission is judged and kept at a time: two at once could roll a log back between them. */
export const openWitness = (
  logs: readonly LogIdentity[],
  signer: Signer,
  state: WitnessState,
  tell: (event: WitnessEvent) => void,
): Witness => {
  let before: Promise<unknown> = Promise.resolve()
  const refuse = (code: keyof typeof statusOf, size?: number): WitnessAnswer => {
    const status = statusOf[code]
    tell({ is: 'refused', code, status })
    return size === undefined ? { status, text: `${code}\n` } : { status, text: `${size}\n`, type: 'text/x.tlog.size' }
  }
  const judgeAndKeep = async (submission: OpenedSubmission): Promise<WitnessAnswer> => {
    const { signed, log } = submission
    const { origin } = signed.checkpoint
    // Lines by others are left out: whoever adds some must not fill our disk with the same checkpoint.
    const note = (more: readonly SignatureLine[]) =>
      formatNote({ text: signed.text, signatures: [...signed.signatures, ...more] })
    const { tree } = (log.keys[0] as LogIdentity['keys'][number]).suite
    const known = await state.find(origin)
    const seen = known ?? nothingSeen(tree)
    const judged = judge(submission, seen, tree)
    if (!judged.ok) {
      const { code } = judged.refusal
      if (code === 'witness/forked' || code === 'witness/not-consistent')
        tell({ is: 'unproved', origin, file: await state.keepUnproved(origin, known?.note, note([])) })
      return refuse(code, code === 'witness/other-size' || code === 'witness/forked' ? seen.size : undefined)
    }
    const line = signer.sign(signed.text)
    await state.keep({ origin, ...judged.value, note: note([line]) })
    tell({ is: 'cosigned', origin, size: judged.value.size })
    return { status: 200, text: signatureLine(line) }
  }
  return {
    addCheckpoint: (body) => {
      const submission = openSubmission(body, logs)
      if (!submission.ok) return Promise.resolve(refuse(submission.refusal.code))
      const answer = before.then(() => judgeAndKeep(submission.value))
      before = answer.catch(() => {})
      return answer
    },
  }
}
