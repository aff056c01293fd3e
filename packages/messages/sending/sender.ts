import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '@probity/base'
import type { Reader } from '@probity/database'
import { verificationToken } from '../addresses/secrets.ts'
import type { SendMail } from './email.ts'
import { type Delivery, noteFailed, noteSent, takeDue } from './outbox.ts'
import type { SendWebhook } from './webhook.ts'

/** What a channel sends: a delivery, and where its reader goes to see more. */
export type Outgoing = Delivery & { readonly link: string }

export type SenderShell = {
  readonly database: Reader
  readonly clock: Clock
  /** Of verification tokens. */
  readonly key: Uint8Array
  /** Public address of the node. */
  readonly site: () => string
  /** Whether a body is an authority, whose people read at the desk. */
  readonly isAuthority: (body: string) => boolean
  /** Absent where no mail server is set: what waits for it goes on waiting. */
  readonly mail?: SendMail | undefined
  readonly webhook: SendWebhook
}

const atOnce = 20

/** Sends what is due, once round; gives how many were sent and how many failed. A fault of one holds up no other. */
export const sendDue = async (shell: SenderShell): Promise<{ sent: number; failed: number }> => {
  const due = await takeDue(shell.database, shell.clock, atOnce)
  const sent = await Promise.all(due.map((delivery) => sendOne(shell, delivery)))
  return { sent: sent.filter(Boolean).length, failed: sent.filter((one) => !one).length }
}

const sendOne = async (shell: SenderShell, delivery: Delivery): Promise<boolean> => {
  const outgoing = { ...delivery, link: linkOf(shell, delivery) }
  try {
    if (delivery.address.channel === 'webhook') await shell.webhook(outgoing)
    else if (shell.mail) await shell.mail(outgoing)
    else throw new Error('no mail server is set')
  } catch {
    // Who is told of a mailbox that is full? Its owner, by the state of the address; nobody else learns its name.
    await noteFailed(shell.database, shell.clock, delivery)
    return false
  }
  await noteSent(shell.database, delivery)
  return true
}

const linkOf = ({ key, site, isAuthority }: SenderShell, { address, message }: Delivery): string => {
  const place = isAuthority(address.body) ? '/desk/inbox' : '/my/inbox'
  return message ? `${site()}${place}` : `${site()}${place}?confirm=${verificationToken(key, address)}`
}

export type Sender = { wake(): void; stop(): Promise<void> }

/** How long the outbox is left alone when nobody woke the sender: others may have written into it. */
const usualPause = 5_000

/** Sends from now on, at once when it is woken. What was under way when the process ended is sent again by the next one. */
export const startSender = (shell: SenderShell, onFault: (fault: unknown) => void, pause = usualPause): Sender => {
  const stopping = new AbortController()
  let wanted = Promise.withResolvers<void>()
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      wanted = Promise.withResolvers()
      const more = await sendDue(shell).then(
        ({ sent, failed }) => sent + failed >= atOnce,
        (fault: unknown) => onFault(fault) as undefined,
      )
      if (more) continue
      await Promise.race([
        wanted.promise,
        sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => {}),
      ])
    }
  }
  const working = work()
  return {
    wake: () => wanted.resolve(),
    stop: async () => {
      stopping.abort()
      wanted.resolve()
      await working
    },
  }
}
