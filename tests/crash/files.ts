import { csvLines, penaltyRows, registrationRows } from '@probity/demo'

/** A file as its authority sends it. */
export type SentFile = {
  readonly key: string
  readonly authority: string
  readonly kind: string
  readonly rows: readonly Readonly<Record<string, string>>[]
}

const seed = 7
const organisations = 300
const registrations = [...registrationRows({ seed, count: organisations })]
const penalties = [...penaltyRows({ seed, count: 1_200, organisations })].filter(
  (row) => row.CF_CFJG === '临澄市市场监督管理局',
)

/** Every fifth row with a fault of its own, so that there are corrections, a queue and refusals to lose or double as well. */
const soiled = penalties.map((row, at) => {
  if (at % 20 === 5) return { ...row, CF_XDR_SHXYM: String(row.CF_XDR_SHXYM).toLowerCase() }
  if (at % 20 === 10) return { ...row, CF_XDR_SHXYM: '' }
  if (at % 20 === 15) return { ...row, CF_JDRQ: '2024-02-30' }
  return at % 20 === 19 ? { ...row, CF_XDR_LB: '自然人' } : row
})

const part = <Row>(rows: readonly Row[], nth: number, of: number): Row[] => rows.filter((_, at) => at % of === nth)

/** What is sent in this order: a register, penalties, some of them once more by another channel, and corrections. */
export const files: readonly SentFile[] = [
  { key: 'register', authority: 'market-city', kind: 'registration', rows: registrations },
  ...[0, 1].map((nth) => ({
    key: `penalties ${nth}`,
    authority: 'market-city',
    kind: 'penalty',
    rows: part(soiled, nth, 2),
  })),
  { key: 'republished', authority: 'credit-office', kind: 'penalty', rows: part(penalties, 1, 3) },
  {
    key: 'corrected',
    authority: 'market-city',
    kind: 'penalty',
    rows: part(penalties, 2, 5).map((row) => ({ ...row, CF_NR: `${row.CF_NR}（更正）` })),
  },
]

/** Its bytes, in pieces as a network brings them. */
export async function* bytesOf({ rows }: SentFile): AsyncGenerator<Uint8Array> {
  for (const line of csvLines(rows)) yield Buffer.from(line)
}
