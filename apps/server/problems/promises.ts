import { type Rows, row } from './row.ts'

/** Commitments, and complaints about public bodies that keep none. */
export const promiseProblems = {
  'commitment/no-such-template': row(
    404,
    '没有这种承诺',
    'There is no such commitment',
    '“{template}”不在可以作出的承诺之列。',
    '“{template}” is none of the commitments that can be given.',
  ),
  'commitment/not-for-this-kind': row(
    422,
    '该类主体不能作出此项承诺',
    'It is not open to this kind of organisation',
    '请选择适用于本主体的承诺，或者走一般程序。',
    'Choose another, or go the ordinary way.',
  ),
  'commitment/not-in-good-standing': row(
    422,
    '目前不适用',
    'Not open at present',
    '有记录（{record}）：{why}修复或者期满后即可适用；一般程序不受影响。',
    'There is a record ({record}): {why} It is open again once that is repaired or over; the ordinary way is open all the time.',
  ),
  'commitment/nobody-accepts': row(
    422,
    '没有可以接受的机关',
    'No authority accepts it here',
    '请核对机关，或者走一般程序。',
    'Check the authority, or go the ordinary way.',
  ),
  'commitment/no-paper-named': row(
    422,
    '没有写明缺什么材料',
    'No missing paper is named',
    '请写明暂缺的材料；可以后补的有：{of}。',
    'Say which papers are missing. These may follow: {of}.',
  ),
  'commitment/days-of-papers': row(
    422,
    '补交期限由规定计算',
    'The days for missing papers are those of the rules',
    '补交期限自接受通知送达之日起按规定计算；请不要填写日期。',
    'They run from the service of the acceptance. Leave the day empty.',
  ),
  'commitment/not-served-yet': row(
    409,
    '接受通知尚未送达',
    'The acceptance was not served yet',
    '补交期限自送达之日起计算；请先送达接受通知。',
    'The days for missing papers run from its service. Serve it first.',
  ),
  'commitment/of-own-motion': row(
    422,
    '主动公开的承诺不作失信认定',
    'A commitment of one’s own motion is not found broken',
    '违背它本身不构成失信信息。',
    'Breaking it is no adverse information of itself.',
  ),
  'commitment/not-due-yet': row(
    409,
    '承诺的期限未到',
    'It is not due yet',
    '最后一日是 {until}，此前不能认为未履行。',
    'Its last day is {until}; until then nobody is behind.',
  ),
  'commitment/may-still-correct': row(
    409,
    '改正期限未满',
    'There is still time to correct',
    '改正期限至 {until}，期满后才能认定。',
    'It may be put right until {until}; only then can it be found broken.',
  ),
  'complaint/no-public-body': row(
    422,
    '不是政府机关或者事业单位',
    'It is no public body',
    '这里只受理对政府机关、事业单位违约、拖欠的投诉。',
    'Complaints of this kind are about government bodies and public institutions alone.',
  ),
  'complaint/about-itself': row(
    422,
    '不能投诉本单位',
    'It cannot be about oneself',
    '请由受影响的企业提出投诉。',
    'It is for the organisation that is affected to complain.',
  ),
} as const satisfies Rows
