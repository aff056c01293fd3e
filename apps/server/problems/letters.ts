import { type Rows, row } from './row.ts'

export const letterProblems = {
  'letter/not-found': row(404, '没有这份文书', 'There is no such letter', '请核对文号。', 'Check its number.'),
  'letter/says-nothing': row(
    422,
    '文书缺少事实、理由或依据',
    'The letter lacks facts, reasons or an article',
    '文书须写明事实、理由，并至少引用一条依据。',
    'A letter states facts and reasons and rests on one article at least.',
  ),
  'letter/identity-number': row(
    422,
    '文书中有个人证件号码',
    'The letter holds a person’s number',
    '请从“{where}”中删去个人证件号码。',
    'Take the person’s number out of “{where}”.',
  ),
  'letter/served-already': row(
    409,
    '已经送达',
    'It was served already',
    '该文书已于 {on} 送达，当事人的期限自该日起算。',
    'It was served on {on}; the party’s times run from that day.',
  ),
  'letter/served-before-it-was-written': row(
    422,
    '送达早于作出',
    'Served before it was written',
    '文书作出于 {issuedOn}，送达日期不能是 {servedOn}。',
    'The letter is of {issuedOn} and cannot have been served on {servedOn}.',
  ),
  'letter/served-in-the-future': row(
    422,
    '送达日期尚未到来',
    'The day of service has not come yet',
    '{servedOn} 晚于今天（{today}）。送达之后再登记。',
    '{servedOn} is later than today, {today}. Record it once it was served.',
  ),
  'letter/no-proof': row(
    422,
    '没有送达凭证',
    'There is no proof of service',
    '请写明凭证，如邮件号码、送达回证编号。',
    'Name what proves it, such as a postal number or that of a receipt.',
  ),
} as const satisfies Rows
