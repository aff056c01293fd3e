import { expect, test } from 'vitest'
import { checkBrokenCopy } from './broken-copy.ts'
import { forbiddenWords } from './forbidden-words.ts'

// Every tenth copy of a pack costs a second: a handful of each sort is put in for real, all words are looked at by the rule's test below.
test.each([
  ['travel', '限制乘坐高铁', 'No trains'],
  ['leaving the country', '限制出境', 'Exit ban'],
  ['spending', '限制消费', 'No spending'],
  ['schooling', '子女入学受限', 'Children kept from school'],
  ['office', '限制担任董事', 'Not to hold office as director'],
])('a measure that restricts a person’s %s cannot be expressed', async (_, zh, en) => {
  const { findings } = await checkBrokenCopy('cn', 'measures.yaml', {
    from: 'object: { zh: 在政府采购中有法定违法行为的供应商, en: A supplier with unlawful conduct in government procurement }',
    to: `object: { zh: ${zh}, en: ${en} }`,
  })
  expect(findings.map(({ code }) => code)).toContain('law/natural-person')
})

test('the words that betray such a restriction belong to the engine, in both languages', () => {
  for (const word of ['travel', 'spending', 'schooling', 'hold office', '出境', '高消费', '入学', '任职'])
    expect(forbiddenWords.restrictions).toContain(word)
})
