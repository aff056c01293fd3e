import { accept, type Result, refuse } from '@probity/base'
import type { Command, Given } from './command.ts'

const usually = 50

/** Lists end somewhere: a person says how far. */
export const mostShown = {
  most: {
    value: 'N',
    says: { zh: `最多显示多少（默认 ${usually}）`, en: `How many at most (${usually} unless given)` },
  },
} as const satisfies Command['options']

export const readMost = (given: Given): Result<number, 'arguments/not-a-count'> => {
  const text = given.text('most')
  const most = text === undefined ? usually : Number(text)
  return Number.isInteger(most) && most > 0 ? accept(most) : refuse('arguments/not-a-count', { count: text })
}
