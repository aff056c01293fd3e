import { createHash } from 'node:crypto'
import { type Bilingual, canonicalJson, type Day, type Json } from '@probity/base'
import type { Confidence, Span } from '@probity/law'
import type { LetterKind } from './kinds.ts'
import type { LetterNumber } from './number.ts'

/** What an official wrote stands in their own language; what our texts and the packs say stands in both. */
export type Said = string | Bilingual

/** An article a letter rests on. Anything but `verified` is marked in the letter itself. */
export type LetterArticle = {
  readonly instrument: Bilingual
  readonly article?: string
  readonly says?: Bilingual
  readonly confidence: Confidence
}

/** A way to have a decision reviewed; its time begins with service. */
export type Remedy = {
  readonly way: 'review' | 'reconsideration' | 'suit'
  /** Before whom. */
  readonly before: Said
  readonly within: { readonly count: number; readonly unit: Span['unit'] | 'months' }
  readonly basis: readonly LetterArticle[]
}

/** A time that begins on the day of service, which is not counted. */
export type ServedDeadline = {
  readonly what: Said
  readonly by: 'party' | 'authority'
  readonly within: Span
}

/** What a letter says, before it has a number. No person's number stands in it (R1). */
export type LetterContent = {
  readonly kind: LetterKind
  readonly from: { readonly authority: string; readonly title: Bilingual }
  readonly to: { readonly handle: string; readonly name: string; readonly code?: string }
  readonly issuedOn: Day
  readonly about: {
    /** Public number of the case, and what kind of case it is. */
    readonly case: string
    readonly procedure: Bilingual
    /** Public number of the record, and the document it records. */
    readonly record?: string
    readonly document?: Said
  }
  readonly facts: Said
  readonly reasons: Said
  /** What is proposed, decided, corrected or asked. */
  readonly outcome?: Said
  readonly articles: readonly LetterArticle[]
  readonly remedies?: readonly Remedy[]
  readonly deadlines?: readonly ServedDeadline[]
  readonly hearing?: { readonly on: Day; readonly at: string; readonly where: Said; readonly heldBy: Said }
  readonly signedBy: { readonly name: string; readonly office?: Said }
  readonly contact: { readonly office?: Said; readonly address?: Said; readonly telephone?: string }
}

/** A letter: data, from which every copy of it is made. */
export type Letter = LetterContent & { readonly number: LetterNumber }

/** SHA-256 of the canonical JSON of a letter, in hex: the same for each of its copies, in whatever language. */
export const digestOf = (letter: Letter): string =>
  createHash('sha256')
    .update(canonicalJson(letter as unknown as Json))
    .digest('hex')
