import { authorities, inCharge } from '../authorities.ts'
import { nativeRow, type Row } from '../columns.ts'
import { dice } from '../dice.ts'
import { penaltyCells } from '../records/penalty-cells.ts'
import { conducts } from '../words/conduct.ts'
import { daysOfSpan } from './days-of-span.ts'
import { organisationAt } from './organisation-at.ts'

/** `organisations`: how many of the organisations of `registrationRows` with the same seed are punished, evenly. */
export type PenaltyBulk = { readonly seed: number; readonly count: number; readonly organisations: number }

/** `count` penalties in native columns, one at a time, each with a document number of its own; nothing is wrong with any. */
export function* penaltyRows({ seed, count, organisations }: PenaltyBulk): Generator<Row> {
  const throws = dice(`${seed}/penalties`)
  const days = daysOfSpan('2022-01-01', '2025-12-31')
  for (let index = 0; index < count; index++) {
    const { name, code, legalRepresentative } = organisationAt(index % organisations, seed)
    const conduct = throws.pick(conducts)
    const by = inCharge(conduct.sector, '')
    const on = throws.pick(days)
    const documentNumber = `${authorities[by].prefix}罚〔${on.slice(0, 4)}〕${index + 1}号`
    yield nativeRow('penalty', {
      name,
      code,
      party: '法人及非法人组织',
      legalRepresentative,
      ...penaltyCells(throws, conduct, { on, by, documentNumber }),
      servedOn: on,
      repairNoticeOn: on,
      publish: conduct.severity === 'minor' ? '否' : '是',
    })
  }
}
