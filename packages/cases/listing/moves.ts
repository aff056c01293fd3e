import { article, documentNumber, reasons, servedBefore, servedOn } from '../ask.ts'
import { examined, statement } from '../hearing/asks.ts'
import { type HeardState, heardStates, hearingMoves } from '../hearing/moves.ts'
import type { MoveTable } from '../move.ts'

export type ListingState =
  | 'proposed'
  | 'noticed'
  | HeardState
  | 'entered'
  | 'listed'
  | 'reported'
  | 'dropped'
  | 'removed'
  | 'doubted'
  | 'left'

/** Why an entry ended without a decision in its own case. */
export const waysOut = {
  repaired: { zh: '信用修复', en: 'Repaired' },
  over: { zh: '期满', en: 'Its time is over' },
  annulled: { zh: '决定被撤销', en: 'The decision was annulled' },
  withdrawn: { zh: '记录被撤回', en: 'The record was taken back' },
} as const

/**
 * Entry in a list or directory, and the way out of it (R18). Nobody is entered but by the decision of a named official, after the
 * notice was served and the organisation was heard, or had its days to speak.
 */
export const listingMoves = {
  proposed: {
    title: { zh: '拟列入', en: 'Entry proposed' },
    from: ['nothing'],
    to: 'proposed',
    by: 'authority',
    asks: {
      facts: { title: { zh: '拟列入的事实', en: 'Facts' }, is: 'text', atLeast: 20 },
      article,
    },
  },
  noticed: {
    title: { zh: '告知拟列入', en: 'Notice given' },
    from: ['proposed'],
    to: 'noticed',
    by: 'authority',
    letter: {
      kind: 'notice',
      says: {
        zh: '拟将你单位列入上述名单（名录）。列入后依法公示，并适用该名单（名录）规定的后果；移出和救济的途径将在决定中写明。',
        en: 'We intend to enter you in the list or directory named above. An entry is published and has the consequences that list or directory names; how to leave it and how to contest it will stand in the decision.',
      },
    },
    asks: {
      servedOn: servedBefore,
      told: {
        title: {
          zh: '已告知事实、理由、依据、列入的后果、陈述申辩的权利，以及怎样移出和怎样救济',
          en: 'It tells facts, reasons, basis and consequences, the right to state one’s case, how to leave and how to contest',
        },
        is: 'confirm',
      },
    },
  },
  ...hearingMoves,
  entered: {
    title: { zh: '决定列入', en: 'Entered' },
    from: ['noticed', 'heard'],
    to: 'entered',
    by: 'authority',
    decides: true,
    notBy: ['proposed'],
    asks: {
      documentNumber,
      reasons,
      article,
      entryReason: {
        title: { zh: '列入事由（公开，不写个人信息）', en: 'Reason of entry (public; names no person)' },
        is: 'text',
        atLeast: 4,
      },
      examined,
    },
    letter: {
      kind: 'decision',
      says: {
        zh: '决定将你单位列入上述名单（名录）。',
        en: 'You are entered in the list or directory named above.',
      },
      contest: true,
      repairNotice: true,
    },
  },
  dropped: {
    title: { zh: '不予列入', en: 'Not entered' },
    from: ['proposed', 'noticed', ...heardStates],
    to: 'dropped',
    by: 'authority',
    decides: true,
    insteadOf: 'entered',
    asks: { reasons },
    letter: { kind: 'decision', says: { zh: '不予列入。本案终止。', en: 'You are not entered. The case is closed.' } },
  },
  served: {
    title: { zh: '送达列入决定', en: 'Decision served' },
    from: ['entered'],
    to: 'listed',
    by: 'authority',
    asks: {
      servedOn,
      repairNotice: {
        title: {
          zh: '已同时送达信用修复告知书（怎样移出）和救济途径',
          en: 'The notice of how to leave the list, and of remedies, was handed over with it',
        },
        is: 'confirm',
      },
    },
  },
  'duty-reported': {
    title: { zh: '报告已履行义务', en: 'Duty reported done' },
    from: ['listed', 'left'],
    to: 'reported',
    by: 'subject',
    asks: {
      doneOn: { title: { zh: '履行完毕的日期', en: 'Done on' }, is: 'day' },
      statement: { title: { zh: '怎样履行、怎样纠正', en: 'How it was done and put right' }, is: 'text', atLeast: 10 },
      evidence: {
        title: { zh: '证明材料清单（名称、文号）', en: 'Evidence, by name and number' },
        is: 'text',
        atLeast: 2,
      },
    },
  },
  removed: {
    title: { zh: '决定移出', en: 'Removed' },
    from: ['listed', 'reported'],
    to: 'removed',
    by: 'authority',
    decides: true,
    asks: { reasons, article },
    letter: {
      kind: 'decision',
      says: {
        zh: '决定将你单位移出上述名单（名录），自本决定作出时起停止公示。',
        en: 'You are removed from the list or directory named above, and no longer shown in it from now on.',
      },
    },
  },
  kept: {
    title: { zh: '不予移出', en: 'Not removed yet' },
    from: ['reported'],
    to: 'listed',
    by: 'authority',
    decides: true,
    insteadOf: 'removed',
    asks: { reasons, article },
    letter: {
      kind: 'decision',
      says: {
        zh: '暂不移出。履行义务后可以再次报告。',
        en: 'You are not removed yet. Report again once the duty is done.',
      },
      contest: true,
    },
  },
  doubted: {
    title: { zh: '告知拟撤销移出', en: 'Notice that the removal may be undone' },
    from: ['removed'],
    to: 'doubted',
    by: 'authority',
    decides: true,
    asks: { reasons, article, servedOn: servedBefore },
    letter: {
      kind: 'notice',
      says: { zh: '拟撤销移出决定，恢复列入。', en: 'We intend to undo the removal and restore the entry.' },
    },
  },
  'doubt-stated': {
    title: { zh: '陈述、申辩', en: 'Statement and defence' },
    from: ['doubted'],
    by: 'subject',
    asks: { statement },
  },
  restored: {
    title: { zh: '撤销移出，恢复列入', en: 'Entry restored' },
    from: ['doubted'],
    to: 'listed',
    by: 'authority',
    decides: true,
    notBy: ['doubted'],
    asks: { reasons, article, examined },
    letter: {
      kind: 'decision',
      says: { zh: '撤销移出决定，恢复列入。', en: 'The removal is undone and the entry restored.' },
      contest: true,
    },
  },
  left: {
    title: { zh: '列入终止', en: 'The entry ended' },
    from: ['entered', 'listed', 'reported'],
    to: 'left',
    by: 'platform',
    asks: { cause: { title: { zh: '终止的原因', en: 'Why' }, is: 'choice', of: waysOut } },
  },
} as const satisfies MoveTable<'listing', ListingState>
