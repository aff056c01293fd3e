import { accept, type Result, refuse } from '@probity/base'
import type { Command, Given } from './command.ts'

/** A decision is somebody's, and has reasons. */
export const decisionOptions = {
  by: { value: 'NAME', says: { zh: '认定人', en: 'Who decides' } },
  reasons: { value: 'TEXT', says: { zh: '理由', en: 'Why' } },
} as const satisfies Command['options']

export type Decision = { readonly decidedBy: string; readonly reasons: string }

export const readDecision = (given: Given, command: string): Result<Decision, 'arguments/too-few'> => {
  const decidedBy = given.text('by')
  const reasons = given.text('reasons')
  if (decidedBy === undefined) return refuse('arguments/too-few', { command, missing: '--by' })
  if (reasons === undefined) return refuse('arguments/too-few', { command, missing: '--reasons' })
  return accept({ decidedBy, reasons })
}
