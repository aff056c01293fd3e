import type { Language } from '@probity/base'
import nodemailer from 'nodemailer'
import { messageEvents, sayMessage } from '../events.ts'
import type { Outgoing } from './sender.ts'

/** Where mail is handed over, and from whom it comes. */
export type MailSettings = {
  /** `smtps://` or `smtp://`, with the user's name and password where the server asks for them. */
  readonly server: string
  readonly from: string
}
export type SendMail = (outgoing: Outgoing) => Promise<void>

const longestWait = 20_000

/** Sends by SMTP. On the way to another machine the connection is encrypted or the message is not sent. */
export const mailBySmtp = ({ server, from }: MailSettings): SendMail => {
  const { hostname, protocol } = new URL(server)
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  const transport = nodemailer.createTransport(server, {
    requireTLS: protocol === 'smtp:' && !here,
    ignoreTLS: protocol === 'smtp:' && here,
    connectionTimeout: longestWait,
    greetingTimeout: longestWait,
    socketTimeout: longestWait,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object)
  const domain = from.split('@').at(-1)?.replace('>', '') ?? 'probity'
  return async (outgoing) => {
    const { subject, text } = writeMail(outgoing)
    await transport.sendMail({
      from,
      to: { name: '', address: outgoing.address.address },
      subject,
      text,
      // The same for each attempt: a mail program shows one of two.
      messageId: `<probity-${outgoing.deliveryId}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
  }
}

/** What stands in a mail: nothing that the box itself may not know (R12). */
export const writeMail = ({ message, link, address: { language } }: Outgoing): { subject: string; text: string } => {
  const w = (text: { readonly [L in Language]: string }) => text[language]
  const foot = w({
    zh: '本邮件由系统自动发出，请勿回复；不写明办理的内容。接收地址和事项可在登录后更改。',
    en: 'This message is automatic and says nothing of the matter itself. Please do not answer it. Where and of what you are told can be changed after signing in.',
  })
  if (!message)
    return {
      subject: w({ zh: '请确认这个邮箱', en: 'Please confirm this address' }),
      text: `${w({
        zh: '有人登录后把这个邮箱填为接收提醒的地址。如果是您单位填写的，请在三天内打开下面的网址，登录并确认；否则不必理会，不会再有邮件。',
        en: 'Somebody who had signed in entered this address for reminders. If it was your organisation, open the address below within three days, sign in and confirm. If not, do nothing: there will be no other message.',
      })}\n\n${link}\n`,
    }
  return {
    subject: w(messageEvents[message.event].title),
    text: `${sayMessage(message, language)} ${w({ zh: '请登录查看：', en: 'Sign in to see it:' })}\n\n${link}\n\n${foot}\n`,
  }
}
