import { type Caller, can, maySupply, purposeFacts, reachOf, roles } from '@probity/access'
import type { Authority, Law } from '@probity/law'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPacks } from '../rights/city-node.ts'

/** Function, category, region and purpose: what binds a body is asked of the policies, and one of them missing is enough for a no. */
let law: Law
beforeAll(async () => {
  law = await loadPacks()
})

const system = (role: Exclude<Caller['role'], 'public' | 'representative'>, body = 'x'): Caller => ({
  is: 'system',
  role,
  clientId: 'x',
  body,
})

const both = [true, false]
const reaches = both.flatMap((competentFunction) =>
  both.flatMap((categoryCovered) => both.map((sameRegion) => ({ competentFunction, categoryCovered, sameRegion }))),
)
test.each(reaches)('a row is supplied only with function, category and region: %o', (reach) => {
  expect(maySupply(reach)).toBe(Object.values(reach).every(Boolean))
})
test.each(['submit', 'act', 'state'] as const)('%s needs function and category, whoever asks', (action) => {
  for (const { sameRegion: _, ...toKind } of reaches)
    if (!Object.values(toKind).every(Boolean))
      for (const role of roles)
        if (role !== 'public' && role !== 'representative') expect(can(system(role), action, toKind)).toBe(false)
  expect(can(system('decider'), action, { competentFunction: true, categoryCovered: true })).toBe(true)
})

describe('how far an authority reaches', () => {
  const authority = (id: string) => law.findAuthority(id) as Authority
  const registration = () => law.getKind('registration')
  test('a register is bound to the region, from the day the first digits differ', () => {
    const district = authority('market-990101')
    expect(reachOf(law, district, { kind: registration(), region: '990101' }).sameRegion).toBe(true)
    expect(reachOf(law, district, { kind: registration(), region: '990102' }).sameRegion).toBe(false)
    expect(reachOf(law, authority('market-city'), { kind: registration(), region: '990102' }).sameRegion).toBe(true)
  })
  test('a penalty is not: conduct is punished where it happens', () => {
    const kind = law.getKind('penalty')
    expect(reachOf(law, authority('market-990101'), { kind, region: '990102' }).sameRegion).toBe(true)
  })
  test('a function is not enough where the pack narrows the kinds', () => {
    const narrowed = { ...authority('market-city'), kinds: ['penalty'] }
    const reach = reachOf(law, narrowed, { kind: registration(), region: '990101' })
    expect(reach).toEqual({ competentFunction: true, categoryCovered: false, sameRegion: true })
  })
  test('a body that no pack names reaches nowhere', () => {
    const reach = reachOf(law, undefined, { kind: registration(), region: '990101' })
    expect(reach).toEqual({ competentFunction: false, categoryCovered: false, sameRegion: false })
  })
})

test('every purpose opens a file to the parts the pack has it for, and to no other', () => {
  const handle = 'a'.repeat(26)
  for (const purpose of law.purposes())
    for (const role of roles) {
      if (role === 'public') continue
      const who: Caller =
        role === 'representative'
          ? { is: 'person', role, personId: 'p', name: '', body: handle, sessionId: 's' }
          : system(role, 'market-city')
      const facts = purposeFacts(law, who, { handle }, purpose)
      const functions = purpose.for.functions
      const expected =
        purpose.for.roles.includes(role) &&
        (!functions || functions.includes('market-regulation')) &&
        role !== 'supervisor' &&
        role !== 'operator'
      expect(can(who, 'fullFile', facts), `${purpose.id} ${role}`).toBe(expected)
      expect(can(who, 'fullFile', { ...facts, purposeAllowed: false })).toBe(false)
    }
})

test('a representative has the purpose for its own organisation alone', () => {
  const who: Caller = { is: 'person', role: 'representative', personId: 'p', name: '', body: 'mine', sessionId: 's' }
  expect(can(who, 'fullFile', { own: true, purposeAllowed: true })).toBe(true)
  expect(can(who, 'fullFile', { own: false, purposeAllowed: true })).toBe(false)
})
