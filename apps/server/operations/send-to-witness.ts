import type { SendToWitness } from '@probity/proof'

/** A witness that has not answered by then is away, in milliseconds. */
const longestWait = 10_000

/** An answer holds a few lines; whoever sends more is no witness. */
const mostBytes = 65_536

/** Posts to `add-checkpoint` below an address (C2SP tlog-witness). Follows no redirect; throws where there is no answer in time. */
export const sendToWitness =
  (ending: AbortSignal): SendToWitness =>
  async (address, body) => {
    const answer = await fetch(`${address}/add-checkpoint`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'error',
      signal: AbortSignal.any([ending, AbortSignal.timeout(longestWait)]),
    })
    const pieces: Uint8Array[] = []
    let bytes = 0
    for await (const piece of answer.body ?? []) {
      bytes += piece.length
      if (bytes > mostBytes) throw new Error(`an answer of more than ${mostBytes} bytes`)
      pieces.push(piece)
    }
    return { status: answer.status, text: Buffer.concat(pieces).toString('utf8') }
  }
