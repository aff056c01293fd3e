import { createHash } from 'node:crypto'
import { addDays } from '@probity/base'
import { readPublicCaseId } from '@probity/cases'
import type { Inbox, LetterList, LetterSummary, LetterView, MessageAddresses } from '@probity/contract'
import { type IssuedLetter, issueLetter, type LetterContent, listLettersOfCase, publicLetterId } from '@probity/letters'
import { sendDue, tell } from '@probity/messages'
import { findSubjectIdByHandle } from '@probity/registry'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remind } from '../../apps/server/operations/remind.ts'
import { aLetterContent } from '../../packages/letters/testing/letters.ts'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { type CaseStory, clerk, decider, openCaseStory } from '../cases/case-story.ts'

const said = { about: 'content', statement: '处罚决定书所载金额与公示的金额不一致，请予核实更正' }
let story: CaseStory
let caseNumber = ''
let caseId = 0
let subjectId = 0
let record = ''
beforeAll(async () => {
  story = await openCaseStory()
  record = await story.penalise()
  const opened = await story.open(story.company, 'objection', record, 'received', said)
  caseNumber = opened.id ?? ''
  if (!caseNumber) throw new Error(JSON.stringify(opened))
  caseId = readPublicCaseId(caseNumber)?.caseId as number
  subjectId = (await findSubjectIdByHandle(story.city.node.database, story.handle)) as number
})
afterAll(() => story.city.close())

const issue = async (more: Partial<LetterContent> = {}): Promise<IssuedLetter> => {
  const { database, clock } = story.city.node
  const content = aLetterContent({
    to: { handle: story.handle, name: '临澄市某某商贸有限公司' },
    about: { case: caseNumber, procedure: { zh: '异议', en: 'Objection' }, record },
    issuedOn: clock.today(),
    ...more,
  })
  const written = await database.transaction(async (tx) => {
    const made = await issueLetter(tx, { subjectId, caseId, content, issuedBy: 'decider' })
    if (!made.ok) return made
    await tell(tx, clock, [
      {
        body: story.handle,
        event: 'letter',
        key: `letter ${made.value.publicId}`,
        letter: made.value.publicId,
        case: caseNumber,
      },
    ])
    return made
  })
  if (!written.ok) throw new Error(written.refusal.code)
  return written.value
}
const get = async (who: SignedInAs, path: string) => story.city.ask(path, { headers: await asPerson(story.city, who) })
const read = async <Body>(who: SignedInAs, path: string): Promise<Body> => {
  const answer = await get(who, path)
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Body
}
const looks = async () =>
  (
    await read<{ items: { reference?: string; body: string }[] }>(
      story.company,
      `/api/v1/organisations/${story.handle}/looks`,
    )
  ).items
const other: SignedInAs = { role: 'representative', body: '0'.repeat(26), personId: 'other' }
const strangers: SignedInAs[] = [
  other,
  { role: 'decider', body: 'housing' },
  { role: 'bank', body: 'yunshan-bank' },
  { role: 'operator', body: 'operator' },
]

test('a letter lies in the letterbox of its party, who reads it as a page and as the same PDF each time', async () => {
  const { publicId, digest } = await issue()
  const box = await read<LetterList>(story.company, `/api/v1/organisations/${story.handle}/letters`)
  expect(box.items[0]).toMatchObject({ id: publicId, kind: 'decision', digest, case: caseNumber })
  expect(box.items[0]?.service).toBeUndefined()
  const letter = await read<LetterView>(story.company, `/api/v1/letters/${publicId}`)
  expect(letter.texts.zh.parts.map(({ heading }) => heading)).toContain('救济途径')
  expect(letter.texts.en.mark).toContain(digest)
  const files = await Promise.all([0, 1].map(() => get(story.company, `/api/v1/letters/${publicId}/file?lang=zh`)))
  const bytes = await Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer())))
  expect(files[0]?.headers.get('content-type')).toBe('application/pdf')
  expect(files[0]?.headers.get('cache-control')).toBe('no-store')
  expect(bytes[0]?.subarray(0, 5).toString()).toBe('%PDF-')
  const [first, second] = bytes.map((one) => createHash('sha256').update(one).digest('hex'))
  expect(first).toBe(second)
})

test('nobody else is given it, nor told whether there is one', async () => {
  const { publicId } = await issue()
  const none = publicId.replace(/\d+$/, '9999')
  for (const who of strangers)
    for (const path of [`/api/v1/letters/${publicId}`, `/api/v1/letters/${publicId}/file`, `/api/v1/letters/${none}`])
      expect((await get(who, path)).status, `${who.role} ${path}`).toBe(403)
  expect((await story.city.ask(`/api/v1/letters/${publicId}`)).status).toBe(401)
  expect((await get(other, `/api/v1/organisations/${story.handle}/letters`)).status).toBe(403)
})

test('what its authority reads is a look, which the party sees', async () => {
  const { publicId } = await issue()
  const before = (await looks()).length
  await read<LetterView>(clerk, `/api/v1/letters/${publicId}`)
  expect((await get(decider, `/api/v1/letters/${publicId}/file`)).status).toBe(200)
  const list = await read<LetterList>(decider, `/api/v1/cases/${caseNumber}/letters`)
  expect(list.items.map(({ id }) => id)).toContain(publicId)
  const noted = await looks()
  expect(noted.length).toBe(before + 3)
  expect(noted.slice(0, 3).map(({ reference }) => reference)).toEqual([caseNumber, publicId, publicId])
})

