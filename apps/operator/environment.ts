import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Bilingual } from '@probity/base'
import { wrongDemands } from './demands-setting.ts'
import { wrongProxies } from './proxies-setting.ts'
import { wrongWitnesses } from './witnesses-setting.ts'

/** Where a value came from, the weakest first: what is nearer to the person who types goes before. */
export type Source = 'default' | 'file' | 'environment' | 'argument'

export type Variable = {
  readonly name: string
  readonly says: Bilingual
  /** Never printed. */
  readonly secret?: true
  /** What is wrong with a value; `undefined` where nothing is. */
  readonly wrong?: (value: string) => Bilingual | undefined
}

const row = (name: string, zh: string, en: string, more: Partial<Variable> = {}): Variable => ({
  name,
  says: { zh, en },
  ...more,
})

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']
const oneOf = (known: readonly string[]) => (value: string) =>
  known.includes(value) ? undefined : { zh: `须为 ${known.join('、')} 之一`, en: `is one of ${known.join(', ')}` }
const aPort = (value: string) =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535
    ? undefined
    : { zh: '须是 0 到 65535 的整数', en: 'is a whole number from 0 to 65535' }
const aLogName = (value: string) =>
  /^[^\s+]+$/u.test(value) && !value.includes('://')
    ? undefined
    : {
        zh: '须是不带协议、空格和加号的名称，如 credit.example/log',
        en: 'is a name without scheme, spaces or plus, such as credit.example/log',
      }
const aFile = (value: string) =>
  existsSync(value) ? undefined : { zh: '没有这个文件', en: 'names a file that is not there' }
const anAddress =
  (...schemes: readonly string[]) =>
  (value: string) =>
    URL.canParse(value) && schemes.includes(new URL(value).protocol)
      ? undefined
      : { zh: `须是 ${schemes.join(' 或 ')} 地址`, en: `is an address that begins with ${schemes.join(' or ')}` }

/** Plain HTTP would hand people's identities to whoever listens; this machine is the exception. */
const anIssuer = (value: string) =>
  value === 'embedded' || /^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|\/|$)/.test(value)
    ? undefined
    : { zh: '须是 https 地址', en: 'is an https address' }
const minutes = (value: string) =>
  /^[1-9]\d{0,4}$/.test(value) ? undefined : { zh: '须是正整数（分钟）', en: 'is a whole number of minutes above 0' }

/** A password in the address would be shown wherever settings are. */
const aMailServer = (value: string) =>
  URL.canParse(value) && ['smtp:', 'smtps:'].includes(new URL(value).protocol) && !new URL(value).password
    ? undefined
    : {
        zh: '须是 smtp:// 或 smtps:// 地址，不含密码（密码写在 PROBITY_SMTP_PASSWORD_FILE 所指的文件里）',
        en: 'is an address that begins with smtp:// or smtps:// and holds no password (PROBITY_SMTP_PASSWORD_FILE names its file)',
      }
