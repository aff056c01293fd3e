import { addDays, type Day } from '@probity/base'
import { nextFilingDay } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { organisationCode } from './codes.ts'
import { dice } from './dice.ts'
import type { DemoOrganisation } from './model.ts'
import { personName } from './naming.ts'
import { penaltyCells } from './records/penalty-cells.ts'
import type { Resident } from './residents.ts'
import { conducts } from './words/conduct.ts'

/** Another invented place, whose register is not this city's. */
const elsewhere = '990201'

/**
 * Namesakes: companies of another place that bear the name of one of ours (whose name says no place) and were punished
 * here. Two bodies, two codes, one name, and no conflict.
 */
export const visit = (
  seed: string,
  residents: readonly Resident[],
  chronicle: Chronicle,
  { from, until }: { readonly from: Day; readonly until: Day },
): DemoOrganisation[] => {
  const throws = dice(`${seed}/visitors`)
  const shift = dice(`${seed}/codes`).below(1 << 30)
  const namesakes = residents.filter(
    ({ form, brand, names }) => form.id === 'company' && names.length === 1 && names[0]!.name.startsWith(brand ?? '-'),
  )
  const conduct = conducts.find(({ sector, severity }) => sector === 'market' && severity === 'general')!
  return namesakes.slice(0, Math.max(2, Math.floor(residents.length / 500))).map((resident, nth) => {
    const organisation: DemoOrganisation = {
      ...resident.organisation,
      code: organisationCode('91', elsewhere, 2 * residents.length + nth, shift, true),
      region: elsewhere,
      district: '',
      address: '',
      legalRepresentative: personName(throws),
      statuses: [{ status: 'active', from: resident.organisation.registeredOn }],
    }
    const on = addDays(from, 300 + throws.below(900))
    const arrives = nextFilingDay('market-city', 'penalty', on)
    const { registeredBy: _, ...elsewhereRegistered } = organisation
    if (arrives > until) return elsewhereRegistered
    chronicle.file('market-city', 'penalty', on, {
      ...penaltyCells(throws, conduct, {
        on,
        by: 'market-city',
        documentNumber: `临市监外罚〔${on.slice(0, 4)}〕${nth + 1}号`,
      }),
      name: organisation.name,
      code: organisation.code,
      party: '法人及非法人组织',
      legalRepresentative: organisation.legalRepresentative,
      servedOn: on,
      repairNoticeOn: on,
      publish: '是',
    })
    return elsewhereRegistered
  })
}
