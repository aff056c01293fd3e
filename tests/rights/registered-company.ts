import { sql } from '@probity/database'
import type { CityNode } from './city-node.ts'
import { csvOf, inventedCode, registrationRow } from './filings.ts'

export type RegisteredCompany = { readonly name: string; readonly code: string; readonly handle: string }

/** An invented company, registered through the front door. `nth`: of which all tests of one city have another. */
export const registerCompany = async (city: CityNode, name: string, nth: number): Promise<RegisteredCompany> => {
  const code = inventedCode(nth)
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 主体名称: name, 统一社会信用代码: code })]))
  const [holder] = await city.node.database.rows<{ handle: string }>(
    sql`select s.handle from code_holder h join subject s using (subject_id) where h.code = ${code}`,
  )
  return { name, code, handle: holder?.handle as string }
}