const aSender = (value: string) =>
  /^(?:[^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value)
    ? undefined
    : { zh: '须是一个邮箱，可带名称', en: 'is one mailbox, with a name if you like' }

const points = (value: string) =>
  value === 'off' || /^[1-9]\d{0,6}$/.test(value)
    ? undefined
    : { zh: '须是正整数或 off', en: 'is a whole number above 0, or off' }

/** Every variable that a node reads, from the environment or from the file that PROBITY_CONFIG names. */
export const variables: readonly Variable[] = [
  row('PROBITY_CONFIG', '设置文件，每行 NAME=VALUE', 'File of settings, a NAME=VALUE a line', { wrong: aFile }),
  row('PROBITY_DATA', '数据文件夹', 'Data folder'),
  row('DATABASE_URL', 'PostgreSQL 服务器', 'PostgreSQL server', { wrong: anAddress('postgres:', 'postgresql:') }),
  row('DATABASE_URL_FILE', '写有 DATABASE_URL 的文件', 'File that holds DATABASE_URL', { wrong: aFile }),
  row('PROBITY_SECRET_FILE', '节点密钥文件', 'File of the node’s secret'),
  row('PORT', '端口', 'Port', { wrong: aPort }),
  row('PROBITY_LOG', '日志级别', 'Level of the log', { wrong: oneOf(levels) }),
  row(
    'PROBITY_TLOG_ORIGIN',
    '透明日志的名称（首次签署前定下，此后不变）',
    'Name of the transparency log; chosen before the first signature and kept',
    {
      wrong: aLogName,
    },
  ),
  row('PROBITY_TLOG_DIR', '透明日志静态文件的文件夹', 'Folder of the transparency log’s static files'),
  row(
    'PROBITY_WITNESSES',
    '见证方：“地址 验证密钥”若干对，或写有它们的文件',
    'Witnesses: pairs of ADDRESS and VERIFIER-KEY, or a file of them',
    {
      wrong: wrongWitnesses,
    },
  ),
  row(
    'PROBITY_JOURNAL',
    '日记文件夹，应在另一磁盘；不设则不记',
    'Folder of the journal, on another disk than the database; none is kept unless set',
  ),
  row('PROBITY_METRICS_PORT', '指标端口；不设则无', 'Port of the metrics; none unless set', { wrong: aPort }),
  row('PROBITY_METRICS_HOST', '指标所在接口', 'Interface of the metrics'),
  row('PROBITY_METRICS_TOKEN_FILE', '读取指标所需令牌的文件', 'File of the token that readers of the metrics show', {
    wrong: aFile,
  }),
  row('OTEL_EXPORTER_OTLP_ENDPOINT', '追踪收集器地址；不设则无', 'Collector of traces; none unless set', {
    wrong: anAddress('http:', 'https:'),
  }),
  row('PROBITY_ADDRESS', '经反向代理的公开地址', 'Public address, of the proxy that ends TLS', {
    wrong: anAddress('https:', 'http:'),
  }),
  row(
    'PROBITY_TRUSTED_PROXIES',
    '反向代理的地址或网段，只信其 X-Forwarded-For；不设则为本机',
    'Proxies whose X-Forwarded-For is believed: addresses or networks; this machine unless set',
    { wrong: wrongProxies },
  ),
  row('PROBITY_RATE_LIMIT', '每分钟点数（公众每地址），或 off', 'Points a minute of a public address, or off', {
    wrong: points,
  }),
  row('PROBITY_OIDC_ISSUER', '身份提供方；不设则无人可登录', 'Identity provider; nobody can sign in unless set', {
    wrong: anIssuer,
  }),
  row('PROBITY_OIDC_CLIENT_ID', '在身份提供方登记的客户端', 'Client as the provider knows it'),
  row('PROBITY_OIDC_CLIENT_SECRET_FILE', '客户端密钥文件', 'File of the client’s secret', { wrong: aFile }),
  row('PROBITY_OIDC_SCOPE', '登录时另外请求的范围', 'Asked for beside openid at sign-in'),
  row(
    'PROBITY_OIDC_ACR',
    '各身份所需的登录强度，如 “decider=acr值 operator=amr:hwk”',
    'How strongly the provider makes sure of whom: “decider=ACR-VALUE operator=amr:hwk”',
    { wrong: wrongDemands },
  ),
  row('PROBITY_SESSION_IDLE_MINUTES', '会话闲置多久即结束', 'Minutes without a request that end a session', {
    wrong: minutes,
  }),
  row('PROBITY_SESSION_MOST_MINUTES', '会话最长多久', 'Minutes a session lasts at most', { wrong: minutes }),
  row('PROBITY_SMTP', '邮件服务器；不设则不发邮件', 'Mail server; nothing goes by e-mail unless set', {
    wrong: aMailServer,
  }),
  row('PROBITY_SMTP_PASSWORD_FILE', '邮件服务器密码文件', 'File of the mail server’s password', { wrong: aFile }),
  row('PROBITY_MAIL_FROM', '发件人', 'From whom mail comes', { wrong: aSender }),
  row('PROBITY_KEY', '命令所示的密钥', 'Key that a command shows', { secret: true }),
]

/** Values of the file that PROBITY_CONFIG names, in the form of systemd's EnvironmentFile; a file that is not there holds none. */
const inFile = (): Readonly<Record<string, string | undefined>> => {
  const file = process.env.PROBITY_CONFIG
  if (!file || !existsSync(file)) return {}
  return parseEnv(readFileSync(file, 'utf8'))
}
let read: ReturnType<typeof inFile> | undefined

/** The value of a variable and where it stands; an empty one counts as not set. */
export const findVariable = (name: string): { value: string; from: 'environment' | 'file' } | undefined => {
  const here = process.env[name]
  if (here) return { value: here, from: 'environment' }
  read ??= inFile()
  const there = read[name]
  return there ? { value: there, from: 'file' } : undefined
}

export const variable = (name: string): string | undefined => findVariable(name)?.value

/** Names that look like ours and are none: in the environment those that begin with PROBITY_, in the file every one. */
export const unknownVariables = (): string[] => {
  const known = new Set(variables.map(({ name }) => name))
  read ??= inFile()
  return [...Object.keys(process.env).filter((name) => name.startsWith('PROBITY_')), ...Object.keys(read)].filter(
    (name) => !known.has(name) && !name.startsWith('PROBITY_TEST_') && !name.startsWith('OTEL_'),
  )
}
