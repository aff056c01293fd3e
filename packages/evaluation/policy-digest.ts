import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@probity/base'
import type { Policy } from '@probity/law'

const kept = new WeakMap<Policy, string>()

/** SHA-256 of the policy's canonical JSON (RFC 8785): what a version of a policy is known by. */
export const policyDigest = (policy: Policy): string => {
  const digest = kept.get(policy) ?? sha256(canonicalJson(policy as unknown as Json))
  kept.set(policy, digest)
  return digest
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
