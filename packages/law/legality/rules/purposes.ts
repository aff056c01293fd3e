import type { Opened, Purpose, RecordKind } from '../../pack.ts'
import type { Checked, Found, Rule } from '../rule.ts'

const receivers = ['bank', 'credit-service']

/** Whose look is about nothing but itself: the subject, and those who audit. */
const withoutReference = ['representative', 'auditor']

/**
 * A purpose stays within the lines of the product: receivers need consent and are never hidden (R27), what is sealed opens to
 * the subject, auditors and courts alone (R7), every other look names what it is for, and only what may be shared is opened (R2).
 */
export const purposeRule: Rule = function* (checked) {
  const courts = new Set(
    checked.all.flatMap((pack) => pack.functions.filter(({ role }) => role === 'court').map(({ id }) => id)),
  )
  for (const purpose of checked.pack.purposes) {
    const { roles, functions } = purpose.for
    const forReceivers = roles.some((role) => receivers.includes(role))
    const forInsiders = roles.every((role) => withoutReference.includes(role))
    const forCourts = functions?.every((one) => courts.has(one)) === true && !forReceivers
    if (forReceivers && !purpose.consent) yield { code: 'law/purpose-without-consent', at: purpose, key: 'consent' }
    if (forReceivers && purpose.delay) yield { code: 'law/purpose-delayed-for-receiver', at: purpose, key: 'delay' }
    if (purpose.lines === 'all' && !forInsiders && !forCourts)
      yield { code: 'law/purpose-opens-what-is-over', at: purpose, key: 'lines' }
    if (!purpose.reference && !forInsiders) yield { code: 'law/purpose-without-reference', at: purpose, key: 'id' }
    if (!forInsiders) yield* notShared(purpose, checked)
  }
}

function* notShared({ opens }: Purpose, checked: Checked): Iterable<Found> {
  for (const opened of opens) {
    for (const [index, id] of (opened.kinds ?? []).entries()) {
      if (checked.kind(id)?.permissions.share.allowed === 'no')
        yield { code: 'law/purpose-opens-what-is-not-shared', at: opened.kinds!, key: index, facts: { kind: id } }
    }
  }
}

/** A field that a purpose opens is one of the kind's. */
export const purposeFieldRule: Rule = function* (checked) {
  for (const opened of checked.pack.purposes.flatMap(({ opens }) => opens)) {
    for (const [index, field] of (opened.fields ?? []).entries()) {
      for (const kind of kindsOf(opened, checked)) {
        if (!Object.hasOwn(kind.fields, field))
          yield { code: 'law/purpose-unknown-field', at: opened.fields!, key: index, facts: { kind: kind.id, field } }
      }
    }
  }
}

const kindsOf = ({ every, kinds = [], categories = [] }: Opened, { all }: Checked): RecordKind[] =>
  all
    .flatMap((pack) => pack.kinds)
    .filter(({ id, category }) => every || kinds.includes(id) || categories.includes(category))
