import { expect, test } from 'vitest'
import { findUsableCode } from './classify-code.ts'
import { codePrefixes } from './departments.ts'
import { makeCode } from './make-code.ts'
import { subjectKindOf } from './subject-kind.ts'

const kindOf = (prefix: string) => {
  const code = makeCode({ department: prefix[0]!, category: prefix[1]!, region: '990101', body: '12345678' })
  return subjectKindOf(findUsableCode(code)!)
}

test.each([
  ['91', 'enterprise'],
  ['92', 'individual-business'],
  ['93', 'enterprise'],
  ['11', 'government-body'],
  ['12', 'public-institution'],
  ['13', 'social-organisation'],
  ['52', 'social-organisation'],
  ['31', 'other-organisation'],
  ['N2', 'other-organisation'],
] as const)('a code that begins with %s is that of a body of the kind %s', (prefix, kind) =>
  expect(kindOf(prefix)).toBe(kind),
)

test('every department and category has a kind', () => expect(codePrefixes.map(kindOf)).not.toContain(undefined))
