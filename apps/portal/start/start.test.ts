import { describe, expect, test } from 'vitest'
import { oneCase, ways, waysAbout } from '../testing/cases.ts'
import { sendForm, visit } from '../testing/visit.ts'

const own = `/my/start/${ways.organisation.handle}`
const body = `/my/start/${waysAbout.organisation.handle}`
const filled = {
  'said.ground': 'corrected',
  'said.statement': '工程已于三月验收，合同约定四月付款，至今未付',
  'said.article': '第七条',
  'said.true': 'yes',
}

describe('what can be begun', () => {
  test('says of each commitment whether it can be given, and why not', async () => {
    const page = (await visit('/my/start', 'en')).body
    expect(page).toContain('template=example')
    expect(page).not.toContain('template=public"')
    expect(page).toContain('A breach is not repaired yet.')
  })

  test('before a commitment is given its words, what follows and the ordinary way are read', async () => {
    const page = (await visit(`${own}?way=commitment&template=example`, 'en')).body
    for (const text of ['The papers follow in time.', 'Else the papers go back.', 'The ordinary way stays open.'])
      expect(page).toContain(text)
    expect(page).toContain('The rules after the licence.')
  })

  test('an address that names the way without the organisation is led to one’s own', async () => {
    const { response } = await visit('/my/start?way=commitment&template=example')
    expect(response.headers.get('Location')).toBe(`${own}?way=commitment&template=example`)
  })

  test('a complaint is filled in, read over and sent, and leads to its case', async () => {
    const form = await visit(`${body}?way=complaint`, 'en')
    expect(form.body).toContain('learns who you are')
    const read = await sendForm(body, { way: 'complaint', ...filled, step: 'read' })
    expect(read.body).toContain('还没有提交')
    const sent = await sendForm(body, { way: 'complaint', ...filled, step: 'send' })
    expect(sent.response.headers.get('Location')).toBe(`/my/cases/${oneCase.id}`)
  })

  test('comes back with what was typed where something is missing', async () => {
    const again = await sendForm(body, { way: 'complaint', ...filled, 'said.true': '', step: 'read' })
    expect(again.response.status).toBe(422)
    expect(again.body).toContain(filled['said.statement'])
    expect(again.body).toContain('href="#f-received-true"')
  })
})

test('a commitment’s page says that reading is free and no condition, and by when papers are due', async () => {
  const page = (await visit('/commitments/example', 'en')).body
  expect(page).toContain('no condition of anything')
  expect(page).toContain('10 working days')
  expect((await visit('/commitments/public', 'en')).body).not.toContain('id="education"')
})

test('before a line’s repair is asked for, its conditions, earliest day, materials and days are told, and that it is free', async () => {
  const page = (await visit('/my/records/x/choices', 'en')).body
  for (const text of [
    '3 February 2027',
    'The minimum period is over',
    'Proof of performance',
    'within 3 working days of: Application received',
    'It is free.',
    'accepts it and decides',
  ])
    expect(page).toContain(text)
})

test('a person learns who supplied the record, and nobody asks for a number', async () => {
  const { files } = await import('../testing/organisations.ts')
  const { response, body: page } = await visit(`/persons?record=${files[0]?.lines[0]?.id}`, 'zh')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(page).toContain('这条记录由以下机关提供')
  expect(page).not.toContain('<form class="consent-form')
})
