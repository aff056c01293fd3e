import { describe, expect, test } from 'vitest'
import { cases, choices, oneCase } from '../testing/cases.ts'
import { handleOf } from '../testing/organisations.ts'
import { sendForm, visit } from '../testing/visit.ts'

const way = `/my/records/${choices.record.id}/choices`
const opening = { procedure: 'objection', move: 'received' }
const filled = {
  ...opening,
  'said.ground': 'corrected',
  'said.statement': '处罚决定书所载金额与公示的金额不一致，请予核实更正',
  'said.article': '第七条',
  'said.true': 'yes',
}

describe('what can be done about a line', () => {
  test('says of each way whether it is open, and from which day', async () => {
    const { body } = await visit(way, 'en')
    expect(body).toContain('Open now')
    expect(body).toContain('Open from 3 February 2027')
    expect(body).toContain('Administrative reconsideration')
    expect(body).not.toContain('way=repair')
  })

  test('asks what the table asks, each by a field of its sort', async () => {
    const { body } = await visit(`${way}?way=objection&move=received`)
    for (const field of ['<textarea id="f-received-statement"', 'type="date"', 'type="radio"', 'type="checkbox"'])
      expect(body).toContain(field)
  })

  test('comes back with what was typed and says beside the field what is missing', async () => {
    const { response, body } = await sendForm(way, {
      ...filled,
      'said.statement': '太短',
      'said.true': '',
      step: 'read',
    })
    expect(response.status).toBe(422)
    expect(body).toContain('>太短</textarea>')
    expect(body).toContain('href="#f-received-statement"')
    expect(body).toMatch(/id="e-received-statement">写得太短。 至少 20 个字。/)
    expect(body).toContain('不确认这一句，就不能提交。')
  })

  test('is read over before it is sent, and can be changed once more', async () => {
    const read = await sendForm(way, { ...filled, step: 'read' }, 'en')
    expect(read.response.status).toBe(200)
    expect(read.body).toContain('Nothing has been sent yet')
    expect(read.body).toContain(`<input type="hidden" name="said.statement" value="${filled['said.statement']}">`)
    const changed = await sendForm(way, { ...filled, step: 'change' }, 'en')
    expect(changed.body).toContain(`>${filled['said.statement']}</textarea>`)
  })

  test('leads to the case once it is sent', async () => {
    const { response } = await sendForm(way, { ...filled, step: 'send' })
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe(`/my/cases/${oneCase.id}`)
  })
})

describe('an organisation’s own words beside a line', () => {
  const beside = `/my/records/${choices.record.id}/statement`

  test('are marked as its own and as verified by nobody, wherever the line is shown', async () => {
    const { body } = await visit(`/organisations/${handleOf(1)}`)
    expect(body).toContain('该组织自己的说明')
    expect(body).toContain('未经任何机关核实')
    expect(body).toContain('有异议')
  })

  test('are read over before everybody sees them', async () => {
    const read = await sendForm(beside, { 'said.text': '已经改正', step: 'read' })
    expect(read.body).toContain('还没有提交')
    const sent = await sendForm(beside, { 'said.text': '已经改正', step: 'send' })
    expect(sent.response.headers.get('Location')).toBe(`/my/records/${choices.record.id}/choices#own-words`)
  })

  test('are asked for again where nothing was written', async () => {
    const { response, body } = await sendForm(beside, { 'said.text': ' ', step: 'read' })
    expect(response.status).toBe(422)
    expect(body).toContain('href="#f-statement-text"')
  })
})

describe('a case', () => {
  test('tells everybody’s deadlines in words, its own first', async () => {
    const { body } = await visit(`/my/cases/${oneCase.id}`, 'en')
    for (const text of ['2 days late', 'in time', 'Stands still since', '1 day left', 'provisional:'])
      expect(body).toContain(text)
    expect(body.indexOf('Yours')).toBeLessThan(body.indexOf('Theirs'))
  })

  test('a move that asks nothing is read over all the same', async () => {
    const { body } = await sendForm(`/my/cases/${oneCase.id}`, { move: 'withdrawn', step: 'read' })
    expect(body).toContain('这一步不需要填写内容。')
  })

  test('what the server refuses is said, with the form still there', async () => {
    const { response, body } = await sendForm(`/my/cases/${oneCase.id}`, { move: 'withdrawn', step: 'send' })
    expect(response.status).toBe(422)
    expect(body).toContain('现在不能走这一步')
  })
})

test('open cases come before those that are over, and ‘my file’ says what waits for the organisation', async () => {
  const [over, open] = cases
  const list = (await visit('/my/cases')).body
  expect(list.indexOf(open?.id ?? '?')).toBeLessThan(list.indexOf(over?.id ?? '?'))
  const file = (await visit('/my')).body
  expect(file).toContain('等您办理')
  expect(file).toContain('已过期 2 天')
})
