/** The parts in which someone can act on a node. What each may do stands in the policies, never in code beside them. */
export const roles = [
  'public',
  /** Acts for an organisation, by delegation of its register office-holder (R26). */
  'representative',
  /** Enters and mends an authority's submissions. */
  'clerk',
  /** Decides for an authority, never on what the same person proposed. */
  'decider',
  /** Sees what an authority's clerks and deciders have to do and did. */
  'supervisor',
  /** Keeps the node: queues, conflicts, catalogue, health. */
  'operator',
  'auditor',
  'credit-service',
  'bank',
] as const
export type Role = (typeof roles)[number]

/** Who asks. `body` is whom the caller acts for: an authority's id, a subject's handle, or a receiver's id. */
export type Caller =
  | { readonly is: 'public'; readonly role: 'public' }
  /** A person who signed in. `personId` is the pairwise identifier of the identity provider; no other number is known (R26). */
  | {
      readonly is: 'person'
      readonly role: Exclude<Role, 'public'>
      readonly personId: string
      readonly name: string
      readonly body: string
      readonly sessionId: string
      /** Set where a representative acts by an office-holder's leave. */
      readonly delegation?: number
    }
  /** A system of a body: OAuth 2 client credentials, or a generated key. */
  | {
      readonly is: 'system'
      readonly role: Exclude<Role, 'public' | 'representative'>
      readonly clientId: string
      readonly body: string
    }

/** Everyone who shows nothing at the door. */
export const thePublic: Caller = { is: 'public', role: 'public' }
