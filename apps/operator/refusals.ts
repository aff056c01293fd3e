import type { Bilingual, Refusal } from '@probity/base'

const row = (zh: string, en: string): Bilingual => ({ zh, en })

/** What the command line itself refuses, or is refused before a server can answer: what is so, and what to do. `{name}` stands for a fact. */
export const refusalWords = {
  'arguments/unknown-command': row(
    '没有“{command}”这个命令。{near}用 `probity --help` 查看全部命令。',
    'There is no command “{command}”. {near}`probity --help` lists them.',
  ),
  'arguments/unknown-option': row(
    '命令 {command} 没有选项 {option}。{near}见 `probity {command} --help`。',
    '{command} has no option {option}. {near}See `probity {command} --help`.',
  ),
  'arguments/value-missing': row('选项 {option} 缺少值 {value}。', '{option} needs a value: {option} {value}.'),
  'arguments/value-unexpected': row('选项 {option} 不带值。', '{option} takes no value.'),
  'arguments/too-few': row(
    '缺少 {missing}。见 `probity {command} --help`。',
    '{missing} is missing. See `probity {command} --help`.',
  ),
  'arguments/too-many': row(
    '多余的参数：{argument}。含空格的名称请加引号。',
    'One argument too many: {argument}. A name with spaces goes in quotes.',
  ),
  'arguments/not-a-port': row(
    '端口须是 0 到 65535 的整数，不是“{port}”。',
    'A port is a whole number from 0 to 65535, not “{port}”.',
  ),
  'arguments/not-a-day': row('日期须写作 2026-04-01，不是“{day}”。', 'A day is written 2026-04-01, not “{day}”.'),
  'arguments/missing': row('缺少 {argument}。', '{argument} is missing.'),
  'arguments/not-a-time': row(
    '时间须写作 2026-04-01T08:00:00Z，不是“{time}”。',
    'A time is written 2026-04-01T08:00:00Z, not “{time}”.',
  ),
  'arguments/not-one-of': row('须为 {known} 之一，不是“{argument}”。', 'One of {known}, not “{argument}”.'),
  'arguments/not-a-count': row('须为正整数，不是“{count}”。', 'A whole number above 0, not “{count}”.'),
  'file/missing': row('没有文件 {file}。', 'There is no file {file}.'),
  'file/not-usable': row(
    '无法使用 {path}（{why}）。请检查该路径是否存在、是文件还是文件夹、权限和剩余空间。',
    '{path} cannot be used ({why}). Check that it is there, that it is a file or a folder as needed, its permissions, and the space left.',
  ),
  'fault/own': row(
    '程序出错，不是您的错误：{what}。已收下的内容不会丢失；再次报送同一文件不会重复。设 PROBITY_LOG=debug 可看详情。',
    'Something is broken here, and it is our fault: {what}. Nothing that was taken in is lost, and sending a file again doubles nothing. PROBITY_LOG=debug shows more.',
  ),
  'arguments/not-a-key': row(
    '报送键须由 1 至 200 个英文字母、数字或符号组成，不是“{key}”。',
    'A key is 1 to 200 letters, digits and signs of ASCII, not “{key}”.',
  ),
  'key/not-a-key': row(
    '{from} 中的内容不是密钥：密钥是一行，没有空格。',
    'What is in {from} is no key: a key is one line without spaces.',
  ),
  'key/not-a-pair': row(
    '{file} 不是密钥对文件。用 `probity keys AUTHORITY --pair FILE` 生成。',
    '{file} holds no key pair. `probity keys AUTHORITY --pair FILE` makes one.',
  ),
  'token/refused': row(
    '节点没有给出令牌：{why}。密钥是否已登记、未停用？',
    'The node gave no token: {why}. Is the key registered, and not ended?',
  ),
  'file/not-written': row('不能写入 {file}：{why}。', '{file} cannot be written: {why}.'),
  'file/exists': row('{file} 已存在。请换名或先移走。', '{file} exists already. Name another, or move it away first.'),
  'verify/nothing-signed': row(
    '该节点还没有签署过检查点，没有可核对的。',
    'This node has not signed a checkpoint yet: there is nothing to check against.',
  ),
  'witness/name-needed': row(
    '请用 --name 给见证方起名，不含空格和加号，如 witness.example/w1；“{name}”不行。',
    'Name the witness with --name, without spaces or plus, such as witness.example/w1; “{name}” will not do.',
  ),
  'witness/key-unusable': row(
    '“{key}”不是日志的验证密钥（name+id+key）。',
    '“{key}” is no verifier key of a log (name+id+key).',
  ),
  'witness/log-needed': row(
    '请用 --log 给出所见证日志的验证密钥；每个 --follow 都要有自己的 --log。',
    'Give the verifier key of each log with --log; every --follow needs a --log of its own.',
  ),
  'pack/missing': row(
    '{folder} 不是法规包：其中没有 pack.yaml。',
    '{folder} is no law pack: there is no pack.yaml in it.',
  ),
  'authority/unknown': row(
    '没有机关“{authority}”。{near}用 `probity authorities` 查看。',
    'There is no authority “{authority}”. {near}`probity authorities` lists them.',
  ),
  'authority/not-named': row(
    '请用 --authority 写明报送机关；可选的有：{known}',
    'Say with --authority who submits; there are: {known}',
  ),
  'key/not-here': row(
    '{data} 中没有“{authority}”的密钥。若已交出，请用 --key-file 指明；要换新密钥，停止服务后用 `probity keys {authority} --renew`。',
    'The key of “{authority}” is not in {data}. If it was handed out, name its file with --key-file; for a new one, stop the server and use `probity keys {authority} --renew`.',
  ),
  'key/file-needed': row(
    '向 --url 所指节点报送须用 --key-file 指明密钥文件（或环境变量 PROBITY_KEY）。',
    'To send to --url, name the file of the key with --key-file (or set PROBITY_KEY).',
  ),
  'database/owned': row(
    '数据文件夹 {folder} 正由进程 {process} 使用，尚无服务地址（可能正在启动）。请稍候再试，或先停止它。',
    'The data folder {folder} is in use by process {process}, which answers at no address (it may still be starting). Try again in a while, or stop it.',
  ),
  'database/served': row(
    '数据文件夹 {folder} 正由进程 {process} 使用，其服务地址为 {address}。请先停止它，或用 --data 另选文件夹。',
    'The data folder {folder} is in use by process {process}, which answers at {address}. Stop it first, or choose another folder with --data.',
  ),
  'database/two-places': row(
    '--data 所指的文件夹 {data} 中已有内置数据库，而 DATABASE_URL 指向另一个。请取消 DATABASE_URL 以使用该文件夹，或换一个只存放密钥的文件夹。',
    'The folder given as --data, {data}, holds an embedded database, and DATABASE_URL names another. Unset DATABASE_URL to work on the folder, or give a folder that holds keys alone.',
  ),
  'database/newer-schema': row(
    '数据由更新的版本写成（{schema}；本程序只到 {code}）。请更新程序；旧程序不会改动这些数据。',
    'The data were written by a newer version ({schema}; this one knows up to {code}). Update the program; this one leaves them alone.',
  ),
  'database/changed-migration': row(
    '数据库的历史与本程序不符：{name} 已被改动。请使用写成这些数据的版本，或换一个数据文件夹。',
    'The history of the database is not that of this program: {name} was edited since. Use the version that wrote the data, or another data folder.',
  ),
  'database/unreachable': row(
    '无法连接 DATABASE_URL 所指的数据库：{why}。请检查地址、用户和数据库是否在运行；不设 DATABASE_URL 则使用内置数据库。',
    'The database named by DATABASE_URL cannot be reached: {why}. Check the address, the user and that it runs; without DATABASE_URL the embedded database is used.',
  ),
  'database/not-permitted': row(
    'DATABASE_URL 的用户权限不足：{why}。它须是该数据库的所有者并有 CREATEROLE 权限，且角色 probity_node 须有 BYPASSRLS（只有超级用户能授予）；否则请管理员为每个角色（{roles}）执行 create role（尚无该角色时）、alter role probity_node bypassrls，以及 grant {roles} to 该用户。',
    'The user of DATABASE_URL may not do what a node needs: {why}. It has to own the database and have CREATEROLE, and the role probity_node needs BYPASSRLS, which only a superuser gives; or an administrator runs “create role” for each of {roles} (where there is none yet), “alter role probity_node bypassrls”, and “grant {roles} to” that user.',
  ),
  'law/pack-not-found': row('没有法规包 {folder}。', 'There is no law pack at {folder}.'),
  'law/packs-disagree': row(
    '法规包 {packs} 对 {part} 中的“{id}”定义不一，不能同时使用。',
    'The packs {packs} define “{id}” in {part} differently; they cannot run together.',
  ),
  'law/pack-has-findings': row(
    '法规包有问题，未予装载。用 `probity check` 查看：\n{list}',
    'The law packs have findings and are not loaded. `probity check` shows them in full:\n{list}',
  ),
  'node/not-answering': row(
    '{address} 没有应答（{why}）。节点在运行吗？再次报送同一文件会从中断处继续，不会重复。',
    '{address} does not answer ({why}). Is it running? Sending the same file again goes on where it stopped and doubles nothing.',
  ),
  'node/unknown-answer': row(
    '{address} 的应答（{status}）不是本平台的。请核对地址。',
    '{address} gave an answer ({status}) that is not this platform’s. Check the address.',
  ),
  'draw/not-readable': row(
    '{file} 不是一次抽查的 JSON（GET /api/v1/audit/draws/…）。',
    '{file} is not the JSON of a draw (GET /api/v1/audit/draws/…).',
  ),
  'draw/not-a-verifier-key': row(
    '“{key}” 不是验证密钥。它形如 name+id+key，见 GET /api/v1/log。',
    '“{key}” is no verifier key. One looks like name+id+key and stands in GET /api/v1/log.',
  ),
  'settings/not-usable': row(
    '设置不可用：\n{list}\n见 `probity config`。',
    'Settings cannot be used:\n{list}\nSee `probity config`.',
  ),
  'identity/demonstration-only': row(
    '内置的身份提供方只用于演示：它让任何人成为任何人。请设 PROBITY_OIDC_ISSUER 指向贵单位的身份提供方。',
    'The embedded identity provider is for demonstrations alone: it lets anybody be anybody. Set PROBITY_OIDC_ISSUER to a provider of your own.',
  ),
  'node/awaiting-journal': row(
    '数据由备份恢复，尚未补上之后发生的事（日记 {journal}，第 {lines} 行之后）。请用 probity catch-up。',
    'The data were restored from a backup and have not caught up with what happened after it (journal {journal}, after line {lines}). Use probity catch-up.',
  ),
  'database/half-restored': row(
    '{folder} 中的恢复在最后一步被打断。请用 probity restore … --replace 再做一次；旧数据在其旁的 postgres.replaced-… 中。',
    'A restore of {folder} was cut off at its last step. Do it again with probity restore … --replace; what was there before lies beside it as postgres.replaced-….',
  ),
  'restore/not-empty': row(
    '目标已有数据（{table}）。确要取代请加 --replace。',
    'There are data already ({table}). To replace them say --replace.',
  ),
  'restore/node-running': row(
    '还有 {connections} 个连接在使用该数据库。请先停止节点。',
    '{connections} connections of a node work on that database. Stop it first.',
  ),
  'restore/no-secret': row(
    '缺少节点密钥 {file}：备份的真伪与证号散列都依赖它。用 --secrets 与 --passphrase-file 带来，或把它放回原处。',
    'The node’s secret {file} is missing: the seal of the backup and the hashes in it hang on it. Bring it with --secrets and --passphrase-file, or put it back.',
  ),
  'restore/not-awaiting': row('该节点并不在等待日记。', 'This node awaits no journal.'),
  'restore/reason-needed': row(
    '须用 --by 写明何人、用 --reason 写明理由（至少 {least} 个字）。',
    'Say who with --by and why with --reason (at least {least} signs).',
  ),
  'backup/not-an-archive': row('{file} 不是本平台的备份。', '{file} is no backup of ours.'),
  'backup/cut-off': row(
    '{file} 不完整：末尾缺失。请用另一份备份。',
    '{file} is not whole: its end is missing. Use another backup.',
  ),
  'backup/altered': row(
    '{file} 已被改动或损坏（{part}）。请用另一份备份。',
    '{file} was altered or damaged ({part}). Use another backup.',
  ),
  'backup/other-secret': row(
    '{file} 的封印与节点密钥不符：不是该节点的备份，或其清单被改动。',
    'The seal of {file} is not of this node’s secret: it is the backup of another node, or its list of contents was altered.',
  ),
  'secrets/not-ours': row(
    '该文件不是 probity backup --secrets 所写。',
    'That is no file that probity backup --secrets wrote.',
  ),
  'secrets/not-opened': row('口令不对，或文件被改动。', 'The passphrase is another one, or the file was altered.'),
  'secrets/other-there': row(
    '{file} 已存在且内容不同。请先移走。',
    '{file} is there and says something else. Move it away first.',
  ),
  'journal/not-found': row('没有找到日记 {journal}。', 'There is no journal {journal} there.'),
  'journal/altered': row(
    '日记 {file} 第 {line} 行被改动或损坏。',
    'Line {line} of the journal {file} was altered or damaged.',
  ),
  'journal/gap': row('日记缺少第 {from} 至 {until} 行。', 'Lines {from} to {until} of the journal are missing.'),
  'journal/too-short': row(
    '日记只有 {has} 行，而备份时已有 {needs} 行：不是它的全部。',
    'The journal has {has} lines and had {needs} when the backup was made: this is not all of it.',
  ),
  'journal/none-kept': row(
    '制作该备份时没有日记，无从补起。如确无日记，用 --no-journal 说明。',
    'No journal was kept when this backup was made, so none goes on from it. If there is none, say so with --no-journal.',
  ),
  'port/taken': row(
    '端口 {port} 已被占用。请用 --port 另选，或 --port 0 任选空闲端口。',
    'Port {port} is taken. Choose another with --port, or any free one with --port 0.',
  ),
  'port/not-allowed': row(
    '不允许使用端口 {port}。请用 1024 以上的端口。',
    'Port {port} may not be used. Choose one above 1023.',
  ),
  'organisation/none': row('没有找到“{asked}”。', 'Nothing was found for “{asked}”.'),
  'organisation/several': row(
    '“{asked}”对应多个主体，请用代码再查：\n{list}',
    '“{asked}” may be several organisations; ask again by code:\n{list}',
  ),
} as const satisfies Record<string, Bilingual>

/** What a refusal says; problems of the API bring their own words along. */
export const sayRefusal = ({ code, details = {} }: Refusal): Bilingual => {
  const words = Object.hasOwn(refusalWords, code) ? refusalWords[code as keyof typeof refusalWords] : undefined
  const own = details.words as { title: Bilingual; detail: Bilingual } | undefined
  if (own) return { zh: `${own.title.zh}。${own.detail.zh}`, en: `${own.title.en}. ${own.detail.en}` }
  if (!words) return row(code, code)
  const fill = (text: string, language: 'zh' | 'en') =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'near') return sayNear(details.near, language)
      return String(details[name] ?? '?')
    })
  return { zh: fill(words.zh, 'zh'), en: fill(words.en, 'en') }
}

const sayNear = (near: unknown, language: 'zh' | 'en'): string => {
  const words = ([] as unknown[]).concat(near ?? []).filter((word) => word !== '')
  if (words.length === 0) return ''
  return language === 'zh' ? `您是否要用 ${words.join('、')}？` : `Did you mean ${words.join(', ')}? `
}
