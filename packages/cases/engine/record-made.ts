import type { Json } from '@probity/base'
import type { DecidedRecord } from '@probity/intake'
import type { Law } from '@probity/law'
import type { Said } from '../ask.ts'
import type { Case } from '../case.ts'
import { findMade } from './find-made.ts'

/** The kind and content of the record that a move makes, as the pack says; `undefined` where it makes none. */
export const recordMade = (
  law: Law,
  one: Case,
  move: string,
  said: Said,
): Pick<DecidedRecord, 'kind' | 'content'> | undefined => {
  const made = law.findProcedure(one.procedure)?.makes?.find((row) => row.move === move)
  if (!made) return undefined
  const content: Record<string, Json> = {}
  for (const [field, value] of Object.entries(made.content)) {
    const text = 'is' in value ? value.is : saidWith(one, value.said, move, said)
    if (text !== undefined) content[field] = text
  }
  return { kind: made.kind, content }
}

const saidWith = (one: Case, path: string, move: string, said: Said): Json | undefined => {
  const [asked = '', name = ''] = path.split('.')
  return (asked === move ? said : findMade(one, asked)?.said)?.[name]
}
