import { type Rows, row } from './row.ts'

export const messageProblems = {
  'message-address/not-an-address': row(
    422,
    '地址不正确',
    'It is no such address',
    '请填写一个邮箱，或一个以 https:// 开头、不含密码的网址。',
    'Give one mailbox, or one address that begins with https:// and holds no password.',
  ),
  'message-address/too-many': row(
    409,
    '地址已满',
    'There are enough addresses',
    '最多 {most} 个。请先去掉一个。',
    '{most} at most. Take one away first.',
  ),
  'message-address/known': row(
    409,
    '地址已经填过',
    'The address is known already',
    '如要更改提醒的事项，请先去掉它再重新添加。',
    'To change what it is told, take it away and add it again.',
  ),
  'message-address/token': row(
    422,
    '确认码不正确或已过期',
    'That is not what was sent, or too late',
    '确认码三天内有效，只对收到它的单位有效。如已过期，请去掉这个地址，重新添加。',
    'It is good for three days and for the body it was sent to. If it is too late, take the address away and add it again.',
  ),
  'message-address/not-found': row(
    404,
    '没有这个地址',
    'There is no such address',
    '它可能已经去掉。',
    'It may have been taken away.',
  ),
  'message-address/no-mail': row(
    422,
    '本节点没有设置邮件服务器',
    'This node has no mail server',
    '目前可以在信箱中查看，或填写系统的网址。',
    'For now messages are read in the inbox, or received at the address of a system.',
  ),
} as const satisfies Rows
