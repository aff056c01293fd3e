import { z } from '@hono/zod-openapi'
import { DayText, InstantText, Words } from './words.ts'

export const LetterId = z
  .string()
  .regex(/^[a-z0-9-]{1,60}\.[a-z-]{1,20}\.\d{4}\.[1-9]\d{0,8}$/)
  .openapi({ example: 'market-city.decision.2026.12', description: 'Public number of a letter.' })

export const serviceWayNames = ['electronic', 'post', 'in-person', 'left', 'public-notice'] as const

export const LetterSummary = z
  .object({
    id: LetterId,
    kind: z.string(),
    title: Words,
    number: Words,
    from: Words,
    /** Without a handle it goes to somebody who has no letterbox here, and is handed over. */
    to: z.object({ handle: z.string().optional(), name: Words }),
    case: z.string(),
    procedure: Words,
    issuedOn: DayText,
    /** SHA-256 of what it says; stands on every page of every copy. */
    digest: z.string(),
    /** From its day the party's times run. Absent until it was served. */
    service: z
      .object({ way: z.enum(serviceWayNames), title: Words, on: DayText, proof: z.string(), recordedAt: InstantText })
      .optional(),
  })
  .openapi('LetterSummary')
export type LetterSummary = z.infer<typeof LetterSummary>

/** What a letter says in one language, in its parts. */
export const LetterText = z.object({
  issuer: z.string(),
  title: z.string(),
  number: z.string(),
  addressee: z.string(),
  about: z.array(z.tuple([z.string(), z.string()])),
  opening: z.string(),
  parts: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  signedLabel: z.string(),
  signed: z.string(),
  date: z.string(),
  mark: z.string(),
})
export type LetterText = z.infer<typeof LetterText>

export const LetterView = LetterSummary.extend({ texts: z.object({ zh: LetterText, en: LetterText }) }).openapi(
  'Letter',
)
export type LetterView = z.infer<typeof LetterView>

export const LetterList = z.object({ items: z.array(LetterSummary), next: z.string().optional() }).openapi('LetterList')
export type LetterList = z.infer<typeof LetterList>
