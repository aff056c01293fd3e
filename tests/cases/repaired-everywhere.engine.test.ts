import { expect, test } from 'vitest'
import { asPerson } from '../access/as-person.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'
import { applyHonours, enter, grounds, noon, serious } from './list-story.ts'

const name = '临澄市晴川贸易有限公司'
const number = '临市监列〔2026〕9号'
const asked = {
  ground: 'corrected',
  statement: '罚款已缴清，违法广告已全部撤除',
  materials: '缴款凭证 2026-1138',
  commitment: true,
}

/** All that anybody may come by: the page, the list, the measures in force, the file as JSON, the report, and what evaluation makes of it. */
const everywhere = async ({ city, handle, company }: CaseStory) => {
  const text = async (path: string, headers: Record<string, string> = {}) => (await city.ask(path, { headers })).text()
  const file = await text(`/api/v1/organisations/${handle}/file`)
  return {
    page: (await text(`/organisations/${handle}`)).includes(number),
    list: (await text('/lists/market-serious')).includes(name),
    file: file.includes(number),
    report: (await text(`/api/v1/organisations/${handle}/report/content`)).includes(number),
    measures: ((JSON.parse(file) as { measures?: unknown[] }).measures ?? []).length,
    evaluation: await text(`/api/v1/organisations/${handle}/previews`, await asPerson(city, company)),
  }
}

const repair = async (story: CaseStory, record: string) => {
  const { id } = caseOf(await story.open(story.company, 'repair', record, 'received', asked))
  await story.move(clerk, id, 'accepted')
  caseOf(await story.move(decider, id, 'granted', grounds))
}

test('what is repaired is gone from the page, the list, the measures, the file, the report and the evaluation with the answer to the decision', async () => {
  const story = await openCaseStory()
  const penalty = await story.penalise(serious)
  const { entry } = await enter(story, penalty, number)
  await applyHonours(story, entry, '临市监措〔2026〕9号')
  story.city.clock.set(noon('2027-12-02'))
  const before = await everywhere(story)
  expect(before).toMatchObject({ page: true, list: true, file: true, report: true, measures: 1 })
  const report = `/api/v1/organisations/${story.handle}/report`
  const { number: old } = (await (await story.city.ask(`${report}/content`)).json()) as { number: string }
  const isCurrent = async () =>
    ((await (await story.city.ask(`/api/v1/reports/${old}`)).json()) as { current: boolean }).current
  expect(await isCurrent()).toBe(true)

  await repair(story, entry)
  const after = await everywhere(story)
  expect(after).toMatchObject({ page: false, list: false, file: false, report: false, measures: 0 })
  expect(await isCurrent()).toBe(false)
  await repair(story, penalty)
  expect((await everywhere(story)).evaluation).not.toBe(before.evaluation)
  await story.city.close()
})
