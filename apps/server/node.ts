import { createHash } from 'node:crypto'
import { accept, type Bilingual, type Clock, type Randomness, type Result } from '@probity/base'
import { type Database, sql } from '@probity/database'
import { type Intake, rowsPerChunkOn } from '@probity/intake'
import type { Law } from '@probity/law'

/** A running node: what every route and command works with. */
export type ProbityNode = {
  readonly database: Database
  readonly law: Law
  readonly clock: Clock
  readonly random: Randomness
  readonly intake: Intake
  /** Public address, for 'check at' lines. */
  readonly address: () => string
  /** A line above every page, such as that the city of a demonstration never was. */
  readonly notice?: Bilingual
}

/** `secret`: at least 16 characters; hashes of licence numbers hang on it, so it stays the same for the life of the data. */
export const makeNode = (parts: {
  database: Database
  law: Law
  clock: Clock
  random: Randomness
  secret: string
  address: () => string
  notice?: Bilingual
}): ProbityNode => {
  const { database, law, clock, random, address, notice } = parts
  const nodeKey = createHash('sha256').update(`probity licence numbers ${parts.secret}`).digest()
  return {
    database,
    law,
    clock,
    random,
    address,
    ...(notice ? { notice } : {}),
    intake: { database, law, clock, random, nodeKey, rowsPerChunk: rowsPerChunkOn[database.engine] },
  }
}

/** Keeps each pack as it is loaded, so that a past day can be asked under the law this node knew. */
export const keepPacks = async ({ database, law, clock }: ProbityNode): Promise<Result<number>> =>
  database.transaction(async (tx) => {
    for (const pack of law.packs) {
      await tx.rows(sql`insert into law_pack (digest, pack_id, edition, content, loaded_at)
        values (${pack.digest}, ${pack.id}, ${pack.edition}, ${JSON.stringify(pack)}::jsonb, ${clock.now()}) on conflict (digest) do nothing`)
    }
    return accept(law.packs.length)
  })
