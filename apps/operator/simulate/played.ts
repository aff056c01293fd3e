import type { Case, Moved } from '@probity/cases'

/** What was acknowledged of a case: the moves its players were told of, in their order. */
export type Played = {
  readonly subjectId: number
  readonly handle: string
  readonly caseId: number
  readonly told: string[]
}

/** The books of the simulation: what every player was told, kept outside the database. */
export class Books {
  readonly cases = new Map<number, Played>()
  readonly ofSubject = new Map<number, Played[]>()
  moves = 0
  refused = 0

  note(handle: string, { one }: Moved): void {
    const known = this.cases.get(one.caseId) ?? this.#open(handle, one)
    known.told.splice(0, known.told.length, ...namesOf(one))
    this.moves++
  }

  #open(handle: string, { subjectId, caseId }: Case): Played {
    const played: Played = { subjectId, handle, caseId, told: [] }
    this.cases.set(caseId, played)
    const others = this.ofSubject.get(subjectId) ?? []
    this.ofSubject.set(subjectId, [...others, played])
    return played
  }
}

export const namesOf = ({ moves }: Case): string[] =>
  moves.map(({ move, on, by }) => `${on} ${by.party} ${by.who} ${move}`)
