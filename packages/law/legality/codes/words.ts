import type { Bilingual } from '@probity/base'

/** What is so and what the law says of it, and what to do. */
export type CodeWords = { readonly says: Bilingual; readonly todo: Bilingual }
