/**
 * A refusal is an expected answer. The same shape as everywhere in the house, repeated here because this package stands
 * alone: who checks our proofs runs nothing else of ours.
 */
export type Refusal<Code extends string = string> = { readonly code: Code; readonly details?: Record<string, unknown> }

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> }

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const refuse = <Code extends string>(
  code: Code,
  details?: Record<string, unknown>,
): { ok: false; refusal: Refusal<Code> } => ({ ok: false, refusal: details ? { code, details } : { code } })
