import { expect, test } from 'vitest'
import { visit } from '../testing/visit.ts'

test('the catalogue shows what may be recorded by category, and what is declined with its reasons', async () => {
  const { body } = await visit('/catalogue', 'en')
  for (const text of ['Administrative acts', 'What we decline', 'Credit scores of natural persons', 'no basis in law'])
    expect(body).toContain(text)
  expect(body).toContain('href="/catalogue/penalty"')
})

test('rule sets stand side by side with what each class may be shown', async () => {
  const { body } = await visit('/catalogue', 'en')
  const table = body.slice(body.indexOf('<table'), body.indexOf('</table>'))
  expect([...table.matchAll(/<th scope="col">/g)]).toHaveLength(2)
  expect(table).toContain('6 to 36 months')
  expect(table).toContain('12 to 36 months')
  expect(table).toContain('<span class="confidence">uncertain</span>')
})

test('a kind answers the four permissions separately and marks its closed fields (R2)', async () => {
  const { body } = await visit('/catalogue/penalty', 'en')
  for (const question of [
    'May it be recorded?',
    'May it be published?',
    'May it be shared and used?',
    'May a special report hold it?',
  ])
    expect(body).toContain(question)
  expect(body).toContain('by class')
  expect(body).toContain('Facts of the case <span class="mark-word">closed</span>')
})

test('a kind without periods of its own says when it ends instead', async () => {
  const { body } = await visit('/catalogue/licence', 'en')
  expect(body).toContain('shown until the record itself ends')
  expect(body).not.toContain('<table class="terms"')
})

test('lists and measures show what they rest on (R18)', async () => {
  const { body } = await visit('/catalogue', 'zh')
  for (const text of ['市场监督管理严重失信主体名单', '列入与移出', '提高抽查比例', '与行为的关系'])
    expect(body).toContain(text)
})

test('authorities stand in the order of the register, with timeliness as counts and small groups left out (R15, R24)', async () => {
  const { body } = await visit('/authorities', 'en')
  expect(body).toContain('201 of 214')
  expect(body).toContain('fewer than 10, not counted')
  expect(body).toContain('There is no ranking')
  expect(body).toContain('Penalties are put online')
  expect(body).toContain('<td>220</td>')
  expect(body).toContain('not declared (2 months missing)')
  expect(body.match(/fewer than 10, not counted/g)).toHaveLength(3)
  expect(body.match(/provisional: a year/g)).toHaveLength(1)
  expect(body).toContain('Succeeded by')
  expect(body).toContain('Republishes what others decided')
})

test('a kind says in which columns it may be handed in, and which are cut out at the door', async () => {
  const { body } = await visit('/catalogue/penalty', 'en')
  expect(body).toContain('Columns to hand it in')
  expect(body).toContain('subject.name')
  expect(body).toMatch(/XK_FRDB[\s\S]*cut out at the door/)
})
