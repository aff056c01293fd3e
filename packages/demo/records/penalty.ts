import { addDays, type Day } from '@probity/base'
import { type AuthorityId, authorities, inCharge, listingChannel } from '../authorities.ts'
import type { Cells } from '../columns.ts'
import { type Conduct, conducts } from '../words/conduct.ts'
import type { Sector } from '../words/trades.ts'
import { contest } from './contest.ts'
import { penaltyCells } from './penalty-cells.ts'
import { dayOfDecision, documentNumber, party, type Setting } from './setting.ts'

const conductsBySector = Map.groupBy(conducts, ({ sector }) => sector)

/** A penalty for conduct that fits the trade, by the authority in charge, and whatever becomes of the decision. */
export const recordPenalty = (setting: Setting) => {
  const { throws, resident } = setting
  const sectors = resident.sectors.filter((sector) => conductsBySector.has(sector))
  if (sectors.length === 0) return
  const sector = throws.pick(sectors)
  const by = authorityFor(setting, sector)
  writePenalty(setting, throws.pick(conductsBySector.get(sector)!), by, dayOfDecision(setting, by, 'penalty'))
}

/** Market regulation is done in the districts, for companies of the city also above them. */
const authorityFor = ({ resident, throws }: Setting, sector: Sector): AuthorityId =>
  inCharge(sector, throws.chance(0.4) ? '' : resident.organisation.region)

export const writePenalty = (setting: Setting, conduct: Conduct, by: AuthorityId, on: Day) => {
  const { throws, resident, chronicle, until } = setting
  const number = documentNumber(setting, by, '罚', on)
  const servedOn = addDays(on, throws.between(0, 7))
  const cells = {
    ...party(setting, on),
    party: resident.organisation.kind === 'individual-business' ? '个体工商户' : '法人及非法人组织',
    legalRepresentative: resident.organisation.legalRepresentative,
    ...penaltyCells(throws, conduct, { on, by, documentNumber: number }),
    ...served(setting, conduct, servedOn),
  }
  // Some authorities forget the class: the row goes back to them (it is never inferred).
  const complete = throws.chance(0.03) ? { ...cells, severity: '' } : cells
  const arrives = chronicle.file(by, 'penalty', on, complete)
  if (throws.chance(0.04)) {
    // The same decision once more through a channel that republishes, with the brackets it likes.
    const channel = authorities[listingChannel]
    const again = { ...complete, documentNumber: number.replace('〔', '[').replace('〕', ']') }
    chronicle.file(listingChannel, 'penalty', addDays(on, 3), {
      ...again,
      source: channel.name,
      sourceCode: channel.code,
    })
  }
  if (throws.chance(0.03)) correct(setting, by, cells, addDays(arrives, throws.between(5, 60)))
  contest(setting, { authority: by, recordKind: 'penalty', documentNumber: number, arrives, until })
}

/** Days that decide whether the public may see it: not yet served, or served without the notice of how to repair it. */
const served = ({ throws, until }: Setting, conduct: Conduct, servedOn: Day) => {
  const publish = conduct.severity === 'minor' ? throws.chance(0.1) : throws.chance(0.96)
  const wasServed = servedOn <= until && throws.chance(0.97)
  return {
    servedOn: wasServed ? servedOn : '',
    repairNoticeOn: wasServed && throws.chance(0.96) ? servedOn : '',
    publish: publish ? '是' : '否',
    ...(publish && conduct.severity === 'minor' ? { necessity: '涉及公众健康安全，有必要公示' } : {}),
  }
}

/** The authority mends what it had sent: the facts put right and, where there was a fine, a smaller one. */
const correct = (setting: Setting, by: AuthorityId, cells: Cells<'penalty'>, on: Day) => {
  if (on > setting.until) return
  const thousands = setting.throws.between(1, 5)
  const facts = `${cells.facts}（更正：原录入信息有误）`
  const fine = cells.fine ? { fine: String(thousands / 10), content: `罚款人民币${thousands}000元` } : {}
  setting.chronicle.fileAgain(by, 'penalty', on, { ...cells, facts, ...fine })
}
