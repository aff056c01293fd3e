import type { UseRefusal, Valid, Verdict, VerifyRefusal } from './ask.ts'

/** Words in both languages; `{name}` stands for a fact. */
export type Words = { readonly zh: string; readonly en: string }
const row = (zh: string, en: string): Words => ({ zh, en })

/** Why something is not valid: what is so. */
export const refusalWords: Readonly<Record<VerifyRefusal, Words>> = {
  'note/too-large': row('该签名文本过大。', 'The signed note is too large.'),
  'note/not-utf8': row('该签名文本不是有效的 UTF-8。', 'The signed note is not valid UTF-8.'),
  'note/control-character': row('该签名文本含有控制字符。', 'The signed note holds a control character.'),
  'note/malformed': row('该签名文本格式不正确。', 'The signed note is malformed.'),
  'note/too-many-signatures': row('该签名文本的签名过多。', 'The signed note has too many signatures.'),
  'note/wrong-signature': row('{name} 的签名不正确。', 'The signature of {name} is wrong.'),
  'note/no-known-key': row(
    '没有您所给密钥的签名（签名者：{signedBy}）。',
    'None of the keys you gave has signed it (signed by: {signedBy}).',
  ),
  'checkpoint/malformed': row('检查点格式不正确。', 'The checkpoint is malformed.'),
  'checkpoint/size-out-of-range': row('检查点的条数过大。', 'The size in the checkpoint is out of range.'),
  'checkpoint/wrong-root-length': row('检查点的根哈希长度不正确。', 'The root in the checkpoint has a wrong length.'),
  'checkpoint/wrong-origin': row(
    '这是 {found} 的检查点，不是 {expected} 的。',
    'It is a checkpoint of {found}, not of {expected}.',
  ),
  'checkpoint/not-by-the-log': row('检查点没有该日志自己的签名。', 'The log itself has not signed the checkpoint.'),
  'checkpoint/missing': row('{at} 没有检查点。', 'There is no checkpoint at {at}.'),
  'checkpoint/other-log': row('两个检查点属于不同的日志。', 'The two checkpoints are of different logs.'),
  'checkpoint/rolled-back': row(
    '日志倒退：从 {seen} 条变为 {now} 条。',
    'The log was rolled back, from {seen} entries to {now}.',
  ),
  'checkpoint/forked': row(
    '日志分叉：{seen} 条与 {now} 条的两个检查点都有签名，却互相矛盾。请保存两者作为证据。',
    'The log has forked: it signed two checkpoints, of {seen} and {now} entries, that contradict each other. Keep both: they prove it.',
  ),
  'size/out-of-range': row('条数超出范围。', 'A size is out of range.'),
  'size/shrank': row('日志变短了。', 'The log shrank.'),
  'index/out-of-range': row(
    '序号 {index} 超出日志的 {size} 条。',
    'Index {index} is beyond the {size} entries of the log.',
  ),
  'hash/wrong-length': row('某个哈希的长度不正确。', 'A hash has a wrong length.'),
  'inclusion/too-short': row('存在证明缺少哈希。', 'The inclusion proof has too few hashes.'),
  'inclusion/too-long': row('存在证明的哈希过多。', 'The inclusion proof has too many hashes.'),
  'inclusion/root-differs': row(
    '内容与日志中的条目不符，或者证明不属于它。',
    'The content is not what the log has an entry for, or the proof is not its own.',
  ),
  'consistency/too-short': row('一致性证明缺少哈希。', 'The consistency proof has too few hashes.'),
  'consistency/too-long': row('一致性证明的哈希过多。', 'The consistency proof has too many hashes.'),
  'consistency/roots-differ': row('条数相同，根哈希却不同。', 'The sizes are the same and the roots are not.'),
  'consistency/old-root-differs': row(
    '一致性证明与旧检查点不符。',
    'The consistency proof does not lead to the older checkpoint.',
  ),
  'consistency/new-root-differs': row(
    '一致性证明与新检查点不符。',
    'The consistency proof does not lead to the newer checkpoint.',
  ),
  'tile/missing': row('缺少第 {level} 层第 {index} 号瓦片。', 'Tile {index} of level {level} is missing.'),
  'tile/wrong-length': row(
    '某个瓦片应为 {expected} 字节，实为 {found} 字节。',
    'A tile should have {expected} bytes and has {found}.',
  ),
  'tile/hash-differs': row('第 {level} 层第 {index} 号瓦片被改动。', 'Tile {index} of level {level} was changed.'),
  'tile/root-differs': row('日志边缘的瓦片与签名的根哈希不符。', 'The tiles at the edge do not make the signed root.'),
  'bundle/missing': row('缺少第 {index} 号条目包。', 'Bundle {index} of entries is missing.'),
  'bundle/truncated': row('第 {bundle} 号条目包被截断。', 'Bundle {bundle} of entries is cut off.'),
  'bundle/wrong-count': row(
    '第 {bundle} 号条目包的条数不是 {expected}。',
    'Bundle {bundle} does not hold {expected} entries.',
  ),
  'log/tile-differs': row(
    '条目与第 {level} 层第 {index} 号瓦片不符（条目 {entry}）。',
    'The entries do not make tile {index} of level {level} (entry {entry}).',
  ),
  'log/root-differs': row('全部 {size} 条与签名的根哈希不符。', 'The {size} entries do not make the signed root.'),
  'proof/malformed': row('证明文件格式不正确。', 'The proof is malformed.'),
  'proof/index-out-of-range': row('证明中的序号超出范围。', 'The index in the proof is out of range.'),
  'proof/too-many-hashes': row('证明中的哈希过多。', 'The proof has too many hashes.'),
  'proof/too-few-witnesses': row(
    '需要 {needed} 个见证方的签名，只有 {found} 个。',
    'It needs {needed} witnesses and has {found}.',
  ),
  'disclosure/missing': row('证明中没有开启内容所需的数据。', 'The proof carries nothing that opens the content.'),
  'disclosure/malformed': row('证明中开启内容所需的数据格式不正确。', 'What should open the content is malformed.'),
  'page/leaf-not-in-log': row(
    '{missing} 行的叶哈希不在该日志中。',
    'The leaf hashes of {missing} lines are not in the log.',
  ),
  'page/line-differs': row('{record} 与节点现在所公示的不同。', 'Line {record} is not what the node shows now.'),
  'page/lines-left-out': row(
    '节点现在还公示 {lines} 行，这里没有。',
    'The node shows {lines} more lines that are left out here.',
  ),
  'record-proof/malformed': row('记录证明格式不正确。', 'The proof of the record is malformed.'),
  'record-proof/other-record': row('所证明的是另一条记录。', 'What is proved is another record.'),
}

