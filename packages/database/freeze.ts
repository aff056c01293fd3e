import { sql } from 'kysely'
import { compile } from './compile.ts'
import type { Query } from './contract.ts'

/** A piece of a statement that holds no values, compiled once to text: a long one costs more to compile than to run. */
export const freeze = <Row>(piece: Query<Row>): Query<Row> => {
  const { text, values } = compile(piece)
  if (values.length > 0) throw new TypeError('a piece of a statement with values cannot be kept as text')
  return sql.raw(text)
}