test('a party that confirms receipt is served on that day, once, whoever says so again', async () => {
  const { publicId } = await issue({ kind: 'notice' })
  const confirm = async (who: SignedInAs) => postAs(story.city, who, `/api/v1/letters/${publicId}/received`)
  expect((await confirm(clerk)).status).toBe(403)
  expect((await confirm(other)).status).toBe(403)
  const served = (await (await confirm(story.company)).json()) as LetterSummary
  expect(served.service).toMatchObject({ way: 'electronic', on: story.city.node.clock.today() })
  expect(served.service?.proof).toMatch(/^sha256:[0-9a-f]{64}$/)
  const again = (await (await confirm(story.company)).json()) as LetterSummary
  expect(again.service).toEqual(served.service)
  const [kept] = await listLettersOfCase(story.city.node.database, caseId)
  expect([publicLetterId(kept!.letter.number), kept?.servedOn]).toEqual([publicId, served.service?.on])
})

test('the authority records service by post with its proof, and not twice', async () => {
  const today = story.city.node.clock.today()
  const { publicId } = await issue({ kind: 'hearing', issuedOn: addDays(today, -3) })
  const serve = async (who: SignedInAs, servedOn: string) => {
    const answer = await postAs(story.city, who, `/api/v1/letters/${publicId}/service`, {
      way: 'post',
      servedOn,
      proof: 'EMS 1100990',
    })
    return [answer.status, ((await answer.json()) as { code?: string }).code]
  }
  expect(await serve(story.company, today)).toEqual([403, 'access/not-permitted'])
  expect(await serve(clerk, addDays(today, -4))).toEqual([422, 'letter/served-before-it-was-written'])
  expect(await serve(clerk, addDays(today, 1))).toEqual([422, 'letter/served-in-the-future'])
  expect(await serve(clerk, '2026-02-30')).toEqual([400, 'request/not-valid'])
  expect(await serve(clerk, addDays(today, -1))).toEqual([200, undefined])
  expect(await serve(clerk, today)).toEqual([409, 'letter/served-already'])
})

test('the inbox says that there is a letter, and for each person until where it was read', async () => {
  const inbox = await read<Inbox>(story.company, '/api/v1/inbox')
  expect(inbox.unread).toBe(inbox.items.length)
  expect(new Set(inbox.items.map(({ event }) => event))).toEqual(new Set(['letter', 'case']))
  const answer = await postAs(story.city, story.company, '/api/v1/inbox/read', { until: inbox.items[0]?.id })
  expect(await answer.json()).toEqual({ unread: 0 })
  expect((await read<Inbox>({ ...story.company, personId: 'a delegate' }, '/api/v1/inbox')).unread).toBe(inbox.unread)
  expect((await read<Inbox>(other, '/api/v1/inbox')).items).toEqual([])
})

test('who has something to do in a case is reminded of it once, and supervisors learn how much is overdue', async () => {
  const { node, clock } = story.city
  const shown = clock.now()
  await remind(node)
  expect(await remind(node)).toBe(0)
  clock.set('2026-12-31T04:00:00.000Z')
  const late = await remind(node)
  expect(late).toBeGreaterThanOrEqual(0)
  expect(await remind(node)).toBe(0)
  const supervisor: SignedInAs = { role: 'supervisor', body: 'market-city', personId: 'supervisor' }
  const overdue = (await read<Inbox>(supervisor, '/api/v1/inbox')).items.filter(({ event }) => event === 'overdue')
  expect((await read<Inbox>(clerk, '/api/v1/inbox')).items.some(({ event }) => event === 'overdue')).toBe(false)
  expect(overdue.length).toBe(late)
  clock.set(shown)
})

test('an address is added, confirmed with what it was sent, and taken away', async () => {
  const { node } = story.city
  const post = async (path: string, body: object) =>
    postAs(story.city, story.company, `/api/v1/inbox/addresses${path}`, body)
  const wish = { language: 'zh', events: ['letter', 'overdue'] }
  const noMail = await post('', { channel: 'email', address: 'a@b.example', ...wish })
  expect([noMail.status, ((await noMail.json()) as { code: string }).code]).toEqual([422, 'message-address/no-mail'])
  const added = (await (
    await post('', { channel: 'webhook', address: 'https://firm.example/hook', ...wish })
  ).json()) as {
    address: { id: number; events: string[] }
    secret: string
  }
  expect(added.secret).toMatch(/^whsec_/)
  expect(added.address.events).toEqual(['letter'])
  expect((await post('/confirm', { token: 'x' })).status).toBe(422)
  const sent: string[] = []
  await sendDue({
    database: node.database,
    clock: node.clock,
    key: node.messages.key,
    site: () => 'https://credit.example',
    isAuthority: () => false,
    webhook: async ({ link }) => void sent.push(link),
  })
  const token = new URL(sent[0] ?? '').searchParams.get('confirm') ?? ''
  expect(token).not.toBe('')
  expect((await post('/confirm', { token })).status).toBe(200)
  const held = await read<MessageAddresses>(story.company, '/api/v1/inbox/addresses')
  expect(held.items[0]?.verifiedAt).toBeDefined()
  expect(held.events.map(({ event }) => event)).toEqual(['letter', 'case', 'due'])
  expect((await post(`/${added.address.id}/end`, {})).status).toBe(200)
  expect((await post(`/${added.address.id}/end`, {})).status).toBe(404)
})

test('nothing that was asked was a fault of ours', () => {
  expect(story.city.faults).toEqual([])
})
