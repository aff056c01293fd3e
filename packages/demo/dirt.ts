import { addDays, type Day } from '@probity/base'
import type { Chronicle, Filing } from './chronicle.ts'
import { oldRegistrationNumber, organisationCode } from './codes.ts'
import { layouts } from './columns.ts'
import { type Dice, dice } from './dice.ts'
import type { DemoDirt, DemoFault } from './model.ts'
import { brandName } from './naming.ts'
import { registrationCells } from './registering.ts'
import type { Resident } from './residents.ts'
import { city } from './words/places.ts'

/** Faults in single rows, each as real files have them. */
const spoilers: readonly (readonly [
  DemoFault,
  (row: Record<string, string>, columns: Spoiled, nth: number) => void,
])[] = [
  ['lower-case-code', (row, { code }) => (row[code] = row[code]!.toLowerCase())],
  ['registration-number-as-code', (row, { code }, nth) => (row[code] = oldRegistrationNumber(city.code, nth))],
  [
    'wrong-check-symbol',
    (row, { code }) => (row[code] = row[code]!.slice(0, 17) + (row[code]!.endsWith('7') ? '4' : '7')),
  ],
  ['missing-code', (row, { code }) => (row[code] = '')],
  ['unusual-day', (row, { decidedOn }) => (row[decidedOn] = row[decidedOn]!.replace(/-0?/g, '/'))],
  ['impossible-day', (row, { decidedOn }) => (row[decidedOn] = `${row[decidedOn]!.slice(0, 4)}-02-30`)],
]
type Spoiled = { readonly code: string; readonly decidedOn: string }

/**
 * Spoils a small honest share of what was noted (one row in 250, at least one of each fault), and adds bodies that share
 * a code and a body with two. Rows that later acts speak of stay as they are.
 */
export const soil = (
  seed: string,
  residents: readonly Resident[],
  chronicle: Chronicle,
  span: { readonly from: Day; readonly until: Day },
): DemoDirt[] => {
  const throws = dice(`${seed}/dirt`)
  const spokenOf = new Set(chronicle.acts.map((act) => ('documentNumber' in act ? act.documentNumber : '')))
  const clean = chronicle.filings.flatMap((filing, at) =>
    (filing.kind === 'licence' || filing.kind === 'inspection-result') && !spokenOf.has(numberOf(filing)) ? [at] : [],
  )
  const dirt: DemoDirt[] = []
  const rounds = Math.min(Math.ceil(clean.length / 250 / spoilers.length), Math.floor(clean.length / spoilers.length))
  const step = Math.floor(clean.length / Math.max(1, rounds * spoilers.length))
  for (let nth = 0; nth < rounds * spoilers.length; nth++) {
    const at = clean[nth * step + throws.below(step)]!
    const filing = chronicle.filings[at]!
    const [fault, spoil] = spoilers[nth % spoilers.length]!
    const row = { ...filing.row }
    const columns = layouts[filing.kind].columns
    spoil(row, { code: columns.code, decidedOn: 'decidedOn' in columns ? columns.decidedOn : '' }, nth)
    chronicle.filings[at] = { ...filing, row }
    dirt.push({ code: row[columns.code]!, documentNumber: numberOf(filing), fault })
  }
  return [...dirt, ...doubles(seed, throws, residents, chronicle, span)]
}

const numberOf = ({ kind, row }: Filing): string => {
  const { columns } = layouts[kind]
  return 'documentNumber' in columns ? row[columns.documentNumber]! : ''
}

/** For the conflict queue: another body registered under a code that is taken, and a body registered again under a new code. */
const doubles = (
  seed: string,
  throws: Dice,
  residents: readonly Resident[],
  chronicle: Chronicle,
  { from, until }: { readonly from: Day; readonly until: Day },
): DemoDirt[] => {
  const companies = residents.filter(({ form, names }) => form.id === 'company' && names.length === 1)
  const shift = dice(`${seed}/codes`).below(1 << 30)
  const dirt: DemoDirt[] = []
  for (let nth = 0; nth < Math.ceil(residents.length / 700); nth++) {
    const on = addDays(from, 100 + 211 * nth)
    const resident = throws.pick(companies)
    const taken = resident.organisation.code
    const fresh = organisationCode('91', city.code, residents.length + nth, shift, true)
    if (on > until) break
    const cells = registrationCells(resident, from)
    const stranger = `${city.name}${brandName(throws)}同码商行`
    const other = { ...cells, name: stranger, legalRepresentative: '' }
    chronicle.fileApart('market-city', 'registration', on, other, 'doubles')
    dirt.push({ code: taken, documentNumber: '', fault: 'one-code-two-bodies' })
    const twice = throws.pick(companies)
    const again = { ...registrationCells(twice, from), code: fresh }
    chronicle.fileApart('market-city', 'registration', addDays(on, 1), again, 'doubles')
    dirt.push({ code: fresh, documentNumber: '', fault: 'one-body-two-codes' })
  }
  return dirt
}
