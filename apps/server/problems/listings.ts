import { type Rows, row } from './row.ts'

/** Entry in lists and directories, and the talks about them. */
export const listingProblems = {
  'talk/not-listed': row(
    422,
    '没有可以约谈的名单记录',
    'There is no list entry to talk about',
    '纠正约谈只针对目前列入名单（名录）的主体。',
    'A correction talk is about an entry of a list or directory that is in force.',
  ),
  'listing/no-such-list': row(
    404,
    '没有这个名单',
    'There is no such list',
    '“{list}”不在法规包中；可用的名单见“名单”页。',
    'The law pack has no list “{list}”. The page “Lists” has those there are.',
  ),
  'listing/not-this-kind': row(
    422,
    '该名单不列入这类主体',
    'The list is not for this kind of organisation',
    '依法不得把这类主体列入该名单；机关、自然人不列入任何名单。',
    'This kind of organisation may not be entered in it. Government bodies and natural persons are in no list.',
  ),
  'listing/no-such-ground': row(
    422,
    '没有这一列入情形',
    'There is no such ground',
    '请从下列情形中选择：{of}。',
    'Choose one of these: {of}.',
  ),
  'listing/no-ground-record': row(
    422,
    '没有可以据以列入的在期记录',
    'Nothing in force supports this ground',
    '该情形须依据一条在期、已送达、未被停止执行的记录：{ground}',
    'The ground needs a record that is in force, served and stayed by nobody: {ground}',
  ),
  'listing/on-it-already': row(
    409,
    '已在该名单上',
    'It stands in that list already',
    '该主体已在“{list}”上，不重复列入。',
    'The organisation is in “{list}” already and is not entered twice.',
  ),
  'listing/not-on-it': row(
    409,
    '目前不在该名单上',
    'It does not stand in the list now',
    '列入已经终止，无须移出。',
    'The entry has ended; there is nothing to leave.',
  ),
  'listing/still-on-it': row(
    409,
    '列入仍然有效',
    'The entry is in force',
    '列入只因修复、期满、撤销或者移出决定而终止。',
    'It ends by repair, by its time, because the decision falls, or by a decision to remove.',
  ),
  'listing/too-early': row(
    422,
    '尚不能移出',
    'It cannot be removed yet',
    '自 {from} 起可以移出。',
    'It can be removed from {from} on.',
  ),
} as const satisfies Rows
