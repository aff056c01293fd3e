/**
 * Pages that must not be indexed say so themselves, and a crawler has to fetch them to learn it; only endless searches are
 * kept from it.
 */
export const robots = `User-agent: *
Disallow: /search
Disallow: /api/
`
