import { addDays, type Day, day } from '@probity/base'
import {
  asksOf,
  type Case,
  type CaseContext,
  enact,
  type MadeBy,
  type Move,
  measuresInForce,
  procedures,
  withMove,
} from '@probity/cases'
import { addWorkingDays, type Law } from '@probity/law'
import { type Act, type FileVersion, fileOf } from '@probity/records'
import type { Subject } from '@probity/registry'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadPacks } from '../rights/city-node.ts'

let law: Law
beforeAll(async () => {
  law = await loadPacks()
})

const subject: Subject = {
  subjectId: 1,
  handle: '01hqz5c4p2m8x0v7w3k9t6n1ry',
  packId: 'cn',
  kind: 'enterprise',
  status: 'active',
  region: '990101',
  mergedInto: null,
  parentCode: null,
} as Subject

/** A serious penalty that was served, on which both an entry and measures may rest. */
const penalty: FileVersion = {
  recordId: 7,
  version: 1,
  nature: 'first',
  kind: 'penalty',
  authorityId: 'market-city',
  deciderName: null,
  deciderCode: null,
  documentNumber: '临市监罚〔2026〕1号',
  eventOn: null,
  decidedOn: day('2026-05-10'),
  publishedOn: null,
  firstSeenOn: day('2026-05-11'),
  severity: 'serious',
  basis: null,
  attested: { publish: true, servedOn: day('2026-05-10'), repairNoticeOn: day('2026-05-10') },
  content: { classes: ['罚款', '吊销许可证件'] },
  batchId: 1,
  ordinal: 0,
  leaf: null,
}
const begin = day('2026-11-23')
const people = ['甲', '乙', '丙'] as const

/** One thing that somebody tries: a move, who makes it, how many days after the last, and how much of what is asked is said. */
type Try = {
  readonly move: number
  readonly who: number
  readonly days: number
  readonly servedBack: number
  readonly examined: boolean
}
const tries = fc.array(
  fc.record<Try>({
    move: fc.nat({ max: 20 }),
    who: fc.nat({ max: 2 }),
    days: fc.nat({ max: 9 }),
    servedBack: fc.nat({ max: 3 }),
    examined: fc.boolean(),
  }),
  { minLength: 5, maxLength: 40 },
)

/** Plays tries out, whatever of them is allowed, and gives every case with what was known when each move was made. */
const play = (procedure: 'listing' | 'measure', about: Record<string, string>, attempts: readonly Try[]) => {
  const rules = procedures[procedure]!
  const names = Object.keys(rules.moves)
  let versions: readonly FileVersion[] = [penalty]
  let acts: readonly Act[] = []
  let cases: readonly Case[] = []
  let today = begin
  let batch = 10
  const contextOn = (on: Day): CaseContext => ({
    law,
    today: on,
    subject,
    codes: [],
    cases,
    versions,
    acts,
    records: fileOf(law, subject, versions, acts, on),
    heldAsReceived: () => true,
  })
  for (const { move, who, days, servedBack, examined } of attempts) {
    today = addDays(today, days)
    const name = names[move % names.length] as string
    const row = rules.moves[name] as Move<string>
    const person = people[who] as string
    const by: MadeBy = {
      party: row.by,
      body: row.by === 'subject' ? subject.handle : 'market-city',
      who: person,
      name: person,
    }
    const context = contextOn(today)
    const known = cases.find(({ caseId }) => caseId === 1)
    const opened = known ? undefined : rules.open(context, { procedure, recordId: 7, about, by })
    if (opened && !opened.ok) continue
    const given = Object.fromEntries(
      Object.entries(asksOf(law, known ?? { procedure, about }, name)).flatMap(
        ([asked, ask]): [string, string | boolean][] => {
          if (asked === 'examined') return examined ? [[asked, '逐项复核，意见不影响认定的事实']] : []
          if (ask.is === 'confirm') return [[asked, true]]
          if (ask.is === 'day')
            return [[asked, asked === 'until' || asked === 'heldOn' ? addDays(today, 30) : addDays(today, -servedBack)]]
          if (ask.is === 'choice') return [[asked, Object.keys(ask.of)[servedBack % Object.keys(ask.of).length] ?? '']]
          return [[asked, '依照法律规定逐项说明事实理由和依据，内容完整。']]
        },
      ),
    )
    const enacted = enact(context, {
      caseId: 1,
      move: name,
      given,
      by,
      ...(opened?.ok ? { matter: opened.value } : {}),
    })
    if (!enacted.ok) continue
    batch += 1
    acts = [...acts, ...enacted.value.drafts.map((draft, ordinal) => ({ ...draft, batchId: batch, ordinal }))]
    versions = [
      ...versions,
      ...enacted.value.versions.map((version) => ({ ...version, batchId: batch, ordinal: 99, leaf: null })),
    ]
    for (const { kind, closed, effectiveOn } of enacted.value.drafts)
      if (kind === 'case-moved') {
        const {
          move: made,
          by: maker,
          said,
          matter,
        } = closed as never as { move: string; by: MadeBy; said: never; matter?: Case }
        const moved = { move: made, on: effectiveOn, by: maker, said, batchId: batch, ordinal: 0 }
        const one = cases.find(({ caseId }) => caseId === 1)
        const before = one ?? {
          ...(matter as Case),
          caseId: 1,
          subjectId: 1,
          begunOn: effectiveOn,
          state: 'nothing',
          moves: [],
        }
        cases = [withMove(before, moved)]
      }
  }
  return { one: cases[0], versions, acts, today, contextOn }
}

