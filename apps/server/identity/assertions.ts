import { createHmac } from 'node:crypto'
import { operatorId, type Part, type Person } from '@probity/access'
import { accept, type Bilingual, type Result, refuse } from '@probity/base'
import type { Law } from '@probity/law'
import { z } from 'zod'

/**
 * What a provider says of a person, in the claim `probity_parts`: which part they may play for which body. For a
 * representative the body is an organisation's code; for an authority's people the authority's id.
 */
const Assertions = z.object({
  sub: z.string().min(1),
  name: z.string().max(100).optional(),
  probity_parts: z
    .array(
      z.object({
        role: z.enum([
          'representative',
          'clerk',
          'decider',
          'supervisor',
          'operator',
          'auditor',
          'credit-service',
          'bank',
        ]),
        body: z.string().min(1).max(100),
        name: z.object({ zh: z.string().max(200), en: z.string().max(200) }).optional(),
      }),
    )
    .max(100)
    .default([]),
})

/** Finds the organisation that holds a code now: its handle and its name. */
export type FindOrganisation = (code: string) => Promise<{ handle: string; name: string } | undefined>

type Known = { readonly law: Law; readonly findOrganisation: FindOrganisation; readonly key: Uint8Array }

/**
 * Whom a provider vouches for, as this node knows them. Of the person a keyed hash of issuer and subject is kept, which
 * nobody else can make (R26); the name is kept of officials alone, who decide under it.
 * Refuses: identity/not-understood (claims in another form).
 */
export const readAssertions = async (
  issuer: string,
  claims: unknown,
  { law, findOrganisation, key }: Known,
): Promise<Result<Person, 'identity/not-understood'>> => {
  const read = Assertions.safeParse(claims)
  if (!read.success) return refuse('identity/not-understood', { where: read.error.issues[0]?.path.join('.') })
  const { sub, name, probity_parts } = read.data
  const parts: Part[] = []
  for (const { role, body, name: called } of probity_parts) {
    if (role === 'representative') {
      const found = await findOrganisation(body)
      if (found) parts.push({ role, body: found.handle, name: { zh: found.name, en: found.name } })
      continue
    }
    const title = titleOf(law, role, body, called)
    if (title) parts.push({ role, body, name: title })
  }
  const official = parts.some((part) => officials.has(part.role))
  return accept({ personId: pairwise(key, issuer, sub), name: official ? (name ?? '') : '', parts })
}

const officials: ReadonlySet<Part['role']> = new Set(['clerk', 'decider', 'supervisor', 'operator', 'auditor'])

/** How a body is called; `undefined` where there is none that has this part. */
export const titleOf = (law: Law, role: Part['role'], body: string, called?: Bilingual): Bilingual | undefined => {
  if (role === 'operator') return body === operatorId ? { zh: '节点运营者', en: 'Operator of the node' } : undefined
  if (role === 'clerk' || role === 'decider' || role === 'supervisor') return law.findAuthority(body)?.title
  return called ?? law.findAuthority(body)?.title ?? { zh: body, en: body }
}

/** How somebody or something of a provider's is known here: nobody else can make the same of it. */
export const pairwise = (key: Uint8Array, issuer: string, sub: string): string =>
  createHmac('sha256', key).update(`${issuer}\n${sub}`).digest('base64url')
