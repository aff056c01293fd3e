/**
 * The house from the ground up: a package imports only from storeys below its own, never from its own or above.
 * `tests/tidy.test.ts` keeps it true; npm itself puts every workspace within reach of every other. Rooms that are not built
 * yet have their storey here, so that the first one to build one does not choose it.
 */
export const storeys: readonly (readonly string[])[] = [
  ['base'],
  ['law', 'proof', 'database', 'contract', 'typesetting'],
  ['policy'],
  ['ledger', 'demo', 'backup'],
  ['access'],
  ['registry'],
  ['records'],
  ['evaluation'],
  ['intake', 'commitments', 'supervision'],
  ['letters', 'messages'],
  ['cases', 'adoption'],
  ['reports', 'exchange', 'lab', 'monitoring', 'finance'],
  ['portal', 'desk'],
  ['server'],
  ['operator'],
]

/** Which storey a package stands on; `undefined` for one that nobody gave a place. */
export const storeyOf = (name: string): number | undefined => {
  const found = storeys.findIndex((storey) => storey.includes(name))
  return found < 0 ? undefined : found
}

/** Rooms that take less than what is below them: sites speak the API alone. */
export const onlyFrom: Readonly<Record<string, readonly string[]>> = {
  // Who checks our proofs runs nothing else of ours.
  proof: [],
  portal: ['base', 'contract'],
  desk: ['base', 'contract'],
}