/** Five working days after the notice are the last day to speak, as the pack says. */
const lastDayToSpeak = (served: Day): Day => addWorkingDays(law.findProcedureCalendar('listing')!, served, 5).day

const decidedAfterEachStep = (one: Case, decision: string) => {
  for (const [place, { move, on, by }] of one.moves.entries()) {
    if (move !== decision) continue
    const earlier = one.moves.slice(0, place)
    const proposed = earlier.find((made) => made.move === 'proposed')!
    const notice = earlier.find((made) => made.move === 'noticed')!
    expect(notice).toBeDefined()
    expect(by.who).not.toBe(proposed.by.who)
    const over = on > lastDayToSpeak(notice.said.servedOn as Day)
    const held = earlier.some((made) => made.move === 'hearing-held')
    const spoke = held || earlier.some((made) => made.move === 'stated')
    expect(over || spoke).toBe(true)
    // Whoever asked for a hearing had it.
    expect(held || !earlier.some((made) => made.move === 'hearing-asked')).toBe(true)
    if (spoke) expect(one.moves[place]?.said.examined).toBeTypeOf('string')
  }
}

test('no sequence of moves reaches an entry in a list without each due step, nor shows one before it was served', () => {
  let entered = 0
  fc.assert(
    fc.property(tries, (attempts) => {
      const { one, versions, acts, today } = play(
        'listing',
        { list: 'market-serious', ground: 'heavier-penalty' },
        attempts,
      )
      const entries = versions.filter(({ kind }) => kind === 'serious-dishonesty-list')
      expect(entries.length).toBe(one?.moves.filter(({ move }) => move === 'entered').length ?? 0)
      if (!one) return
      entered += entries.length
      decidedAfterEachStep(one, 'entered')
      const file = fileOf(law, subject, versions, acts, today)
      const shown = file.filter(
        ({ state, standing }) => state.version.kind === 'serious-dishonesty-list' && standing.shown,
      )
      if (shown.length > 0) expect(one.moves.some(({ move }) => move === 'served')).toBe(true)
      if (one.state === 'removed' || one.state === 'dropped') expect(shown).toEqual([])
    }),
    { numRuns: 1_500, seed: 20_261_122 },
  )
  expect(entered).toBeGreaterThan(5)
})

test('no sequence of moves reaches a measure without each due step, nor keeps one in force past its end', () => {
  let applied = 0
  fc.assert(
    fc.property(tries, (attempts) => {
      const { one, acts, today, contextOn } = play('measure', { measure: 'key-supervision-food' }, attempts)
      if (!one) return
      applied += one.moves.filter(({ move }) => move === 'applied').length
      decidedAfterEachStep(one, 'applied')
      const inForceOn = (on: Day) => measuresInForce(law, subject, contextOn(on), on)
      const until = one.moves.find(({ move }) => move === 'applied')?.said.until as Day | undefined
      const lifted = one.moves.some(({ move }) => move === 'lift-ordered')
      const served = one.moves.some(({ move }) => move === 'served')
      expect(inForceOn(today).length).toBe(served && !lifted && until && today <= until ? 1 : 0)
      if (until) expect(inForceOn(addDays(until, 1))).toEqual([])
      expect(acts.filter(({ kind }) => kind === 'measure-lifted').length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 1_500, seed: 20_261_122 },
  )
  expect(applied).toBeGreaterThan(5)
})
