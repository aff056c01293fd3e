import { readFileSync } from 'node:fs'
import type { MailSettings } from '@probity/server'
import { variable } from './environment.ts'

/** Where mail is handed over, from PROBITY_SMTP, PROBITY_SMTP_PASSWORD_FILE and PROBITY_MAIL_FROM; `undefined`: no mail is sent. */
export const readMail = (): MailSettings | undefined => {
  const server = variable('PROBITY_SMTP')
  if (!server) return undefined
  const url = new URL(server)
  const file = variable('PROBITY_SMTP_PASSWORD_FILE')
  if (file) url.password = encodeURIComponent(readFileSync(file, 'utf8').trim())
  return { server: url.href, from: variable('PROBITY_MAIL_FROM') ?? `Probity <no-reply@${url.hostname}>` }
}
