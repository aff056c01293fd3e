import { publicRecordId } from '@probity/records'
import type { SignedInAs } from '../access/as-person.ts'
import { type Answer, type CaseStory, caseOf, clerk, decider, type StoryCity } from './case-story.ts'

type Story = CaseStory<StoryCity>

export const noon = (day: string) => `${day}T04:00:00.000Z`
export const serious = { CF_SXYZCD: '严重', CF_JDRQ: '2026-05-10', CF_SDRQ: '2026-05-10', CF_XFGZSRQ: '2026-05-10' }
export const toldAll = { servedOn: '2026-11-22', told: true }
export const grounds = {
  reasons: '违法行为性质恶劣、情节严重，符合列入严重违法失信名单的情形',
  article: '《市场监督管理严重违法失信名单管理办法》第二条',
}
export const entering = (documentNumber: string) => ({
  ...grounds,
  documentNumber,
  entryReason: '因虚假宣传受到较重行政处罚',
})
export const inMarketSerious = { list: 'market-serious', ground: 'heavier-penalty' }
const proposal = {
  facts: '当事人因虚假宣传被处以较重罚款，社会危害较大，符合列入情形',
  article: '《市场监督管理严重违法失信名单管理办法》第二条',
}

export const propose = (
  story: Story,
  record: string | undefined,
  about: Record<string, string> = inMarketSerious,
  who: SignedInAs = clerk,
): Promise<Answer> => story.open(who, 'listing', record, 'proposed', proposal, about)

/** A case up to the day on which the notice has been answered by silence. */
export const heardInSilence = async (story: Story, record: string | undefined, about = inMarketSerious) => {
  const { id } = caseOf(await propose(story, record, about))
  caseOf(await story.move(clerk, id, 'noticed', toldAll))
  story.city.clock.set(noon('2026-11-30'))
  return id
}

/** Enters the company in the list, served; gives the case and the public number of the entry. */
export const enter = async (story: Story, record: string | undefined, number: string, about = inMarketSerious) => {
  const id = await heardInSilence(story, record, about)
  caseOf(await story.move(decider, id, 'entered', entering(number)))
  caseOf(await story.move(clerk, id, 'served', { servedOn: '2026-11-30', repairNotice: true }))
  const entry = [...(await story.shown()).values()].find((line) => line.documentNumber === number)
  if (!entry) throw new Error('the entry is not shown')
  return { id, entry: String(entry.id) }
}

/** Applies a measure that rests on an entry, served and not confirmed yet: the clock stands at the day of its decision afterwards. */
export const applyHonours = async (story: Story, entry: string, documentNumber: string) => {
  const said = {
    relation: '列入名单的行为直接关系守信评价，不宜在此期间给予荣誉',
    proportion: '仅限制荣誉，不减损其他权利，与违法行为的危害相当',
    article: '《市场监督管理严重违法失信名单管理办法》第十五条',
    notExempt: true,
  }
  const { id } = caseOf(await story.open(clerk, 'measure', entry, 'proposed', said, { measure: 'honours' }))
  caseOf(await story.move(clerk, id, 'noticed', { servedOn: '2026-11-30', told: true }))
  story.city.clock.set(noon('2026-12-08'))
  caseOf(
    await story.move(decider, id, 'applied', {
      ...grounds,
      documentNumber,
      until: '2028-11-30',
      remedy: '自收到之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼',
    }),
  )
  caseOf(await story.move(clerk, id, 'served', { servedOn: '2026-12-08' }))
}

export { publicRecordId }
