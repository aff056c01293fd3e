import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Query } from './contract.ts'

/** Kysely only compiles: engines own connections and transactions (COPY inside Kysely's own transaction deadlocks on PGlite). */
const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** Text with `$1 …` and its values. */
export const compile = <Row>(query: Query<Row>): { text: string; values: unknown[] } => {
  const { sql, parameters } = query.compile(compiler)
  return { text: sql, values: parameters as unknown[] }
}

/** The text of a query without parameters: COPY takes none. */
export const withoutParameters = (query: Query<unknown>): string => {
  const { text, values } = compile(query)
  if (values.length > 0) throw new TypeError('a query that is copied out has no parameters')
  return text
}
