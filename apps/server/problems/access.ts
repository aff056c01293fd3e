import { type Rows, row } from './row.ts'

/** Who is asking, how often, and from where. */
export const accessProblems = {
  'access/sign-in-needed': row(
    401,
    '需要登录',
    'Sign in first',
    '请在 /auth/sign-in 登录；系统请在 Authorization 头中以 Bearer 方式提供令牌或密钥。',
    'People sign in at /auth/sign-in; a system sends its token or key as a Bearer token in the Authorization header.',
  ),
  'access/not-permitted': row(
    403,
    '无权办理',
    'You may not do this',
    '您现在的身份不能办理此事，或此事属于其他机关。如有其他身份，请切换。',
    'The part you play does not do this, or it belongs to another body. If you have another part, change to it.',
  ),
  'access/not-competent': row(
    403,
    '不属于贵单位的职能或类别',
    'It is not within your authority’s functions or kinds',
    '法规包没有将“{kind}”归于贵单位的职能与报送种类。请核对种类；如职能已有调整，请运营者更新法规包。',
    'The packs do not put “{kind}” among the functions of your authority and the kinds it supplies. Check the kind; if functions have changed, the operator brings the pack up to date.',
  ),
  'access/too-many': row(
    429,
    '请求过于频繁',
    'Too many requests',
    '请 {seconds} 秒后再试。余量见 RateLimit 头；批量使用请登记为系统接入。',
    'Try again in {seconds} seconds. The RateLimit header says what is left; for bulk use, come as a registered system.',
  ),
  'access/not-from-here': row(
    403,
    '请求不是从本站发出的',
    'The request did not come from this site',
    '请刷新页面后重试。程序请在 x-csrf-token 头中带上会话给出的值。',
    'Load the page again and retry. A program sends the session’s value in x-csrf-token.',
  ),
  'session/not-found': row(
    404,
    '没有这个会话',
    'There is no such session',
    '没有这个正在进行的会话；它可能已经结束。请刷新列表。',
    'No such session goes on; it may have ended already. Load the list again.',
  ),
  'session/not-your-part': row(
    403,
    '不是您的身份',
    'That is not a part of yours',
    '只能切换到 /api/v1/session 列出的身份。',
    'Change to one of those that /api/v1/session lists.',
  ),
} as const satisfies Rows
