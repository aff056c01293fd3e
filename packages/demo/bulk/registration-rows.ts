import { nativeRow, type Row } from '../columns.ts'
import { dice } from '../dice.ts'
import { city, streets } from '../words/places.ts'
import { daysOfSpan } from './days-of-span.ts'
import { organisationAt } from './organisation-at.ts'

export type RegistrationBulk = { readonly seed: number; readonly count: number }

/** `count` registrations in native columns, one at a time; names and codes are all distinct, every code is valid. */
export function* registrationRows({ seed, count }: RegistrationBulk): Generator<Row> {
  const throws = dice(`${seed}/registrations`)
  const days = daysOfSpan('2016-01-01', '2025-12-31')
  for (let index = 0; index < count; index++) {
    const { name, code, place, trade, legalRepresentative } = organisationAt(index, seed)
    yield nativeRow('registration', {
      name,
      code,
      subjectKind: '企业',
      type: '有限责任公司',
      legalRepresentative,
      capital: `${throws.between(1, 300) * 10}万元人民币`,
      scope: trade.scope,
      industry: trade.industry,
      region: place.code,
      address: `${city.name}${place.name}${throws.pick(streets)}${throws.between(1, 388)}号`,
      registeredOn: throws.pick(days),
      status: '存续',
    })
  }
}
