import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { accept, day, fixedClock, refuse } from '@probity/base'
import type { Database } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  addAddress,
  endAddress,
  listAddresses,
  listMessages,
  type MessageDraft,
  mailBySmtp,
  markRead,
  messageKey,
  postWebhook,
  readState,
  type SenderShell,
  sendDue,
  signWebhook,
  startSender,
  tell,
  verifyAddress,
  webhookSecret,
} from './index.ts'

let database: Database
const clock = fixedClock('2026-11-22T04:00:00.000Z')
const key = messageKey(Buffer.from('a secret that only the tests know'))
beforeAll(async () => {
  database = await lendDatabase()
})
afterAll(() => database.close())

/** A real mail server on this machine, and what it was given. */
let mails: { to: string; text: string }[] = []
let refusing = 0
const mailServer = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, session, done) => {
    let text = ''
    stream.on('data', (piece: Buffer) => {
      text += piece.toString('utf8')
    })
    stream.on('end', () => {
      if (refusing > 0) {
        refusing--
        return done(Object.assign(new Error('mailbox full'), { responseCode: 452 }))
      }
      mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text })
      done()
    })
  },
})
/** A real receiver of webhooks. */
let posts: { headers: IncomingHttpHeaders; body: string }[] = []
let answerWith = 204
const hookServer = createServer((request, response) => {
  let body = ''
  request.on('data', (piece: Buffer) => {
    body += piece.toString('utf8')
  })
  request.on('end', () => {
    posts.push({ headers: request.headers, body })
    response.writeHead(answerWith).end()
  })
})
let mailPort = 0
let hook = ''
beforeAll(async () => {
  await new Promise<void>((done) => mailServer.listen(0, '127.0.0.1', done))
  mailPort = (mailServer.server.address() as AddressInfo).port
  await new Promise<void>((done) => hookServer.listen(0, '127.0.0.1', done))
  hook = `http://127.0.0.1:${(hookServer.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  await new Promise<void>((done) => mailServer.close(() => done()))
  hookServer.close()
})

let body = ''
let nth = 0
beforeEach(() => {
  body = `organisation-${++nth}`
  mails = []
  posts = []
  refusing = 0
  answerWith = 204
  clock.set('2026-11-22T04:00:00.000Z')
})
// What one story left unsent is no part of the next.
afterEach(async () => {
  for (const { addressId } of await listAddresses(database, body))
    await database.transaction(async (tx) => accept(await endAddress(tx, body, addressId)))
})

const shell = (): SenderShell => ({
  database,
  clock,
  key,
  site: () => 'https://credit.example',
  isAuthority: () => false,
  mail: mailBySmtp({ server: `smtp://127.0.0.1:${mailPort}`, from: 'Probity <credit@credit.example>' }),
  webhook: postWebhook(key, clock, { inward: true }),
})
const tellAll = (first: Partial<MessageDraft> = {}, ...more: Partial<MessageDraft>[]) => {
  const drafts = [first, ...more].map((one): MessageDraft => ({ body, event: 'letter', key: 'one', ...one }))
  return database.transaction(async (tx) => accept(await tell(tx, clock, drafts)))
}
const add = async (channel: 'email' | 'webhook' = 'email', address = `office-${nth}@firm.example`) => {
  const made = await database.transaction((tx) =>
    addAddress(tx, clock, {
      body,
      subjectId: null,
      channel,
      address,
      language: 'zh',
      events: ['letter', 'due'],
      addedBy: 'p',
    }),
  )
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}
const tokenIn = (text: string) => /confirm=([\w.-]+)/.exec(text)?.[1] ?? ''
const readable = (text: string) => {
  const [, encoded = ''] = text.split('\r\n\r\n')
  const head = text.split('\r\n\r\n')[0] ?? ''
  if (/base64/i.test(head)) return Buffer.from(encoded, 'base64').toString('utf8')
  return Buffer.from(
    encoded
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
}
const verified = async (channel: 'email' | 'webhook' = 'email', address?: string) => {
  const made = await add(channel, address)
  await sendDue(shell())
  const token = channel === 'email' ? tokenIn(readable(mails[0]?.text ?? '')) : tokenIn(posts[0]?.body ?? '')
  const done = await database.transaction((tx) => verifyAddress(tx, clock, key, { body, token }))
  expect(done.ok).toBe(true)
  mails = []
  posts = []
  return made
}

test('an inbox holds each thing once, however often it is told, and for whom it is', async () => {
  await tellAll({ case: 'c.1', letter: 'l.1' }, { key: 'two', event: 'overdue', count: 3, forSupervisor: true })
  await tellAll({ case: 'c.1', letter: 'l.1' })
  const clerk = { body, person: 'clerk', supervisor: false }
  const supervisor = { body, person: 'supervisor', supervisor: true }
  expect((await listMessages(database, clerk, { most: 9 })).map(({ event }) => event)).toEqual(['letter'])
  expect((await listMessages(database, supervisor, { most: 9 })).map(({ event }) => event)).toEqual([
    'overdue',
    'letter',
  ])
  expect((await readState(database, supervisor)).unread).toBe(2)
  const [newest] = await listMessages(database, clerk, { most: 1 })
  const read = (until: number) => database.transaction(async (tx) => accept(await markRead(tx, clerk, until)))
  await read(newest!.messageId)
  await read(0)
  expect(await readState(database, clerk)).toEqual({ readUntil: newest!.messageId, unread: 0 })
  expect((await readState(database, supervisor)).unread).toBe(2)
})

test('a move that is refused tells nobody', async () => {
  await database.transaction(async (tx) => {
    await tell(tx, clock, [{ body, event: 'case', key: 'refused' }])
    return refuse('case/whatever')
  })
  expect(await listMessages(database, { body, person: 'p', supervisor: true }, { most: 9 })).toEqual([])
})

test('nothing but the question itself goes to an address before somebody who read it confirms it', async () => {
  const made = await add()
  await tellAll()
  await sendDue(shell())
  expect(mails.map(({ to }) => to)).toEqual([made.address])
  const text = readable(mails[0]?.text ?? '')
  expect(text).toContain('请在三天内打开下面的网址')
  const token = tokenIn(text)
  const verify = (given: string, whose = body) =>
    database.transaction((tx) => verifyAddress(tx, clock, key, { body: whose, token: given }))
  expect((await verify(`${token}x`)).ok).toBe(false)
  expect((await verify(token, 'somebody else')).ok).toBe(false)
  clock.set('2026-11-25T04:00:00.001Z')
  expect((await verify(token)).ok).toBe(false)
  clock.set('2026-11-25T03:59:59.000Z')
  expect((await verify(token)).ok).toBe(true)
  await tellAll({ key: 'two', letter: 'SECRET-LETTER', case: 'SECRET-CASE' }, { key: 'three', event: 'case' })
  await sendDue(shell())
  expect(mails).toHaveLength(2)
  expect(mails[1]?.text).toContain('Auto-Submitted: auto-generated')
  expect(readable(mails[1]?.text ?? '')).toContain('信箱里有一份新的文书')
  expect(mails[1]?.text).not.toContain('SECRET')
})

test('a mail server that refuses is asked again, later each time, and the message arrives once', async () => {
  await verified()
  refusing = 2
  await tellAll()
  expect(await sendDue(shell())).toEqual({ sent: 0, failed: 1 })
  expect(await sendDue(shell())).toEqual({ sent: 0, failed: 0 })
  clock.set('2026-11-22T04:00:30.000Z')
  expect(await sendDue(shell())).toEqual({ sent: 0, failed: 1 })
  clock.set('2026-11-22T04:01:00.000Z')
  expect(await sendDue(shell())).toEqual({ sent: 0, failed: 0 })
  clock.set('2026-11-22T04:01:30.000Z')
  expect(await sendDue(shell())).toEqual({ sent: 1, failed: 0 })
  clock.set('2026-12-22T04:00:00.000Z')
  expect(await sendDue(shell())).toEqual({ sent: 0, failed: 0 })
  expect(mails).toHaveLength(1)
})

test('without a mail server what waits goes on waiting, and is sent once there is one', async () => {
  await verified()
  await tellAll()
  expect(await sendDue({ ...shell(), mail: undefined })).toEqual({ sent: 0, failed: 1 })
  clock.set('2026-11-22T05:00:00.000Z')
  expect(await sendDue(shell())).toEqual({ sent: 1, failed: 0 })
})

test('a sender that is killed in the middle is followed by one that sends it under the same id', async () => {
  const made = await verified('webhook', hook)
  await tellAll({ dueOn: day('2026-12-01'), event: 'due' })
  const killed = new Error('killed before it could say that it was sent')
  const dying: SenderShell = {
    ...shell(),
    database: {
      rows: (query, options) => {
        if (posts.length > 0) throw killed
        return database.rows(query, options)
      },
    },
  }
  await expect(sendDue(dying)).rejects.toBe(killed)
  expect(posts).toHaveLength(1)
  expect(await sendDue(shell())).toEqual({ sent: 0, failed: 0 })
  clock.set('2026-11-22T04:02:00.000Z')
  expect(await sendDue(shell())).toEqual({ sent: 1, failed: 0 })
  expect(posts).toHaveLength(2)
  expect(posts[0]?.headers['webhook-id']).toBe(posts[1]?.headers['webhook-id'])
  for (const { headers, body: text } of posts) {
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers
    expect(signature).toBe(signWebhook(webhookSecret(key, made), String(id), String(at), text))
    expect(JSON.parse(text)).toMatchObject({
      type: 'due',
      data: { see: 'https://credit.example/my/inbox', dueOn: '2026-12-01' },
    })
  }
})

test('a webhook that answers an error or sends elsewhere has not received it', async () => {
  await verified('webhook', hook)
  await tellAll()
  answerWith = 302
  expect(await sendDue(shell())).toEqual({ sent: 0, failed: 1 })
})

test('outside a demonstration no webhook goes to this machine or without encryption', async () => {
  await verified('webhook', hook)
  await tellAll()
  const strict = { ...shell(), webhook: postWebhook(key, clock, { inward: false }) }
  expect(await sendDue(strict)).toEqual({ sent: 0, failed: 1 })
  expect(posts).toEqual([])
})

test('a clock that is put back by a year stops nothing', async () => {
  await verified()
  refusing = 1
  await tellAll()
  await sendDue(shell())
  clock.set('2025-11-22T04:00:00.000Z')
  expect(await sendDue(shell())).toEqual({ sent: 1, failed: 0 })
})

test('two senders at once send each message once', async () => {
  await verified()
  await tellAll(...Array.from({ length: 12 }, (_, i) => ({ key: `k${i}` })))
  const [one, other] = await Promise.all([sendDue(shell()), sendDue(shell())])
  expect(one.sent + other.sent).toBe(12)
  expect(mails).toHaveLength(12)
})

test('what was not sent yet is not sent to an address that was taken away', async () => {
  const { addressId } = await verified()
  await tellAll()
  await database.transaction(async (tx) => accept(await endAddress(tx, body, addressId)))
  await sendDue(shell())
  expect(mails).toEqual([])
})

test('an address is one address, and a body has five at most', async () => {
  const code = async (channel: 'email' | 'webhook', address: string) => {
    const draft = { body, subjectId: null, channel, address, language: 'zh', events: [], addedBy: 'p' } as const
    const made = await database.transaction((tx) => addAddress(tx, clock, draft))
    return made.ok ? 'added' : made.refusal.code
  }
  for (const wrong of ['a@b.example, c@d.example', 'nobody', 'a@b', 'a\r\nBcc: x@y.example', '<a@b.example>'])
    expect(await code('email', wrong), wrong).toBe('message-address/not-an-address')
  for (const wrong of ['ftp://x.example', 'https://user:word@x.example/', 'x'])
    expect(await code('webhook', wrong), wrong).toBe('message-address/not-an-address')
  expect(await code('email', 'a@b.example')).toBe('added')
  expect(await code('email', 'a@b.example')).toBe('message-address/known')
  for (let i = 0; i < 4; i++) expect(await code('email', `a${i}@b.example`)).toBe('added')
  expect(await code('email', 'more@b.example')).toBe('message-address/too-many')
})

test('the sender sends when it is woken and ends when it is told to', async () => {
  await verified()
  const sender = startSender(shell(), (fault) => expect(fault).toBeUndefined(), 60_000)
  await new Promise((done) => setTimeout(done, 50))
  await tellAll()
  sender.wake()
  await expect.poll(() => mails.length).toBe(1)
  await sender.stop()
})
