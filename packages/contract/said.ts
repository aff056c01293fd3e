import type { CaseAsk } from './cases.ts'

/** What is wrong with an answer, beside the field it was typed into. */
export type SaidFault = { readonly name: string; readonly why: string; readonly atLeast?: number }

/** What was typed, as the API takes it, and what is still missing. */
export type ReadSaid = {
  readonly said: Readonly<Record<string, string | boolean | number>>
  readonly faults: readonly SaidFault[]
}

/**
 * Reads what was typed into a form drawn from asks, so that whoever typed it learns at once what is missing. The server holds it
 * against the same asks again, and its word is the last.
 */
export const readSaid = (asks: readonly CaseAsk[], typed: Readonly<Record<string, string | undefined>>): ReadSaid => {
  const said: Record<string, string | boolean | number> = {}
  const faults: SaidFault[] = []
  for (const ask of asks) {
    const text = typed[ask.name]?.trim() ?? ''
    const why = faultOf(ask, text)
    if (why) faults.push({ name: ask.name, why, ...(ask.atLeast === undefined ? {} : { atLeast: ask.atLeast }) })
    else if (text !== '') said[ask.name] = ask.is === 'confirm' ? true : ask.is === 'count' ? Number(text) : text
  }
  return { said, faults }
}

const faultOf = (ask: CaseAsk, text: string): string | undefined => {
  if (ask.is === 'confirm') return text === 'yes' || ask.optional ? undefined : 'not-confirmed'
  if (text === '') return ask.optional ? undefined : 'missing'
  if (ask.is === 'count') return /^\d{1,9}$/.test(text) ? undefined : 'no-count'
  if (ask.is === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : 'no-day'
  if (ask.is === 'choice') return ask.choices?.some(({ id }) => id === text) ? undefined : 'no-choice'
  return [...text].length < (ask.atLeast ?? 0) ? 'too-short' : undefined
}

/** The fault that a refusal of the server names, where it names a field. */
export const faultOfProblem = (
  problem: { readonly code: string; readonly facts?: Readonly<Record<string, unknown>> | undefined } | undefined,
): SaidFault | undefined => {
  const { what, why, where, atLeast } = problem?.facts ?? {}
  if (problem?.code === 'case/not-said' && typeof what === 'string')
    return { name: what, why: String(why), ...(typeof atLeast === 'number' ? { atLeast } : {}) }
  if (problem?.code === 'text/identity-number' && typeof where === 'string' && where.startsWith('said.'))
    return { name: where.slice('said.'.length), why: 'identity-number' }
  return undefined
}
