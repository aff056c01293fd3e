import type { Duck } from './duck.ts'
import type { UsableSpan } from './spans.ts'

/** How many stand in one statement. */
const atOnce = 5_000

/** Where nothing ends it. */
const never = '9999-12-31'

/** Adds spans to a table, each below what names it. */
export const addSpans = async (
  duck: Duck,
  table: string,
  spans: readonly { readonly name: readonly (string | number)[]; readonly span: UsableSpan }[],
): Promise<void> => {
  for (let at = 0; at < spans.length; at += atOnce) {
    const lines = spans.slice(at, at + atOnce).map(({ name, span }) => {
      const { from, until = never, repairableFrom } = span
      const named = name.map((one) => (typeof one === 'number' ? String(one) : `'${one.replaceAll("'", "''")}'`))
      return `(${[...named, `'${from}'`, `'${until}'`, repairableFrom ? `'${repairableFrom}'` : 'null'].join(', ')})`
    })
    await duck.run(`insert into ${table} values ${lines.join(', ')}`)
  }
}
