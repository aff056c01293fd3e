import type { Rule } from '../rule.ts'

/** Amounts are of some currency, which the pack says: no country's is taken for granted. */
export const currencyRule: Rule = function* ({ pack }) {
  if (pack.currency) return
  for (const kind of pack.kinds)
    if (Object.keys(kind.fields).some((field) => field.endsWith('Cents')))
      yield { code: 'law/no-currency', at: kind, key: 'fields' }
}

/** An adverse kind has a class that the authority names, or says with a basis why it has none (R3). */
export const severityRule: Rule = function* ({ pack }) {
  for (const kind of pack.kinds) {
    if (kind.polarity === 'adverse' && !kind.unclassified && !['required', 'fixed'].includes(kind.severity.rule)) {
      yield { code: 'law/no-severity-rule', at: kind, key: 'severity' }
    }
    if (kind.polarity === 'either') {
      if (!kind.adverseWhen) yield { code: 'law/no-adverse-test', at: kind, key: 'polarity' }
      if (kind.severity.rule === 'none') yield { code: 'law/no-severity-rule', at: kind, key: 'severity' }
    }
  }
}

/** What may be adverse ends: by the terms of a channel, a day in the record, or removal on performance (R11). */
export const endRule: Rule = function* ({ pack }) {
  for (const kind of pack.kinds) {
    const mayBeAdverse = kind.polarity === 'adverse' || kind.polarity === 'either'
    if (mayBeAdverse && !kind.channel && !(kind.endsWith && kind.unclassified)) {
      yield { code: 'law/no-end', at: kind, key: 'polarity' }
    }
  }
}

/** Of an evaluation only the levels that law publishes are public (R21). */
export const publishedLevelsRule: Rule = function* ({ pack, all }) {
  const evaluations = all.flatMap((one) =>
    one.categories.filter(({ role }) => role === 'evaluation').map(({ id }) => id),
  )
  for (const kind of pack.kinds) {
    if (evaluations.includes(kind.category) && kind.permissions.publish.allowed !== 'no' && !kind.publishedWhen)
      yield { code: 'law/levels-open', at: kind, key: 'permissions' }
  }
}

export const remedyRule: Rule = function* ({ pack }) {
  for (const kind of pack.kinds) {
    if ((kind.polarity === 'adverse' || kind.polarity === 'either') && kind.remedies.length === 0) {
      yield { code: 'law/no-remedy', at: kind, key: 'remedies' }
    }
  }
}

/** What a subject says of itself stands apart from public law, and is never held against it (R5). */
export const voluntaryRule: Rule = function* ({ pack, all }) {
  const voluntary = all.flatMap((one) => one.categories.filter(({ role }) => role === 'voluntary').map(({ id }) => id))
  for (const kind of pack.kinds) {
    const bySubject = kind.suppliedBy === 'subject'
    if (bySubject !== voluntary.includes(kind.category))
      yield { code: 'law/voluntary-misplaced', at: kind, key: 'category' }
    else if (bySubject && (kind.polarity === 'adverse' || kind.polarity === 'either')) {
      yield { code: 'law/voluntary-misplaced', at: kind, key: 'polarity' }
    }
  }
}
