import type { Bilingual, Day } from '@probity/base'
import { type Authority, type noticeBlanks, publicationTerm, repairRulesOn } from '@probity/law'
import { type NoticeWithin, sayDay } from '@probity/letters'
import { type Said, severity as severityAsk } from '../ask.ts'
import type { Case } from '../case.ts'
import { decidedUnder } from '../decided-under.ts'
import { recordMade } from '../engine/record-made.ts'
import { entryOf, removableFrom } from '../listing/entry.ts'
import type { CaseContext } from '../procedure.ts'
import { repairableFrom } from '../repair/rules.ts'

type Blanks = Readonly<Record<(typeof noticeBlanks)[number], Bilingual>>

/**
 * The notice of how to repair the record that a move has just made, filled in from the pack's text; `undefined` where the pack has
 * no rules for the authority's field on the day. It goes in the letter of the decision: two documents, one service.
 */
export const repairNoticeOf = (
  context: CaseContext,
  one: Case,
  authority: Pick<Authority, 'id' | 'title' | 'functions'>,
  { move, said }: { readonly move: string; readonly said: Said },
): NoticeWithin | undefined => {
  const { law, today } = context
  const rules = repairRulesOn(law, authority.functions, today)
  const entry = one.procedure === 'listing' ? entryOf(context, one) : undefined
  const kindMade = recordMade(law, one, move, said)?.kind
  const record =
    entry ?? decidedUnder(context, { authorityId: authority.id, kind: kindMade, number: said.documentNumber })
  if (!rules || !record) return undefined
  const { version } = record.state
  const kind = law.getKind(version.kind)
  const severity = kind.severity.rule === 'fixed' ? kind.severity.is : version.severity
  // It is not shown before it was served: its end is worked out from the decision.
  const { kind: name, decidedOn } = version
  const until = publicationTerm(law, { kind: name, decidedOn, ...(severity ? { severity } : {}) }, today)?.shownUntil
  const blanks: Blanks = {
    subject: { zh: '你单位', en: 'To your organisation' },
    document: same(String(said.documentNumber ?? '')),
    decidedOn: onDay(decidedOn),
    authority: authority.title,
    severity: severity ? severityAsk.of[severity] : { zh: '未定', en: 'not set' },
    repairFrom: onDay(entry ? removableFrom(context, one, entry) : repairableFrom(law, record, today)) ?? whenDone,
    shownUntil: onDay(until) ?? whenRemoved,
    conditions: all(rules.conditions.map(({ title }) => title)),
    materials: all(rules.materials.map(({ title }) => title)),
    where: { zh: `本平台或者${authority.title.zh}`, en: `this platform or ${authority.title.en}` },
  }
  return {
    title: rules.notice.title,
    paragraphs: rules.notice.paragraphs.map(({ zh, en }) => ({
      zh: filled(zh, 'zh', blanks),
      en: filled(en, 'en', blanks),
    })),
  }
}

const whenDone = { zh: '义务履行完毕之日', en: 'the day on which your duties are done' } as const
const whenRemoved = { zh: '移出之日', en: 'the day of removal' } as const

const filled = (text: string, language: 'zh' | 'en', blanks: Blanks): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => blanks[name as keyof Blanks]?.[language] ?? blank)

function onDay(on: Day): Bilingual
function onDay(on: Day | undefined): Bilingual | undefined
function onDay(on: Day | undefined): Bilingual | undefined {
  return on && { zh: sayDay(on, 'zh'), en: sayDay(on, 'en') }
}
const all = (titles: readonly Bilingual[]): Bilingual => ({
  zh: titles.map(({ zh }) => zh).join('；'),
  en: titles.map(({ en }) => en).join('; '),
})
const same = (text: string): Bilingual => ({ zh: text, en: text })
