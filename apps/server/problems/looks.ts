import { type Rows, row } from './row.ts'

/** Reading what is not public: purposes, and delays of telling. */
export const lookProblems = {
  'check/unknown': row(
    404,
    '没有这项核查',
    'There is no such question',
    '“{check}”不在法规包所列的核查之中，见 /api/v1/checks。',
    '“{check}” is none of the questions of the packs; see /api/v1/checks.',
  ),
  'purpose/unknown': row(
    404,
    '没有这个目的',
    'There is no such purpose',
    '“{purpose}”不在法规包所列的目的之中，见 /api/v1/purposes。',
    '“{purpose}” is none of the purposes of the packs; see /api/v1/purposes.',
  ),
  'purpose/not-yours': row(
    403,
    '不能为此目的查询',
    'Not for this purpose',
    '您现在的身份不能以“{purpose}”为目的查看此主体。可用的目的见 /api/v1/purposes。',
    'The part you play does not look at this organisation for “{purpose}”. What it may look for stands in /api/v1/purposes.',
  ),
  'purpose/reference-missing': row(
    422,
    '没有写明所办事项',
    'It does not say what it is for',
    '以“{purpose}”为目的的查询须写明所办的项目、申请或案件（reference）。',
    'A look for “{purpose}” names what it is for (reference): {names}.',
  ),
  'purpose/past-not-open': row(
    403,
    '此目的不能查询过去',
    'This purpose does not open the past',
    '未经过滤的过去只对主体本人、审计和人民法院开放。请不带日期查询。',
    'The unfiltered past is open to the organisation itself, auditors and courts. Ask without a day.',
  ),
  'delay/not-possible': row(
    422,
    '此目的不能延迟告知',
    'This purpose knows no delay',
    '以“{purpose}”为目的的查询即时告知主体。',
    'A look for “{purpose}” is told to the organisation at once.',
  ),
  'delay/no-article': row(
    422,
    '没有写明条款',
    'It names no article',
    '法规包中没有“{instrument}”第“{article}”条。延迟告知须有条款依据。',
    'The packs have no article “{article}” of “{instrument}”. A delay rests on an article.',
  ),
  'delay/no-reasons': row(
    422,
    '缺少理由',
    'Reasons are missing',
    '请写明至少十个字的理由。',
    'Give reasons of ten characters at least.',
  ),
  'delay/too-long': row(422, '延迟过长', 'The delay is too long', '最多 {most} 天。', '{most} days at most.'),
  'delay/not-found': row(404, '没有这项延迟', 'There is no such delay', '请核对编号。', 'Check its number.'),
  'delay/cannot-be-extended': row(
    409,
    '不能再延长',
    'It cannot be extended',
    '延迟只能延长一次，且须在到期之前。',
    'A delay is extended once, and before it ends.',
  ),
  'delay/approved': row(409, '已经批准', 'It was approved already', '无须再次办理。', 'There is nothing left to do.'),
  'delay/one-person': row(
    422,
    '须由另一人批准',
    'Somebody else must approve it',
    '提出的人不能批准。',
    'Who proposed it cannot approve it.',
  ),
} as const satisfies Rows
