import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { csvLines, penaltyRows, registrationRows } from '@probity/demo'
import { submit } from '@probity/intake'
import type { OpenedNode } from '@probity/server'

/** One city for all benches: registrations and penalties of the same seed are about the same organisations. */
const seed = 20_261

/** Writes `count` registrations, all right, as an authority's CSV file. */
export const writeRegistrations = (folder: string, count: number): Promise<string> =>
  writeLines(join(folder, `registrations-${count}.csv`), csvLines(registrationRows({ seed, count })))

/**
 * Writes `count` penalties about the first `organisations` of those registered, in native CF_* columns, nothing wrong with any.
 * `after`: as many are left out before them, so that two files share none.
 */
export const writePenalties = (folder: string, count: number, organisations: number, after = 0): Promise<string> =>
  writeLines(
    join(folder, `penalties-${after}-${count}-${organisations}.csv`),
    csvLines(penaltyRows({ seed, count: after + count, organisations }).drop(after)),
  )

/** The same penalties as everybody may read them today: serious, of last year, marked for publication. */
export const writeShownPenalties = (folder: string, count: number, organisations: number): Promise<string> =>
  writeLines(
    join(folder, `shown-${count}-${organisations}.csv`),
    csvLines(
      penaltyRows({ seed, count, organisations }).map((row) => {
        const on = `2025${(row.CF_JDRQ as string).slice(4).replace('-02-29', '-02-28')}`
        return { ...row, CF_SXYZCD: '严重', CF_SFGS: '是', CF_JDRQ: on, CF_SDRQ: on, CF_XFGZSRQ: on }
      }),
    ),
  )

/** The `edition`th wording of those penalties: what their authority sends to correct them. */
export const writeCorrections = (
  folder: string,
  count: number,
  organisations: number,
  edition: number,
): Promise<string> =>
  writeLines(
    join(folder, `corrections-${edition}.csv`),
    csvLines(
      penaltyRows({ seed, count, organisations }).map((row) => ({ ...row, CF_SY: `${row.CF_SY}（第${edition}稿）` })),
    ),
  )

const writeLines = async (file: string, lines: Iterable<string>): Promise<string> => {
  const out = createWriteStream(file)
  let text = ''
  const flush = async () => {
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  for (const line of lines) {
    text += line
    if (text.length > 500_000) await flush()
  }
  await flush()
  out.end()
  await once(out, 'finish')
  return file
}

/** Who hands in registrations, and who hands in what other authorities decided. */
export const registrar = 'market-city'
export const creditOffice = 'credit-office'

/** Drives a file in by the front door; throws unless every row came in. */
export const takeIn = async (
  { node }: OpenedNode,
  authorityId: string,
  file: string,
  onRows: (rows: number) => void = () => {},
): Promise<void> => {
  const authority = node.law.findAuthority(authorityId)
  if (!authority) throw new Error(`the law has no authority ${authorityId}`)
  const taken = await submit(node.intake, {
    authority,
    key: file,
    source: createReadStream(file, { highWaterMark: 65_536 }),
    onProgress: ({ accepted }) => onRows(accepted),
  })
  if (!taken.ok) throw new Error(`${taken.refusal.code} ${JSON.stringify(taken.refusal.details ?? {})}`)
  const { corrected, quarantined, refused } = taken.value.rows
  if (corrected + quarantined + refused > 0) throw new Error(`not all rows came in: ${JSON.stringify(taken.value)}`)
}
