/**
 * The name of a statement: its verb and the first table it touches, such as `select record_version`. Made of our own SQL
 * text alone, in which values are only numbered places.
 */
export const nameStatement = (text: string): string => {
  const known = names.get(text)
  if (known !== undefined) return known
  const verb = /\b(select|insert|update|delete|copy|create|grant|set|lock)\b/i.exec(
    text.replace(/^\s*with\b/i, ''),
  )?.[1]
  const table = /\b(?:from|into|update|copy|table|join)\s+(?:only\s+)?([a-z_]+)/i.exec(text)?.[1]
  const name = [verb?.toLowerCase() ?? 'statement', table?.toLowerCase()].filter(Boolean).join(' ')
  if (names.size < mostNames) names.set(text, name)
  return name
}

/** Statements differ by how many values they list; what comes after so many is named anew each time. */
const mostNames = 2_000
const names = new Map<string, string>()
