import { type Rows, row } from './row.ts'

/** The signature over a submission. */
export const signatureProblems = {
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
} as const satisfies Rows
