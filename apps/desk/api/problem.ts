import type { Problem } from '@probity/contract'

/** What the server refused, in its own words: title, detail and what to do. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'Refused'
    this.problem = problem
  }
}

/** The server did not answer, or not in a way that can be read. */
export class NotAnswered extends Error {
  constructor() {
    super('node/not-answered')
    this.name = 'NotAnswered'
  }
}

/** Reads the problem of an answer that is none of those that were asked for. */
export const refusalOf = async (answer: { json(): Promise<unknown> }): Promise<Refused | NotAnswered> => {
  try {
    const problem = (await answer.json()) as Problem
    return problem.words ? new Refused(problem) : new NotAnswered()
  } catch {
    return new NotAnswered()
  }
}