/** Why nothing was checked: what is missing, and what to do. */
export const useWords: Readonly<Record<UseRefusal, Words>> = {
  'verify/key-needed': row(
    '请用 --key 给出该日志的验证密钥，并从日志以外的渠道取得它。',
    'Give the verifier key of the log with --key, and get it from elsewhere than the log.',
  ),
  'verify/key-unusable': row('密钥 {key} 不能使用（{why}）。', 'The key {key} cannot be used ({why}).'),
  'verify/second-needed': row(
    '还需要第二个文件：证明所对应的内容，或另一个检查点。',
    'A second file is needed: the content of the proof, or the other checkpoint.',
  ),
  'verify/log-needed': row(
    '这需要日志的瓦片：请用 --log 给出文件夹或地址。',
    'This needs the tiles of the log: name its folder or address with --log.',
  ),
  'verify/not-a-thing': row(
    '{file} 不是证明、检查点或记录证明。',
    '{file} is no proof, checkpoint or proof of a record.',
  ),
}

const validWords: Readonly<Record<Valid['of'], Words>> = {
  proof: row(
    '有效：该内容是 {origin} 日志的第 {index} 号条目（共 {size} 条，见证方 {witnesses} 个）。',
    'Valid: the content is entry {index} of the log {origin} ({size} entries; witnesses: {witnesses}).',
  ),
  record: row(
    '有效：{records} 条记录、{entries} 个条目在 {origin} 日志中。',
    'Valid: {records} records with {entries} entries stand in the log {origin}.',
  ),
  'record-offline': row(
    '{records} 条记录、{entries} 个条目在 {origin} 日志中。是否仍在公示、可否使用，未联网核对。',
    '{records} records with {entries} entries stand in the log {origin}. Whether they are still shown, and may be used, was not asked.',
  ),
  page: row(
    '{lines} 行的叶哈希都在 {origin} 日志中（共 {size} 条），且未过公示期。各行所写内容未经证明：请联网核对，或使用完整证明。',
    'The leaf hashes of all {lines} lines stand in the log {origin} ({size} entries), and none is past its last day. What the lines say is not proved by that: check online, or with a full proof.',
  ),
  'page-online': row(
    '有效：{lines} 行的叶哈希都在 {origin} 日志中（共 {size} 条），节点现在所公示的与此完全一致。',
    'Valid: the leaf hashes of all {lines} lines stand in the log {origin} ({size} entries), and the node shows these very lines now.',
  ),
  checkpoints: row(
    '有效：{origin} 日志从 {older} 条到 {newer} 条只有增加。',
    'Valid: the log {origin} only grew, from {older} entries to {newer}.',
  ),
  log: row(
    '有效：{origin} 日志的全部 {size} 条与签名相符（见证方 {witnesses} 个）。',
    'Valid: all {size} entries of the log {origin} are what it signed (witnesses: {witnesses}).',
  ),
}

const endedWords = row('已结束，不得使用。', 'Ended, may not be used.')
const notValidWords = row('无效：', 'Not valid: ')

/** A verdict in one sentence. */
export const sayVerdict = (verdict: Verdict): Words => {
  if (verdict.is === 'ended') return endedWords
  if (verdict.is === 'valid') return fill(validWords[verdict.valid.of], verdict.valid.facts)
  if (verdict.is === 'wrong-use') return fill(useWords[verdict.code], verdict.details)
  const { zh, en } = fill(refusalWords[verdict.code], verdict.details)
  return { zh: notValidWords.zh + zh, en: notValidWords.en + en }
}

const fill = ({ zh, en }: Words, facts: Readonly<Record<string, unknown>>): Words => {
  const put = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '?'))
  return { zh: put(zh), en: put(en) }
}
