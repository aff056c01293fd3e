import { createHmac } from 'node:crypto'
import { day } from '@probity/base'
import { expect, test } from 'vitest'
import { type OpenClock, pauseAfter, remindersDue, signWebhook, writeMail } from './index.ts'
import { isInward } from './sending/webhook.ts'

const clockDue = (dueOn: string, more: Partial<OpenClock> = {}): OpenClock => ({
  case: 'c.1',
  move: 'answered',
  body: 'market-city',
  is: 'authority',
  dueOn: day(dueOn),
  ...more,
})
const keys = (clocks: OpenClock[], today: string) => remindersDue(clocks, day(today)).map(({ key }) => key)

test('a reminder comes so many days before, once for each step, and on the days between it is the same one', () => {
  const clocks = [clockDue('2026-11-20')]
  expect(keys(clocks, '2026-11-14')).toEqual([])
  expect(keys(clocks, '2026-11-15')).toEqual(['due c.1 answered 2026-11-20 5'])
  expect(keys(clocks, '2026-11-18')).toEqual(['due c.1 answered 2026-11-20 5'])
  expect(keys(clocks, '2026-11-19')).toEqual(['due c.1 answered 2026-11-20 1'])
  expect(keys(clocks, '2026-11-20')).toEqual(['due c.1 answered 2026-11-20 1'])
})

test('of steps that passed while the node was away only the nearest is told', () => {
  expect(keys([clockDue('2026-11-20')], '2026-11-20')).toEqual(['due c.1 answered 2026-11-20 1'])
})

test('a time that was extended is another time, and is told anew', () => {
  expect(keys([clockDue('2026-11-20')], '2026-11-19')).not.toEqual(keys([clockDue('2026-11-27')], '2026-11-26'))
})

test('what is overdue is a number for the authority’s supervisors: at once for a new one, else once a week', () => {
  const clocks = [clockDue('2026-11-17'), clockDue('2026-11-18', { case: 'c.2' })]
  const [told] = remindersDue(clocks, day('2026-11-19'))
  expect(told).toEqual({
    body: 'market-city',
    event: 'overdue',
    key: 'overdue 2026-11-18 2026-11-16',
    count: 2,
    forSupervisor: true,
  })
  expect(keys(clocks, '2026-11-22')).toEqual([told?.key])
  expect(keys(clocks, '2026-11-23')).not.toEqual([told?.key])
  expect(keys([...clocks, clockDue('2026-11-19', { case: 'c.3' })], '2026-11-20')).toEqual([
    'overdue 2026-11-19 2026-11-16',
  ])
})

test('an organisation is reminded of what it has to do, and not that it is late', () => {
  const own = clockDue('2026-11-20', { is: 'subject', body: 'h' })
  expect(remindersDue([own], day('2026-11-19'))).toHaveLength(1)
  expect(remindersDue([own], day('2026-11-21'))).toEqual([])
})

test('a mail says that there is something and where, and nothing of what it is', () => {
  const outgoing = (language: 'zh' | 'en') =>
    ({
      deliveryId: 1,
      attempts: 1,
      link: 'https://credit.example/my/inbox',
      address: { language },
      message: {
        event: 'due',
        dueOn: day('2026-12-01'),
        count: null,
        caseNumber: 'SECRET-CASE',
        letterNumber: 'SECRET-LETTER',
      },
    }) as unknown as Parameters<typeof writeMail>[0]
  for (const language of ['zh', 'en'] as const)
    expect(JSON.stringify(writeMail(outgoing(language)))).not.toContain('SECRET')
  expect(writeMail(outgoing('zh')).text).toContain('有一项办理需要您在2026年12月1日之前（含当日）完成')
  expect(writeMail(outgoing('en')).text).toContain('due by 1 December 2026')
})

test('a webhook’s signature is the one of Standard Webhooks', () => {
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
  const mac = createHmac('sha256', Buffer.alloc(24, 7)).update('msg_1.1700000000.{}').digest('base64')
  expect(signWebhook(secret, 'msg_1', '1700000000', '{}')).toBe(`v1,${mac}`)
})

test('addresses inside are known as such, however they are written', () => {
  const inside = [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.9.9',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '::1',
  ]
  for (const one of [
    ...inside,
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '255.255.255.255',
  ])
    expect(isInward(one), one).toBe(true)
  for (const one of ['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])
    expect(isInward(one), one).toBe(false)
})

test('pauses grow to six hours and no further', () =>
  expect([1, 2, 3, 10, 24].map((n) => pauseAfter(n) / 1000)).toEqual([30, 60, 120, 15_360, 21_600]))
