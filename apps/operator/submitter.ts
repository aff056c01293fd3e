import { operatorId } from '@probity/access'
import type { Result } from '@probity/base'
import type { Command, Given } from './command.ts'
import type { Door } from './door.ts'

/** Who goes back to a submission: its authority, or the operator of the node, who may do what any of them may. */
export const submitterOptions = {
  authority: {
    value: 'A',
    says: { zh: '以该机关的密钥（默认以运营者的）', en: 'With the key of this authority (else with the operator’s)' },
  },
} as const satisfies Command['options']

export const withSubmitter = (door: Door, given: Given): Result<string> =>
  door.keyOf(given.text('authority') ?? operatorId)
