import { type AuthorityId, authorities } from '../authorities.ts'
import type { Cells } from '../columns.ts'
import type { Dice } from '../dice.ts'
import type { Conduct } from '../words/conduct.ts'

/** A penalty decision in cells: what was done, under which law, what it costs. The same for the city and for benches. */
export const penaltyCells = (
  throws: Dice,
  { conduct, facts, basis, penalties, severity, fineYuan }: Conduct,
  decided: { readonly on: string; readonly by: AuthorityId; readonly documentNumber: string },
): Cells<'penalty'> => {
  const authority = authorities[decided.by]
  const fine = fineYuan ? Math.round(throws.between(...fineYuan) / 100) * 100 : 0
  const confiscated = penalties.includes('没收违法所得') ? throws.between(3, 400) * 100 : 0
  const amount = String(throws.between(2, 90) * 137)
  return {
    documentNumber: decided.documentNumber,
    conduct,
    facts: facts.replace('{day}', inWords(decided.on)).replace('{amount}', amount),
    basis,
    types: penalties.join(';'),
    content: penalties.map((type) => sentence(type, fine, confiscated)).join('；'),
    ...(fine ? { fine: tenThousands(fine) } : {}),
    ...(confiscated ? { confiscated: tenThousands(confiscated) } : {}),
    ...(penalties.includes('吊销许可证件') ? { certificate: '经营许可证' } : {}),
    decidedOn: decided.on,
    validUntil: '2099-12-31',
    authority: authority.name,
    authorityCode: authority.code,
    source: authority.name,
    sourceCode: authority.code,
    severity: severityWord[severity],
  }
}

export const severityWord = { minor: '轻微', general: '一般', serious: '严重' } as const

const sentence = (type: string, fine: number, confiscated: number): string =>
  type === '罚款' ? `罚款人民币${fine}元` : type === '没收违法所得' ? `没收违法所得${confiscated}元` : type

/** Yuan as the native fields want them: in units of 10,000, without rounding. */
const tenThousands = (yuan: number): string => String(yuan / 10_000)

const inWords = (on: string): string => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`
