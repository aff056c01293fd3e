/** The role the node works as once the schema is up to date: append-only tables stay append-only even for our own mistakes (migration 0006). */
export const nodeRole = 'probity_node'
