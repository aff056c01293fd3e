/** What a draft begins with where nothing of its kind is in force: what is left open is found by the check, with its line. */
type NewFile = { readonly file: string; readonly text: string }

export const newPlan: NewFile = {
  file: 'sampling.yaml',
  text: `- id: new-plan
  title: { zh: 抽查计划（草案）, en: Plan of draws (draft) }
  policy: food-risk
  inspectedBy: [market-regulation]
  from: 2026-01-01
  rates:
    - { level: A, perHundred: 50 }
    - { level: B, perHundred: 100 }
    - { level: C, perHundred: 200 }
    - { level: D, perHundred: 300 }
  unrated: 100
  floor: { perHundred: 50, basis: [{ instrument: SAMR-49, article: "22", confidence: verified }], confidence: verified }
  basis: [{ instrument: SAMR-49, article: "22", confidence: assumption }]
  confidence: assumption
`,
}

export const newItem: NewFile = {
  file: 'kinds/new-item.yaml',
  text: `id: new-item
category: C11
title: { zh: 新项目（草案）, en: New item (draft) }
purpose: { zh: 写明为何可以记载。, en: Say why it may be recorded. }
edition: draft
from: 2026-01-01
polarity: favourable
suppliedBy: authority
subjects: [enterprise, social-organisation]
functions: [market-regulation]
basis: &basis [{ instrument: OPIN-2025, article: item 11, confidence: assumption }]
permissions:
  record: { allowed: "yes", basis: *basis }
  publish: { allowed: "yes", basis: *basis }
  share: { allowed: "yes", basis: *basis }
  report: { allowed: "yes", basis: *basis }
severity: { rule: none }
identifiedBy: [documentNumber]
endsWith: validUntil
remedies: [objection]
fields:
  title: { title: { zh: 名称, en: Title } }
  validUntil: { title: { zh: 有效期至, en: Valid until } }
content:
  $schema: https://json-schema.org/draft/2020-12/schema
  type: object
  additionalProperties: false
  required: [title]
  properties:
    title: { type: string, minLength: 1, maxLength: 200 }
    validUntil: { type: string, format: date, maxLength: 10 }
confidence: assumption
`,
}
