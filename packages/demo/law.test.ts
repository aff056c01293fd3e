import { fileURLToPath } from 'node:url'
import { day } from '@probity/base'
import { type Authority, type Law, loadLaw } from '@probity/law'
import { beforeAll, describe, expect, test } from 'vitest'
import { authorities } from './authorities.ts'
import { penaltyRows } from './bulk/penalty-rows.ts'
import { registrationRows } from './bulk/registration-rows.ts'
import { demoCity } from './city.ts'
import { layouts } from './columns.ts'
import { districts, city as place } from './words/places.ts'

const city = demoCity({ seed: 'law', organisations: 800, from: day('2021-11-01'), until: day('2026-11-20') })
const submissions = [...city.story].flatMap(({ at, authority, submission }) =>
  submission ? { at, authority, submission } : [],
)
let law: Law

beforeAll(async () => {
  const loaded = await loadLaw([fileURLToPath(new URL('../../law/demo-city', import.meta.url))])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  law = loaded.value
})

describe('every submission', () => {
  test('is in a layout of the pack, recognised by its columns alone', () => {
    for (const { submission } of submissions) {
      const columns = Object.keys(submission.rows[0]!)
      expect(law.findLayout(columns)?.id).toBe(submission.layout)
      for (const column of columns) expect(law.findLayout(columns)!.columns).toHaveProperty([column])
    }
  })

  test('fills what its layout requires and keeps to its values and lengths, but for planted dirt', () => {
    const dirty = new Set(city.dirt.map(({ documentNumber }) => documentNumber))
    for (const { submission } of submissions) {
      const layout = law.findLayout(Object.keys(submission.rows[0]!), submission.kind)!
      for (const row of submission.rows) {
        if (Object.values(row).some((cell) => dirty.has(cell) && cell !== '')) continue
        for (const [heading, column] of Object.entries(layout.columns)) {
          const cell = row[heading] ?? ''
          if (column.required) expect(cell, heading).not.toBe('')
          if (column.maximumLength) expect(cell.length).toBeLessThanOrEqual(column.maximumLength)
          if (column.values && cell && !column.empty?.includes(cell)) expect(Object.keys(column.values)).toContain(cell)
        }
      }
    }
  })

  test('comes from an authority that is there on the day and competent for the kind', () => {
    for (const { at, authority: id, submission } of submissions) {
      const authority = law.findAuthority(id)!
      const { functions } = law.getKind(submission.kind)
      expect(authority.from <= at.slice(0, 10) && at.slice(0, 10) <= (authority.until ?? '9999')).toBe(true)
      const competent = authority.republishes || authority.functions.some((each) => functions.includes(each))
      expect(competent, `${id} ${submission.kind}`).toBe(true)
      expect(authority.kinds ?? [submission.kind]).toContain(submission.kind)
    }
  })

  test('speaks of subjects its kind may be about', () => {
    const kinds = new Map(city.organisations.map(({ code, kind }) => [code, kind]))
    for (const { submission } of submissions) {
      const { code } = layouts[submission.kind].columns
      for (const row of submission.rows) {
        const kind = kinds.get(row[code]!)
        if (kind) expect(law.getKind(submission.kind).subjects, submission.kind).toContain(kind)
      }
    }
  })
})

test('names and codes of the authorities are those of the pack', () => {
  const inPack = ({ title, code }: Authority) => ({ name: title.zh, code })
  for (const [id, { name, code }] of Object.entries(authorities))
    expect(inPack(law.findAuthority(id)!)).toEqual({ name, code })
})

test('places are those of the pack', () => {
  const regions = Object.assign({}, ...law.packs.map((pack) => pack.regions)) as Record<string, { zh: string }>
  for (const { code, name } of [place, ...districts]) expect(regions[code]?.zh.replace('（虚构）', '')).toBe(name)
})

test('rows for benches are in the same layouts', () => {
  const [penalty] = penaltyRows({ seed: 1, count: 1, organisations: 1 })
  const [registration] = registrationRows({ seed: 1, count: 1 })
  expect(law.findLayout(Object.keys(penalty!))?.id).toBe('double-publicity-penalty')
  expect(law.findLayout(Object.keys(registration!))?.id).toBe('registration-zh')
})
