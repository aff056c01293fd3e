import type { WordTable } from '../site/words.ts'

export const logWords = {
  title: { zh: '透明日志', en: 'The transparency log' },
  lead: {
    zh: '每一项记录和每一次变动，在写入的同时记入只增不改的日志。日志不公开内容，只公开承诺值；任何人都可以验证它没有被改动、删减或对不同的人说不同的话。',
    en: 'Every record and every change to one is entered in an append-only log in the same moment. The log publishes commitments, not content; anyone can check that nothing in it was changed or dropped, and that everyone is shown the same log.',
  },
  stateTitle: { zh: '最新的签名状态', en: 'What was signed last' },
  none: { zh: '尚无签名。', en: 'Nothing has been signed yet.' },
  size: { zh: '条目总数', en: 'Entries' },
  sizeNote: {
    zh: '记录的各个版本、之后的每一项行为，公开与不公开的都计入；由总数看不出其中任何一项是什么。',
    en: 'Versions of records and everything done to them later, shown or not. The number tells nothing about any one of them.',
  },
  signedAt: { zh: '签署时间', en: 'Signed at' },
  root: { zh: '根哈希', en: 'Root hash' },
  origin: { zh: '日志名称', en: 'Name of the log' },
  note: { zh: '签名原文', en: 'The signed note itself' },
  keysTitle: { zh: '验证用的公钥', en: 'Keys to check it with' },
  keysNote: {
    zh: '请从另一个途径核对这些公钥。更换后，旧公钥仍列在这里：它签过的仍然有效。',
    en: 'Compare them with what you got by another way. After a change of keys the old ones stay listed: what they signed stays signed.',
  },
  fromSize: { zh: (size: string) => `自第 ${size} 条起签署`, en: (size: string) => `signs from size ${size} on` },
  witnessesTitle: { zh: '见证者', en: 'Witnesses' },
  witnessesNone: {
    zh: '目前没有见证者共同签署。',
    en: 'Nobody cosigns at present.',
  },
  witnessesNote: {
    zh: '见证者是独立的一方：只有看到日志确由先前的日志增长而来，才会签署。',
    en: 'A witness is an independent party that signs only after it has seen that the log grew from the one it saw before.',
  },
  cosignedAt: {
    zh: (size: string) => `最近见证至第 ${size} 条，时间`,
    en: (size: string) => `last cosigned size ${size} at`,
  },
  notAnswered: { zh: '尚未见证', en: 'has not cosigned yet' },
  checkTitle: { zh: '自行查验一条记录', en: 'Check a line yourself' },
  checkIntro: {
    zh: '填入记录编号和当时抄录的叶哈希，即可知道这条记录现在是否仍在公示、是否仍是同一版本。',
    en: 'Give the number of a record and the leaf hash that was copied with it, to learn whether it is still shown, and still the same.',
  },
  record: { zh: '记录编号', en: 'Number of the record' },
  leaf: { zh: '叶哈希', en: 'Leaf hash' },
  check: { zh: '查验', en: 'Check' },
  shown: {
    zh: '仍在公示，且与该叶哈希一致。',
    en: 'It is shown today, and it is the line with this leaf hash.',
  },
  shownOnly: { zh: '仍在公示，其叶哈希为', en: 'It is shown today; its leaf hash is' },
  until: { zh: '公示至', en: 'Shown until' },
  notYet: { zh: '刚刚写入，将在一秒之内签署。', en: 'It was entered just now and will be signed within a second.' },
  notShown: {
    zh: '没有这样一条正在公示的记录。已经结束、更正、撤销或修复的记录不得再使用；本页不说明是否曾有内容。',
    en: 'No such line is shown. One that has ended, was corrected, revoked or repaired may not be used any more; this does not say whether there ever was one.',
  },
  open: { zh: '打开这条记录', en: 'Open the record' },
  selfTitle: { zh: '不经本站自行验证', en: 'Verify without this site' },
  selfText: {
    zh: '日志由静态文件组成，任何网页服务器都能提供（C2SP tlog-tiles）：',
    en: 'The log is made of static files that any web server can serve (C2SP tlog-tiles):',
  },
  checkpointFile: { zh: '签名（checkpoint）', en: 'Checkpoint' },
  tiles: { zh: '哈希瓦片', en: 'Tiles of hashes' },
  bundles: { zh: '条目', en: 'Entries' },
  selfVerify: {
    zh: '当事组织、提供单位和审计机关持有完整证明：用 probity verify 在自己的机器上验证，不需要本站任何程序或数据库。',
    en: 'The organisation, the supplying authority and auditors hold full proofs: the program ‘probity verify’ checks them on their own machine, with no server and no database of ours.',
  },
} as const satisfies WordTable
