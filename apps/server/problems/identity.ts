import { type Rows, row } from './row.ts'

/** Signing in, and the keys of systems. */
export const identityProblems = {
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
  'identity/too-weak': row(
    403,
    '登录方式的强度不够',
    'You were not made sure of strongly enough',
    '“{role}”须以 {wanted} 登录，身份提供方说的是：{got}。请在身份提供方启用多因素认证后重新登录，或联系贵单位的管理员。',
    'The part “{role}” needs a sign-in of {wanted}; the provider said: {got}. Turn on multi-factor sign-in at your provider and sign in again, or ask the administrator of your body.',
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
    '只有提供该记录或者作出该决定的机关，或者其继任者可以办理。',
    'Only the authority that supplied the record or made the decision, or its successor, may do this.',
  ),
  'authority/unknown': row(
    404,
    '没有这个机关',
    'There is no such authority',
    '法规包中没有“{authority}”。用 `probity authorities` 查看。',
    'No pack names “{authority}”. `probity authorities` lists those there are.',
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
} as const satisfies Rows
