import type { Bilingual, Language, Refusal } from '@probity/base'
import type { Problem } from '@probity/contract'
import { wordsOfFinding } from '@probity/intake'

type Row = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503
  readonly title: Bilingual
  readonly detail: Bilingual
}
const row = (status: Row['status'], zh: string, en: string, zhDetail: string, enDetail: string): Row => ({
  status,
  title: { zh, en },
  detail: { zh: zhDetail, en: enDetail },
})

/** Every refusal a reader can meet: what is so, and what to do next. A code never changes its meaning. `{name}` stands for a fact. */
export const problems = {
  'request/not-valid': row(
    400,
    '请求不合规',
    'The request is not valid',
    '“{where}”：{what}。请按接口说明改正。',
    '“{where}”: {what}. See the API’s description.',
  ),
  'request/not-json': row(
    400,
    '请求正文不是 JSON',
    'The body is not JSON',
    '请发送一个有效的 JSON 对象（UTF-8）。',
    'Send one valid JSON object in UTF-8.',
  ),
  'request/media-type': row(
    415,
    '请求正文的类型不对',
    'The body is of another type',
    '请以 Content-Type: application/json 发送 JSON。',
    'Send JSON, with Content-Type: application/json.',
  ),
  'request/too-large': row(
    413,
    '请求正文过大',
    'The body is too large',
    '此地址最多接受 {most} 字节。大量数据请以文件报送。',
    'This address takes {most} bytes at most. Send many rows as a file.',
  ),
  'request/other-host': row(
    421,
    '请求的主机名不是本节点的',
    'This node does not go by that name',
    '本节点只在本机应答：请使用 {address}。',
    'The node answers on this machine alone: use {address}.',
  ),
  'route/not-found': row(
    404,
    '没有这个地址',
    'There is nothing at this address',
    '请核对地址；接口目录见 /api/v1/openapi.json。',
    'Check the address; what there is stands in /api/v1/openapi.json.',
  ),
  'organisation/not-found': row(
    404,
    '没有这个主体',
    'There is no such organisation',
    '请用代码或名称检索。',
    'Search for it by code or name.',
  ),
  'record/not-shown': row(
    404,
    '此编号下没有公示内容',
    'Nothing is shown under this number',
    '本页不说明该编号是否曾有内容。请查看主体页面。',
    'This does not say whether there ever was anything. See the organisation’s page.',
  ),
  'proof/no-record': row(
    404,
    '没有贵单位提供的这条记录',
    'You supplied no such record',
    '完整证明只给当事组织、提供单位和审计机关。请核对记录编号。',
    'Full proofs go to the organisation, the supplying authority and auditors. Check the number of the record.',
  ),
  'proof/not-signed-yet': row(
    409,
    '尚未签署',
    'Not signed yet',
    '记录刚刚写入，一秒之内即会签署，请稍后再取。',
    'It was entered just now and will be signed within a second: ask again.',
  ),
  'file/day-in-the-future': row(
    400,
    '不能查询将来的日期',
    'A future day cannot be asked',
    '请给出不晚于今天（{today}）的日期。',
    'Give a day not later than today ({today}).',
  ),
  'search/cursor-not-valid': row(
    400,
    '翻页标记无效',
    'The cursor is not valid',
    '请从第一页重新检索。',
    'Search again from the first page.',
  ),
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
  'access/too-many': row(
    429,
    '请求过于频繁',
    'Too many requests',
    '请 {seconds} 秒后再试。余量见 RateLimit 头；批量使用请登记为系统接入。',
    'Try again in {seconds} seconds. The RateLimit header says what is left; for bulk use, come as a registered system.',
  ),
  'text/identity-number': row(
    422,
    '填写的内容中有自然人身份号码',
    'There is a person’s number in what was typed',
    '“{where}”中有形似身份号码的内容。本系统不收自然人号码，请删去后重试。',
    '“{where}” holds what is shaped like a person’s identity number. None is taken here; leave it out and try again.',
  ),
  'access/not-from-here': row(
    403,
    '请求不是从本站发出的',
    'The request did not come from this site',
    '请刷新页面后重试。程序请在 x-csrf-token 头中带上会话给出的值。',
    'Load the page again and retry. A program sends the session’s value in x-csrf-token.',
  ),
  'session/not-your-part': row(
    403,
    '不是您的身份',
    'That is not a part of yours',
    '只能切换到 /api/v1/session 列出的身份。',
    'Change to one of those that /api/v1/session lists.',
  ),
  'identity/not-configured': row(
    503,
    '本节点未设登录',
    'Nobody can sign in here yet',
    '运营者尚未设置身份提供方（PROBITY_OIDC_ISSUER）。公开内容无需登录。',
    'The operator has set no identity provider (PROBITY_OIDC_ISSUER). What is public needs no signing in.',
  ),
  'identity/provider-away': row(
    503,
    '身份提供方没有应答',
    'The identity provider does not answer',
    '请稍后再试。公开内容不受影响。',
    'Try again in a while. What is public is not affected.',
  ),
  'identity/not-begun': row(
    400,
    '登录未开始或已超时',
    'Signing in was not begun here, or took too long',
    '请重新登录；浏览器须允许本站的 Cookie。',
    'Sign in again; the browser has to allow cookies of this site.',
  ),
  'identity/refused': row(
    403,
    '身份提供方未予确认',
    'The identity provider did not vouch for you',
    '原因：{why}。请重新登录，或联系贵单位的管理员。',
    'Because: {why}. Sign in again, or ask the administrator of your body.',
  ),
  'identity/not-understood': row(
    503,
    '身份提供方的答复无法识别',
    'The identity provider’s answer cannot be read',
    '不合规之处：{where}。请告知运营者。',
    'What is not valid: {where}. Tell the operator.',
  ),
  'identity/no-part': row(
    403,
    '您在本节点没有身份',
    'You have no part on this node',
    '身份提供方没有说明您代表哪个组织或机关。代理人请先凭委托码登录。',
    'The provider did not say for which organisation or authority you act. A delegate first uses the invitation.',
  ),
  'key/not-valid': row(
    401,
    '密钥无效',
    'The key is not valid',
    '该密钥不属于任何机关，或已停用。请向节点运营者申领。',
    'It belongs to no authority, or it has ended. Ask the node’s operator for one.',
  ),
  'key/not-yours': row(
    403,
    '不属于该机关',
    'This belongs to another authority',
    '只有提供该记录的机关或其继任者可以办理。',
    'Only the authority that supplied the record, or its successor, may do this.',
  ),
  'authority/unknown': row(
    404,
    '没有这个机关',
    'There is no such authority',
    '法规包中没有“{authority}”。用 `probity authorities` 查看。',
    'No pack names “{authority}”. `probity authorities` lists those there are.',
  ),
  'signature/missing': row(
    422,
    '报送未签名',
    'The submission is not signed',
    '本系统以登记的密钥接入，报送须在 x-jws-signature 头中附分离式 JWS（RFC 7515 附录 F、RFC 7797）。',
    'This system comes with a registered key, so what it submits carries a detached JWS in x-jws-signature (RFC 7515, appendix F; RFC 7797).',
  ),
  'signature/not-understood': row(
    422,
    '签名无法识别',
    'The signature cannot be read',
    '须为 header..signature，受保护头含 alg（ES256 或 PS256）、kid、b64: false 和 crit: ["b64"]。',
    'It is header..signature, with alg (ES256 or PS256), kid, b64: false and crit: ["b64"] in the protected header.',
  ),
  'signature/key-not-known': row(
    422,
    '签名密钥未登记',
    'The signing key is not known',
    '贵单位没有编号为 {key} 的有效密钥。请运营者登记，或改用有效的密钥。',
    'Your body has no key {key} in use. Have the operator register it, or sign with one that is.',
  ),
  'signature/not-valid': row(
    422,
    '签名与内容不符',
    'The signature does not match the bytes',
    '文件在签名后被改动，或由其他密钥签名。什么都没有收下；请重新签名后再报送。',
    'The file was changed after it was signed, or another key signed it. Nothing was taken in; sign it again and send it.',
  ),
  'client/not-known': row(
    404,
    '没有这个密钥',
    'There is no such key',
    '请核对客户端与密钥编号。',
    'Check the client and the number of its key.',
  ),
  'client/key-not-usable': row(
    422,
    '公钥不可用',
    'The public key cannot be used',
    '须为 P-256 或不短于 2048 位的 RSA 公钥（JWK），不得含私钥。',
    'It is a P-256 key, or an RSA key of 2048 bits or more, as a JWK without its private half.',
  ),
  'submission/not-found': row(
    404,
    '没有这次报送',
    'There is no such submission',
    '请核对报送编号。',
    'Check the number of the submission.',
  ),
  'submission/in-progress': row(
    409,
    '同一报送正在接收',
    'The same submission is being read',
    '请等待其完成，再以同一报送键报送一次，即得回执。',
    'Wait until it is done, then send it again under the same submission key to get its receipt.',
  ),
  'submission/key-reused': row(
    409,
    '报送键已用于其他内容',
    'The key was used for other content',
    '同一键只能对应同一文件。内容有变请换新键。',
    'A key stands for one file. Use a new key for other content.',
  ),
  'submission/too-large': row(
    413,
    '无报送键的文件过大',
    'Too large without a key',
    '超过 {most} 字节的文件须带 Idempotency-Key 头。',
    'A file of more than {most} bytes needs an Idempotency-Key header.',
  ),
  'submission/already-recalled': row(
    409,
    '该报送已召回',
    'It was recalled already',
    '无须再次办理。',
    'There is nothing left to do.',
  ),
  'submission/not-finished': row(
    409,
    '报送尚未接收完毕',
    'It has not been read to its end',
    '请先以同一键再次报送全部文件。',
    'Send the whole file again with the same key first.',
  ),
  'recall/one-person': row(
    422,
    '召回须由两人办理',
    'A recall takes two people',
    '请写明两个不同的办理人。',
    'Name two different people.',
  ),
  'row/not-found': row(
    404,
    '没有这一行',
    'There is no such row',
    '只有更正、待处理和拒收的行被保留。',
    'Only rows that were corrected, quarantined or refused are kept.',
  ),
  'row/not-waiting': row(
    409,
    '该行不在待处理状态',
    'The row is not waiting',
    '它已经处理完毕。',
    'It has been dealt with.',
  ),
  'row/still-held-back': row(
    422,
    '该行仍不能收录',
    'The row still cannot come in',
    '原因：{reasons}',
    'Because: {reasons}',
  ),
  'row/needs-mending-first': row(
    409,
    '该行须先更正',
    'The row must be mended first',
    '它的内容还读不懂，不能匹配。',
    'It cannot be read yet, so it cannot be matched.',
  ),
  'match/no-reasons': row(
    422,
    '缺少理由',
    'Reasons are missing',
    '请写明办理人和至少十个字的理由。',
    'Name who decides, and give reasons of ten characters at least.',
  ),
  'conflict/not-found': row(404, '没有这个冲突', 'There is no such conflict', '请核对编号。', 'Check its number.'),
  'conflict/decided': row(
    409,
    '冲突已裁定',
    'It has been decided',
    '如需改变，请撤销原裁定。',
    'To change it, undo the decision.',
  ),
  'act/record-not-found': row(
    404,
    '没有这条记录',
    'There is no such record',
    '请按主体代码、种类和文书号核对。',
    'Check the subject’s code, the kind and the document number.',
  ),
  'act/already-withdrawn': row(
    409,
    '该记录已撤回',
    'The record was withdrawn already',
    '无须再次办理。',
    'There is nothing left to do.',
  ),
  'act/not-found': row(404, '没有这项处理', 'There is no such act', '请核对编号。', 'Check its number.'),
  'event/already-merged': row(
    409,
    '该主体已并入其他主体',
    'It was merged already',
    '先撤销原合并。',
    'Undo that merger first.',
  ),
  'event/already-cancelled': row(
    409,
    '该组织已注销',
    'The organisation is cancelled already',
    '登记状态没有变化；如有误，请撤销先前的注销。',
    'Nothing changes; if the earlier cancellation was wrong, undo it.',
  ),
  'event/not-cancelled': row(
    409,
    '该组织并未注销',
    'The organisation is not cancelled',
    '只有已注销或被吊销的组织才能恢复。',
    'Only a body that was cancelled or revoked can be revived.',
  ),
  'event/not-yet': row(
    422,
    '日期尚未到来',
    'The day has not come yet',
    '{on} 晚于今天（{today}）。请在事件发生后登记。',
    '{on} is later than today, {today}. Enter the event once it has happened.',
  ),
  'event/itself': row(
    422,
    '不能并入自身',
    'A subject cannot merge with itself',
    '请给出另一个主体。',
    'Name another subject.',
  ),
  'statement/no-duty': row(
    422,
    '没有这项公示义务',
    'There is no such duty',
    '贵单位对“{kind}”不负公示义务，无须申报。',
    'Your authority owes no publication of “{kind}”, so there is nothing to state.',
  ),
  'statement/month-not-over': row(
    422,
    '该月尚未结束',
    'The month is not over',
    '{month}结束后再申报；没有决定的，申报为零。',
    'State {month} when it is over; where nothing was decided, state zero.',
  ),
  'node/fault': row(
    500,
    '系统故障',
    'Something is broken here',
    '不是您的错误，已记录。请稍后再试，编号 {number}。',
    'It is our fault and has been noted. Try again later; number {number}.',
  ),
} as const satisfies Record<string, Row>
export type ProblemCode = keyof typeof problems

/** The problem document of a refusal (RFC 9457). File refusals take their words from intake's findings. */
export const problemOf = ({ code, details }: Refusal, language: Language): Problem => {
  const found: Row = Object.hasOwn(problems, code) ? problems[code as ProblemCode] : fileProblem(code)
  const fill = (text: Bilingual, into: Language) =>
    text[into].replace(/\{(\w+)\}/g, (_, name: string) => sayFact(details?.[name], into))
  const detail = { zh: fill(found.detail, 'zh'), en: fill(found.detail, 'en') }
  return {
    type: `/problems/${code}`,
    status: found.status,
    code,
    title: found.title[language],
    detail: detail[language],
    words: { title: found.title, detail },
    ...(details ? { facts: details } : {}),
  }
}

/** A fact may come in words of its own. */
const sayFact = (fact: unknown, language: Language): string =>
  String((typeof fact === 'object' && fact !== null && language in fact ? (fact as Bilingual)[language] : fact) ?? '…')

const fileProblem = (code: string): Row => ({
  status: 422,
  title: { zh: '文件不能读取', en: 'The file cannot be read' },
  detail: wordsOfFinding(code).says,
})
