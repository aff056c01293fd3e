import type { Reader } from '@probity/database'
import { findByCharacters } from './find-by-characters.ts'
import { findByInitials } from './find-by-initials.ts'
import { findByPinyin } from './find-by-pinyin.ts'
import { type Match, rankMatches } from './match.ts'
import { isLettersOnly } from './name-grams.ts'
import { normaliseName } from './normalise-name.ts'

/** A text longer than any name is cut before it is searched. */
const longestText = 120

/**
 * Names that a text means, best first, one for each subject: equal, beginning, holding the text; then whole pinyin and
 * initials; and where no name holds the text, names that differ in few characters. Half- and full-width, traditional and simplified are one.
 * Only findable names are searched (R25), and nothing but names has a say in what is found and in which order (R10). Names
 * of the subjects `without` are searched as if they were not there: they do not even keep similar ones from being found.
 */
export const findNames = async (
  database: Reader,
  text: string,
  most = 20,
  without: ReadonlySet<number> = new Set(),
): Promise<Match[]> => {
  const query = [...normaliseName(text)].slice(0, longestText).join('')
  if (query === '') return []
  const reader = without.size === 0 ? database : leavingOut(database, without)
  const found = [await findByCharacters(reader, query, most)]
  if (isLettersOnly(query)) {
    found.push(await findByInitials(reader, query.toLowerCase()), await findByPinyin(reader, query.toLowerCase()))
  }
  return rankMatches(found.flat(), most)
}

/** The same tables without the rows of some subjects. */
const leavingOut = (reader: Reader, without: ReadonlySet<number>): Reader => ({
  rows: async (query, options) =>
    (await reader.rows(query, options)).filter((row) => !without.has((row as { subjectId?: number }).subjectId ?? 0)),
})
