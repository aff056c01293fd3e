import { type Rows, row } from './row.ts'

/** What an organisation says itself beside a record. */
export const ownWordsProblems = {
  'own-words/empty': row(422, '没有写内容', 'Nothing was written', '请写一段说明。', 'Write a few sentences.'),
  'own-words/too-long': row(
    422,
    '说明太长',
    'It is too long',
    '现有 {characters} 字，最多 {most} 字。请缩短后再提交。',
    'It has {characters} characters; {most} are the most. Shorten it and send it again.',
  ),
  'own-words/record-over': row(
    409,
    '该记录已经结束',
    'The record is over',
    '该记录已修复、撤回或者公示期满，公众看不到，也不需要说明。',
    'It was repaired or taken back or its time is over. Nobody sees it, so nothing need be said beside it.',
  ),
  'own-words/none': row(
    409,
    '没有可以撤回的说明',
    'There is nothing to take back',
    '这条记录旁没有本组织的说明。',
    'No words of yours stand beside this record.',
  ),
} as const satisfies Rows
