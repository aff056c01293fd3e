import { createHash } from 'node:crypto'
import { lawOf } from '../law.ts'
import type { Law, LawPack } from '../pack.ts'
import { readPackTexts } from '../reading/read-pack.ts'
import { findPart, parts } from '../schema/parts.ts'
import { checkReading } from './check-pack.ts'
import type { LegalityFinding } from './finding.ts'
import type { Rule } from './rule.ts'

/** A file of a draft: its path as it would stand in a pack (`policies/x.yaml`, `lists.yaml`), and what it says. */
export type DraftFile = { readonly file: string; readonly text: string }

/** A draft, as far as it could be read: what is in it, the law as it would be, and what is against it. */
export type CheckedDraft = {
  readonly pack: LawPack
  /** The law with what the draft says in the place of what it replaces. */
  readonly law: Law
  readonly findings: readonly LegalityFinding[]
}

/**
 * Reads some files as a draft of the last pack of a law and checks them as that pack is checked, against all there is. An item
 * of the draft replaces the one of the same id and first day. Nothing is written, and the law that is loaded stays as it is.
 */
export const checkDraft = (law: Law, files: readonly DraftFile[], rules: readonly Rule[] = []): CheckedDraft => {
  const host = law.packs.at(-1) as LawPack
  const { single, many, places, findings } = readPackTexts(files.map((one) => ({ ...one, part: findPart(one.file) })))
  const digest = createHash('sha256')
    .update(JSON.stringify([host.digest, files]))
    .digest('hex')
  // Who its authorities are says whose law it is; everything else of the host stands among the others.
  const { authorities } = host
  const pack = { ...host, regions: {}, ...single, ...many, authorities, digest } as LawPack
  const others = law.packs.map((one) => without(one, pack))
  const checked = checkReading({ folder: '', pack, places, findings: [] }, others, rules, { ofReadingAlone: true })
  return {
    pack,
    law: lawOf([...others, { ...pack, authorities: [] }]),
    findings: [...findings, ...checked],
  }
}

const named = parts.filter(({ holds }) => holds !== 'part').map(({ into }) => into as keyof LawPack)
type Item = { readonly id?: string; readonly from?: string }
const same = (a: Item, b: Item) => a.id !== undefined && a.id === b.id && a.from === b.from

/** A pack without what a draft has in its place. */
const without = (pack: LawPack, draft: LawPack): LawPack => ({
  ...pack,
  ...Object.fromEntries(
    named
      .filter((into) => into !== 'authorities')
      .map((into) => [
        into,
        (pack[into] as readonly Item[]).filter(
          (item) => !(draft[into] as readonly Item[]).some((one) => same(one, item)),
        ),
      ]),
  ),
})
