/** The role the node works as once the schema is up to date: append-only tables stay append-only even for our own mistakes (migration 0006). */
export const nodeRole = 'probity_node'

/** Roles that read with fewer rights, each over connections of its own: the second wall (migration 0008). */
export const readerRoles = { forPublic: 'probity_public', forClosed: 'probity_closed' } as const
export type ReaderRole = (typeof readerRoles)[keyof typeof readerRoles]

/** Taken inside a transaction to remove what a tombstone names, and for nothing else (migration 0017). */
export const eraserRole = 'probity_eraser'

/** All that the owner of the schema has to be a member of. */
export const everyRole = [nodeRole, ...Object.values(readerRoles), eraserRole] as const
