import { expect, test } from 'vitest'
import { procedures } from '../index.ts'

/**
 * Moves that another than the reader makes and that no letter goes with, each with its reason. Whoever may see the case is told by a
 * message that there is something new in it (`engine/tell-parties`), and sees the move there.
 */
const withoutLetter: Readonly<Record<string, string>> = {
  'objection.marked': 'the mark is a fact of the record, shown in the same second; the answer is a letter',
  'objection.forwarded': 'the platform passes it on; what comes of it is a letter',
  'repair.pushed': 'the platform passes it on; acceptance or what is missing is a letter',
  'repair.told': 'it notes that the answer went out; the answer is the letter of the move before',
  'repair.carried-out': 'done in the second of the decision, whose letter says that it is',
  'talk.closed': 'nothing is decided and nothing follows',
  'complaint.forwarded': 'the acceptance said to whom it goes; the body concerned must not know yet (R20)',
  'complaint.confirmed to the subject':
    'its decision gets number, class and notice of how to repair with `recorded`, in one letter',
  'complaint.ordered to the applicant': 'what the body is ordered and answers is between it and its superior',
  'complaint.recorded to the applicant': 'the result was told when it was confirmed',
  'complaint.accepted to the subject': 'it must not know yet (R20)',
  'complaint.not-accepted to the subject': 'it never learns of it (R20)',
  'person-request.forwarded': 'the platform passes it on within the second',
  'listing.proposed': 'nothing is intended before a named official gives notice, which is a letter',
  'listing.hearing-held': 'the party was there; what was said is examined in the decision, point by point',
  'listing.served': 'it is the service of a letter',
  'listing.left': 'the entry ended by what another letter or the notice of how to leave said',
  'measure.proposed': 'nothing is intended before a named official gives notice, which is a letter',
  'measure.hearing-held': 'the party was there; what was said is examined in the decision, point by point',
  'measure.served': 'it is the service of a letter',
  'measure.confirmed': 'the body that carries it out answers to the one that decided, whose letter named it',
  'measure.lift-ordered': 'it ends by what another letter said: a decision, or its own last day',
  'measure.lift-confirmed': 'the body that carried it out answers to the one that decided',
  'measure.ended': 'it notes that nothing is open any more',
}

test('every move that tells a party something goes with a letter to it, or has its reason why none does', () => {
  const silent: string[] = []
  for (const { id, moves, keptFromSubject } of Object.values(procedures)) {
    const hasApplicant = Object.values(moves).some(({ by }) => by === 'applicant')
    for (const [name, { by, letter, toApplicant }] of Object.entries(moves)) {
      if (by === 'subject' || by === 'applicant') continue
      const kept = keptFromSubject && keptFromSubject.until === undefined
      const missing = [...(letter || kept ? [] : ['subject']), ...(!hasApplicant || toApplicant ? [] : ['applicant'])]
      const all = missing.length === (hasApplicant && !kept ? 2 : 1)
      if (missing.length > 0 && all) silent.push(`${id}.${name}`)
      else silent.push(...missing.map((party) => `${id}.${name} to the ${party}`))
    }
  }
  expect(silent.toSorted()).toEqual(Object.keys(withoutLetter).toSorted())
})

test('a letter has a reason to give: the move asks for it or gives one, or what came before did', () => {
  for (const { id, moves } of Object.values(procedures)) {
    const asked = Object.values(moves).filter(({ by }) => by !== 'subject' && by !== 'applicant')
    const before = asked.some(({ asks = {} }) => 'reasons' in asks || 'relation' in asks)
    for (const [name, { letter, toApplicant, asks = {} }] of Object.entries(moves)) {
      const own = 'reasons' in asks || 'missing' in asks
      if (letter && !own && !letter.because) expect([id, name, before || id === 'listing']).toEqual([id, name, true])
      // What was said to another is no reason in the letter of somebody who applied.
      if (toApplicant) expect([id, name, own || toApplicant.because !== undefined]).toEqual([id, name, true])
    }
  }
})
