import { addDays, type Day, day } from '@probity/base'
import { type CityPlan, type Composition, cityOf, compose } from './city.ts'
import { type Cells, nativeRow } from './columns.ts'
import { dice } from './dice.ts'
import type { DemoCity } from './model.ts'
import { penaltyCells } from './records/penalty-cells.ts'
import type { Resident } from './residents.ts'
import { conducts } from './words/conduct.ts'

/** How the record that makes the difference came to its end. */
export type TwinEnding = 'expired' | 'revoked' | 'corrected' | 'annulled'

export type DemoTwins = {
  /** The city in which it once stood, and ended. */
  readonly with: DemoCity
  /** The same city in which it never was. */
  readonly without: DemoCity
  readonly subjectCode: string
  readonly documentNumber: string
}

const by = 'market-city'
const documentNumber = '临市监双罚〔2022〕1号'

/**
 * Two cities of one seed that differ in one ended adverse record and in nothing else (R8). `corrected`: in one the
 * decision first came with a wrong fine and facts and was put right, in the other it came right at once.
 */
export const demoTwins = (plan: Partial<CityPlan> & { readonly how: TwinEnding }): DemoTwins => {
  const { how, ...given } = plan
  const span = { seed: 'twins', organisations: 60, from: day('2021-11-01'), until: day('2026-11-20'), ...given }
  const withRecord = compose(span)
  const without = compose(span)
  const resident = twin(withRecord, span.from)
  const arrives = freeDay(withRecord, addDays(span.from, 60))
  const ends = freeDay(withRecord, addDays(arrives, 90))
  const right = cellsFor(resident, addDays(arrives, -10))
  const wrong = { ...right, fine: '9.9', content: '罚款人民币99000元', facts: `${right.facts}（误录）` }
  const { chronicle } = withRecord
  chronicle.fileApart(by, 'penalty', arrives, how === 'corrected' ? wrong : right, 'twin')
  const name = {
    authority: by,
    subjectCode: resident.organisation.code,
    recordKind: 'penalty',
    documentNumber,
    on: ends,
  } as const
  if (how === 'revoked') chronicle.act({ kind: 'revoke', ...name, reason: '经自查，原决定认定事实不清，予以撤销' })
  if (how === 'annulled')
    chronicle.act({ kind: 'remedy', state: 'annulled', ...name, reason: '原决定被行政复议机关撤销' })
  if (how === 'corrected') {
    const row = nativeRow('penalty', right)
    chronicle.filings.push({ arrives: ends, authority: by, kind: 'penalty', row, apart: 'twin', correction: true })
    without.chronicle.fileApart(by, 'penalty', arrives, right, 'twin')
  }
  return {
    with: cityOf(withRecord, span.until),
    without: cityOf(without, span.until),
    subjectCode: resident.organisation.code,
    documentNumber,
  }
}

/** A company that was there before the story and still is. */
const twin = ({ residents, longFile }: Composition, from: Day): Resident => {
  const found = residents.find(
    (resident) =>
      resident !== longFile &&
      resident.form.id === 'company' &&
      resident.names.length + resident.statuses.length === 2 &&
      resident.organisation.registeredOn < from,
  )
  if (!found) throw new RangeError('the city is too small for twins')
  return found
}

/** A day on which nothing else happens, so that the order of everything else stays as it is. */
const freeDay = ({ chronicle }: Composition, from: Day): Day => {
  const busy = new Set([...chronicle.filings.map(({ arrives }) => arrives), ...chronicle.acts.map(({ on }) => on)])
  let free = from
  while (busy.has(free)) free = addDays(free, 1)
  return free
}

/** A general penalty: its longest time on show is over well before the five years are. */
const cellsFor = ({ organisation }: Resident, on: Day): Cells<'penalty'> => {
  const conduct = conducts.find(({ sector, severity }) => sector === 'market' && severity === 'general')!
  return {
    ...penaltyCells(dice('twin'), conduct, { on, by, documentNumber }),
    name: organisation.name,
    code: organisation.code,
    party: '法人及非法人组织',
    legalRepresentative: organisation.legalRepresentative,
    servedOn: on,
    repairNoticeOn: on,
    publish: '是',
  }
}
