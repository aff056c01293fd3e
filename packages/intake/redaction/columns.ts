import type { Column, Layout } from '@probity/law'

/**
 * How a column is searched. `person`: cut out whole. `code`: a unified social credit code or an old registration number may
 * stand here and is not destroyed. `licence`: a number that is kept as a keyed hash where it contains a person's.
 */
export type ColumnRole = 'person' | 'code' | 'licence' | 'subject-kind' | 'text'

/** Headings of persons' documents, for columns that no layout names. */
const personHeading =
  /身份证|居民身份|证件号|证件类型|证件种类|护照|通行证号|军官证|_ZJHM|_ZJLX|_SFZ|^ZJHM$|^SFZH?$|^id_?(card|no|number)$|identity_?(card|no|number)|id_?card|passport|national_?id/i

const codeHeading = /统一社会信用代码|社会信用代码|SHXYM|^uscc$|credit_?code/i
const kindHeading = /(相对人|主体|当事人)(类别|类型|性质)|_XDR_LB$/i

export const roleOf = (name: string, layout: Layout | undefined): ColumnRole => {
  // `hasOwn`: a heading is the sender's text and may be called `constructor`.
  const column = layout && Object.hasOwn(layout.columns, name) ? layout.columns[name] : undefined
  return column ? roleInLayout(column) : roleByHeading(name)
}

const roleInLayout = ({ to }: Column): ColumnRole => {
  if (to === 'person') return 'person'
  if (to === 'subject.kind') return 'subject-kind'
  if (to === 'subject.code' || to === 'subject.registrationNumber' || to === 'record.deciderCode') return 'code'
  if (/^content\.\w*Code$/.test(to)) return 'code'
  return to === 'record.documentNumber' || /^content\.\w*Number$/.test(to) ? 'licence' : 'text'
}

const roleByHeading = (name: string): ColumnRole => {
  if (personHeading.test(name)) return 'person'
  if (codeHeading.test(name)) return 'code'
  return kindHeading.test(name) ? 'subject-kind' : 'text'
}

const naturalPersons = new Set(['个人', '公民', 'person', 'naturalperson'])

/** Whether a party is said to be a natural person: nothing of such a row is kept (R1). */
export const isNaturalPerson = (stated: string, column?: Column): boolean => {
  const text = stated
    .normalize('NFKC')
    .replace(/[\s_-]/g, '')
    .toLowerCase()
  if (text.startsWith('自然人') || naturalPersons.has(text)) return true
  const ours = column?.values?.[stated.trim()]
  return ours === 'natural-person' || ours === 'person'
}
