import { type Rows, row } from './row.ts'

/** What the door says before a room is reached, and when something is broken. */
export const doorProblems = {
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
  'request/broken-off': row(
    400,
    '请求中断',
    'The request broke off',
    '请求正文没有传完。请以同一报送键再次发送。',
    'Its body did not come to the end. Send it again, with the same submission key.',
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
  'text/identity-number': row(
    422,
    '填写的内容中有自然人身份号码',
    'There is a person’s number in what was typed',
    '“{where}”中有形似身份号码的内容。本系统不收自然人号码，请删去后重试。',
    '“{where}” holds what is shaped like a person’s identity number. None is taken here; leave it out and try again.',
  ),
  'node/fault': row(
    500,
    '系统故障',
    'Something is broken here',
    '不是您的错误，已记录。请稍后再试，编号 {number}。',
    'It is our fault and has been noted. Try again later; number {number}.',
  ),
} as const satisfies Rows
