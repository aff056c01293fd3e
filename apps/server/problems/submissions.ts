import { type Rows, row } from './row.ts'

/** Files that authorities send, and taking one back. */
export const submissionProblems = {
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
} as const satisfies Rows
