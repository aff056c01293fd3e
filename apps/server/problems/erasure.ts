import { type Rows, row } from './row.ts'

/** Erasing what law orders erased. */
export const erasureProblems = {
  'erasure/no-ground': row(
    422,
    '没有可以据以删除的规定',
    'No such ground for erasure',
    '法规包中没有这一适用于该主体所在地的删除依据。到期的记录予以封存，不作删除。',
    'The law packs have no such ground where the organisation is. What is over is sealed, not erased.',
  ),
  'erasure/too-early': row(
    409,
    '保存期未满',
    'It must still be kept',
    '保存期至 {after}，次日起方可删除。',
    'It is kept until {after}; the day after is the first on which it may be erased.',
  ),
  'erasure/not-withdrawn': row(
    409,
    '决定未被撤销',
    'The decision stands',
    '这一依据只适用于已被撤销的决定。',
    'This ground is only for a decision that was annulled or withdrawn.',
  ),
} as const satisfies Rows
