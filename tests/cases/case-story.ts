import type { z } from '@hono/zod-openapi'
import { CaseView, type NewMove } from '@probity/contract'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

/** The people of the stories that cases tell. */
export const clerk: SignedInAs = { role: 'clerk', body: 'market-city', personId: 'clerk', name: '邹明远' }
export const decider: SignedInAs = { role: 'decider', body: 'market-city', personId: 'decider', name: '柏清和' }
export const second: SignedInAs = { role: 'decider', body: 'market-city', personId: 'second', name: '顾思源' }

type Said = z.input<typeof NewMove>['said']
export type Answer = {
  readonly status: number
  readonly code?: string
  readonly facts?: Record<string, unknown>
} & Partial<CaseView>

/** What a story needs of the city in which it is told: its clock, and its front door. */
export type StoryCity = Pick<CityNode, 'node' | 'clock' | 'ask' | 'submit'>

/** A city with one company and what can be done about its records, over HTTP and as the people concerned. */
export type CaseStory<City extends StoryCity = CityNode> = {
  readonly city: City
  readonly handle: string
  readonly company: SignedInAs
  /** Enters a penalty, or other columns of one, and gives its public number. */
  penalise(more?: Record<string, string>): Promise<string>
  /** Enters one row of another kind and gives the public number of the record that came of it. */
  enter(authority: string, kind: string, row: Record<string, string>): Promise<string>
  open(
    who: SignedInAs,
    procedure: string,
    record: string | undefined,
    move: string,
    said: Said,
    about?: Record<string, string>,
  ): Promise<Answer>
  move(who: SignedInAs, id: string, move: string, said?: Said): Promise<Answer>
  see(who: SignedInAs, id: string): Promise<Answer>
  /** The lines that the public sees of the company, by their numbers. */
  shown(): Promise<Map<string, Record<string, unknown>>>
}

export const openCaseStory = async (): Promise<CaseStory> => {
  const city = await openCityNode()
  const code = inventedCode(1)
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 统一社会信用代码: code })]))
  const found = (await (await city.ask(`/api/v1/search?q=${code}`)).json()) as { items: { handle: string }[] }
  const handle = found.items[0]!.handle
  return tellCases(city, { handle, code })
}

/** What can be done about the records of a company that a city holds already. */
export const tellCases = <City extends StoryCity>(
  city: City,
  { handle, code }: { readonly handle: string; readonly code: string },
): CaseStory<City> => {
  const company: SignedInAs = { role: 'representative', body: handle, personId: 'company', name: '卞晓舟' }
  let nth = 0
  const answerOf = async (response: Response): Promise<Answer> => ({
    status: response.status,
    ...((await response.json()) as object),
  })
  const shown: CaseStory['shown'] = async () => {
    const file = (await (await city.ask(`/api/v1/organisations/${handle}/file`)).json()) as {
      lines: { id: string }[]
    }
    return new Map(file.lines.map((line) => [line.id, line]))
  }
  const enter: CaseStory['enter'] = async (authority, kind, row) => {
    const before = await recordsOf(city, handle)
    await city.submit(authority, kind, csvOf([row]))
    const added = (await recordsOf(city, handle)).find((id) => !before.includes(id))
    if (!added) throw new Error('no record came of it')
    return added
  }
  return {
    city,
    handle,
    company,
    shown,
    enter,
    penalise: (more = {}) =>
      enter(
        'market-city',
        'penalty',
        penaltyRow({ CF_XDR_SHXYM: code, CF_WSH: `临市监罚〔2026〕${++nth}号`, ...more }),
      ),
    open: async (who, procedure, record, move, said, about) =>
      answerOf(
        await postAs(city, who, `/api/v1/organisations/${handle}/cases`, {
          procedure,
          move,
          said,
          ...(record ? { record } : {}),
          ...(about ? { about } : {}),
        }),
      ),
    move: async (who, id, move, said = {}) =>
      answerOf(await postAs(city, who, `/api/v1/cases/${id}/moves`, { move, said })),
    see: async (who, id) => answerOf(await city.ask(`/api/v1/cases/${id}`, { headers: await asPerson(city, who) })),
  }
}

/** Every record there is of a subject, shown or not. */
const recordsOf = async ({ node }: StoryCity, handle: string): Promise<string[]> => {
  const { listRecordIds, publicRecordId } = await import('@probity/records')
  const { findSubjectIdByHandle } = await import('@probity/registry')
  const subjectId = (await findSubjectIdByHandle(node.database, handle)) as number
  const { recordIds } = await node.database.transaction((tx) => listRecordIds(tx, [subjectId], 1_000))
  return recordIds.map((recordId) => publicRecordId(handle, recordId))
}

export const caseOf = (answer: Answer): CaseView => {
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.code} ${JSON.stringify(answer.facts)}`)
  return CaseView.parse(answer)
}
