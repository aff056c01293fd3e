import type { Rule } from './rule.ts'

/** The rules of the legality check, in the order in which a reader would ask. */
export const rules: readonly Rule[] = []
