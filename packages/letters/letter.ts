import { createHash } from 'node:crypto'
import { type Bilingual, canonicalJson, type Day, type Json } from '@probity/base'
import type { Confidence, Span } from '@probity/law'
import type { LetterKind } from './kinds.ts'
import type { LetterNumber } from './number.ts'

/** What an official wrote stands in their own language; what our texts and the packs say stands in both. */
export type Said = string | Bilingual

/** What is said in one paragraph or in several, each in its own language. */
export type Written = Said | readonly Said[]

/** An article a letter rests on: of a pack, where anything but `verified` is marked in the letter itself, or as the official wrote it. */
export type LetterArticle =
  | {
      readonly instrument: Bilingual
      readonly article?: string
      readonly says?: Bilingual
      readonly confidence: Confidence
    }
  | { readonly written: string }

/** A way to have a decision reviewed; its time begins with service. */
export type Remedy = {
  readonly way: 'review' | 'reconsideration' | 'suit'
  /** Before whom. */
  readonly before: Said
  /** Absent where no law that we know gives days for it. */
  readonly within?: Span
  readonly basis: readonly LetterArticle[]
}

/** A time of the party, which begins on the day of service, or one of the authority, which begins with the letter. Neither day is counted. */
export type LetterDeadline = {
  readonly what: Said
  readonly by: 'party' | 'authority'
  readonly within: Span
  readonly basis?: readonly LetterArticle[]
}

/** The notice of how to repair, where it goes with a decision in one letter: two documents, one service. */
export type NoticeWithin = { readonly title: Bilingual; readonly paragraphs: readonly Bilingual[] }

/** What a letter says, before it has a number. No person's number stands in it (R1). */
export type LetterContent = {
  readonly kind: LetterKind
  readonly from: { readonly authority: string; readonly title: Bilingual }
  /** Without a handle it goes to somebody who has no letterbox here: a person, or whoever came to the counter. It names nobody (R1). */
  readonly to: { readonly handle?: string; readonly name: Said; readonly code?: string }
  readonly issuedOn: Day
  readonly about: {
    /** Public number of the case, and what kind of case it is. */
    readonly case: string
    readonly procedure: Bilingual
    /** Whom it is about, where that is not who it goes to. */
    readonly organisation?: string
    /** Public number of the record, and the document it records. */
    readonly record?: string
    readonly document?: Said
  }
  readonly facts: Written
  readonly reasons: Written
  /** What is proposed, decided, corrected or asked. */
  readonly outcome?: Written
  readonly articles: readonly LetterArticle[]
  readonly remedies?: readonly Remedy[]
  readonly deadlines?: readonly LetterDeadline[]
  readonly hearing?: { readonly on: Day; readonly at?: string; readonly where: Said; readonly heldBy?: Said }
  readonly repairNotice?: NoticeWithin
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
