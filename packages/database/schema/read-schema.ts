import { sql } from 'kysely'
import type { Reader } from '../contract.ts'

export type Column = {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly default: string | null
  readonly collation: string | null
}
/** A primary key, a unique or any other index; its columns in order, expressions left out. */
export type Index = {
  readonly name: string
  readonly primary: boolean
  readonly unique: boolean
  readonly columns: readonly string[]
  readonly definition: string
  /** Made by a constraint of the table, which says it too. */
  readonly ofConstraint: boolean
}
export type Table = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly indexes: readonly Index[]
  readonly constraints: readonly { readonly kind: 'p' | 'u' | 'c' | 'f' | 'x' | 't'; readonly definition: string }[]
  readonly triggers: readonly string[]
  /** What `probity_node` may do, in order of the alphabet. */
  readonly grants: readonly string[]
  /** What our roles may do beside that: readers anything, the node what is granted for single columns. */
  readonly finerGrants: readonly {
    readonly role: string
    readonly may: string
    readonly columns: readonly string[] | null
  }[]
  /** Row-level security, where it is on. */
  readonly policies: readonly {
    readonly name: string
    readonly command: string
    readonly role: string
    readonly using: string | null
    readonly check: string | null
  }[]
}
export type Schema = {
  readonly tables: readonly Table[]
  readonly sequences: readonly { readonly name: string; readonly type: string; readonly cache: number }[]
  readonly views: readonly string[]
  readonly functions: readonly string[]
}

/** The schema as the catalogue has it (pg_catalog), the same on both engines; what extensions bring along is left out. */
export const readSchema = async (db: Reader): Promise<Schema> => ({
  tables: await db.rows<Table>(tables),
  sequences: await db.rows(sql`select sequencename as name, data_type::text as type, cache_size::int as cache
    from pg_sequences where schemaname = 'public' order by 1`),
  views: await names(
    db,
    sql`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') and ${ours('pg_class')} order by 1`,
  ),
  functions: await names(
    db,
    sql`select proname as name from pg_proc
    where pronamespace = 'public'::regnamespace and ${ours('pg_proc')} order by 1`,
  ),
})

const names = async (db: Reader, query: ReturnType<typeof sql<{ name: string }>>) =>
  (await db.rows<{ name: string }>(query)).map(({ name }) => name)

const ours = (catalogue: string) =>
  sql.raw(`not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass
    and d.objid = ${catalogue}.oid and d.deptype = 'e')`)

const tables = sql<Table>`
  select t.relname as name,
    (select jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod), 'notNull', attnotnull,
        'default', pg_get_expr(adbin, adrelid),
        'collation', (select collname from pg_collation c where c.oid = attcollation and collname <> 'default'))
        order by attnum)
      from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
      where attrelid = t.oid and attnum > 0 and not attisdropped) as columns,
    (select coalesce(jsonb_agg(jsonb_build_object('name', i.relname, 'primary', indisprimary, 'unique', indisunique,
        'definition', pg_get_indexdef(indexrelid),
        'ofConstraint', exists (select from pg_constraint where conindid = indexrelid),
        'columns', (select coalesce(jsonb_agg(attname order by place), '[]'::jsonb)
          from unnest(indkey) with ordinality as k (number, place)
          join pg_attribute on attrelid = t.oid and attnum = number)) order by i.relname), '[]'::jsonb)
      from pg_index join pg_class i on i.oid = indexrelid where indrelid = t.oid) as indexes,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', contype, 'definition', pg_get_constraintdef(c.oid))
        order by array_position('{p,u,c,f,x,t}', contype::text), conname), '[]'::jsonb)
      from pg_constraint c where conrelid = t.oid and contype <> 'n') as constraints,
    (select coalesce(jsonb_agg(tgname order by tgname), '[]'::jsonb)
      from pg_trigger where tgrelid = t.oid and not tgisinternal) as triggers,
    (select coalesce(jsonb_agg(distinct lower(privilege_type)), '[]'::jsonb)
      from aclexplode(t.relacl) join pg_roles r on r.oid = grantee where rolname = 'probity_node') as grants,
    (select coalesce(jsonb_agg(jsonb_build_object('role', rolname, 'may', may, 'columns', columns) order by rolname, may), '[]'::jsonb)
      from (select rolname, lower(privilege_type) as may, null::jsonb as columns
          from aclexplode(t.relacl) join pg_roles r on r.oid = grantee where rolname in ('probity_public', 'probity_closed')
        union all
        select rolname, lower(privilege_type), jsonb_agg(attname order by attnum)
          from pg_attribute a cross join lateral aclexplode(a.attacl) join pg_roles r on r.oid = grantee
          where a.attrelid = t.oid and attnum > 0 and rolname like 'probity\_%' group by 1, 2) as finer) as "finerGrants",
    (select coalesce(jsonb_agg(jsonb_build_object('name', policyname, 'command', lower(cmd), 'role', roles[1], 'using', qual,
        'check', with_check) order by policyname), '[]'::jsonb)
      from pg_policies where schemaname = 'public' and tablename = t.relname and t.relrowsecurity) as policies
  from pg_class t
  where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p', 'f')
    and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
  order by t.relname`
