/** What an action's permission may hang on, each with every value it can have. */
export const facts = {
  /** It belongs to the body the caller acts for. */
  own: [false, true],
  /** This very caller proposed what is to be decided. */
  proposer: [false, true],
  /** Whose move it is. */
  party: ['subject', 'applicant', 'platform', 'authority', 'executing', 'superior'],
  /** It decides something. */
  decides: [false, true],
  /** What is decided is an authority's own to decide, and not the platform's (R16). */
  authoritys: [false, true],
  /** The caller acts by somebody's leave. */
  delegate: [false, true],
  /** One of the authority's functions makes it competent for the kind of record. */
  competentFunction: [false, true],
  /** The kind is among those the authority supplies, where the pack narrows them. */
  categoryCovered: [false, true],
  /** The matter lies in the authority's region, where it is bound to one. */
  sameRegion: [false, true],
  /** The pack has the purpose for this part, and for a function of the body where it says so. */
  purposeAllowed: [false, true],
} as const satisfies Record<string, readonly (boolean | string)[]>
export type Fact = keyof typeof facts

/**
 * Everything that can be asked of a node, one action for a route (`supply` is asked of every row), with the facts its permission hangs on. The policies in
 * `policies/` say who may; `npm run check` holds this table and their schema together.
 */
export const actions = {
  search: [],
  organisation: [],
  file: [],
  report: [],
  checkReport: [],
  record: [],
  catalogue: [],
  procedures: [],
  commitments: [],
  authorities: [],
  log: [],
  checkRecord: [],
  purposes: [],
  policies: [],
  readSite: [],
  describe: [],

  signIn: [],
  signOut: [],
  seeSession: [],
  changePart: [],
  ownSessions: [],
  endOwnSession: [],
  othersSessions: [],
  endOthersSession: [],
  getToken: [],

  submit: ['competentFunction', 'categoryCovered'],
  supply: ['competentFunction', 'categoryCovered', 'sameRegion'],
  state: ['competentFunction', 'categoryCovered'],
  receipt: ['own'],
  rows: ['own'],
  giveBack: ['own'],
  mend: ['own'],
  mendFile: ['own'],
  recall: ['own'],
  act: ['competentFunction', 'categoryCovered'],
  submissions: ['own'],
  findingCounts: ['own'],
  submittedRow: ['own'],
  receiptFile: ['own'],
  due: ['own'],

  proof: ['own'],
  replay: [],
  rotateLogKey: [],
  erase: [],

  queue: ['own'],
  match: [],
  conflicts: [],
  conflict: [],
  decideConflict: [],
  event: [],
  nodeState: [],

  delegations: ['own'],
  delegate: ['own', 'delegate'],
  revokeDelegation: ['own', 'delegate'],

  proposals: [],
  decideProposal: ['own', 'proposer', 'authoritys'],
  audit: [],
  drawLooks: [],

  listKeys: [],
  registerKey: [],
  endKey: [],
  backUp: [],
  /** A form of the site's own pages; what it asks for is asked of the API, as its reader. */
  sendForm: [],
  fullFile: ['own', 'purposeAllowed'],
  checks: [],
  lists: [],
  checkOrganisations: ['purposeAllowed'],
  emergencyLook: ['purposeAllowed'],
  looks: ['own'],
  consents: ['own'],
  previews: ['own'],
  levels: ['own'],
  objectToLevel: ['own'],
  answerLevelObjection: [],
  proposeEndOfLevel: [],
  evaluation: [],
  stateInputs: [],
  noticedLevels: [],
  noticeLevels: [],
  proposeAdoption: [],
  proposePromulgation: [],
  recompute: [],
  checkDraft: [],
  tryPolicy: [],
  lookAtMovers: [],
  giveConsent: ['own'],
  revokeConsent: ['own'],
  delays: [],
  proposeDelay: ['purposeAllowed'],
  approveDelay: [],

  letters: ['own'],
  lettersOfCase: ['own'],
  letter: ['own'],
  letterFile: ['own'],
  receiveLetter: ['own'],
  serveLetter: ['own'],

  inbox: [],
  readInbox: [],
  messageAddresses: [],
  addMessageAddress: [],
  confirmMessageAddress: [],
  endMessageAddress: [],

  casesOf: ['own'],
  caseChoices: ['own'],
  caseWays: ['own'],
  obligations: [],
  acknowledge: [],
  obligationsOf: ['own'],
  stateBeside: ['own'],
  withdrawBeside: ['own'],
  openCase: ['own', 'party', 'decides'],
  openings: [],
  proposable: [],
  caseQueue: [],
  casework: ['own'],
  seeCase: ['own'],
  moveCase: ['own', 'party', 'decides'],
} as const satisfies Record<string, readonly Fact[]>
export type Action = keyof typeof actions

/** The facts an action needs, and no others. */
export type FactsOf<A extends Action> = { readonly [F in (typeof actions)[A][number]]: (typeof facts)[F][number] }
