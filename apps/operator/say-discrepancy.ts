import type { Bilingual } from '@probity/base'
import type { Discrepancy } from '@probity/records'

const parts: Readonly<Record<'public' | 'closed' | 'leaf', Bilingual>> = {
  public: { zh: '公开部分', en: 'its public part' },
  closed: { zh: '非公开部分', en: 'its closed part' },
  leaf: { zh: '叶哈希', en: 'its leaf hash' },
}

const kinds: Readonly<Record<'version' | 'act' | 'look' | 'log-act', Bilingual>> = {
  version: { zh: '记录', en: 'record' },
  act: { zh: '行为', en: 'act' },
  look: { zh: '查阅', en: 'look' },
  'log-act': { zh: '日志行为', en: 'act on the log' },
}

/** What is wrong, where it is. Nothing of the content itself is repeated. */
export const sayDiscrepancy = (found: Discrepancy): Bilingual => {
  switch (found.is) {
    case 'row-changed': {
      const part = parts[found.part]
      return about(
        found,
        `${part.zh}与日志不符，被改动`,
        `${part.en} was changed: the log has an entry for something else`,
      )
    }
    case 'row-without-entry':
      return about(found, '在日志中没有条目，是后加的', 'has no entry in the log: it was put in')
    case 'entries-without-row':
      return {
        zh: `批次 ${found.batch} 有 ${found.entries} 个条目，只有 ${found.rows} 行：有内容被删去或加入`,
        en: `batch ${found.batch} has ${found.entries} entries and ${found.rows} rows: some were taken away or put in`,
      }
    case 'entry-changed':
      return {
        zh: `条目 ${found.index}（批次 ${found.batch} 第 ${found.ordinal} 个）与签名的日志不符`,
        en: `entry ${found.index} (batch ${found.batch}, number ${found.ordinal}) is not what the log signed`,
      }
    case 'order-broken':
      return {
        zh: `次序在条目 ${found.index}（批次 ${found.batch}）处中断`,
        en: `the order breaks off at entry ${found.index} (batch ${found.batch})`,
      }
    case 'rolled-back':
      return {
        zh: `日志签署了 ${found.signed} 条，数据库只有 ${found.held} 条：数据库被倒退`,
        en: `the log signed ${found.signed} entries and the database has ${found.held}: it was rolled back`,
      }
    case 'root-differs':
      return {
        zh: `全部 ${found.size} 条与签名的根哈希不符`,
        en: `the ${found.size} entries do not make the signed root`,
      }
  }
}

const about = (
  found: Extract<Discrepancy, { is: 'row-changed' | 'row-without-entry' }>,
  zh: string,
  en: string,
): Bilingual => {
  const { what, record, subject, version, kind, batch, ordinal } = found
  const name = record ?? subject ?? ''
  const of = version === undefined ? { zh: '', en: '' } : { zh: ` 第 ${version} 版`, en: ` version ${version}` }
  return {
    zh: `${kinds[what].zh} ${name}${of.zh}（${kind}，批次 ${batch} 第 ${ordinal} 个）：${zh}`,
    en: `${kinds[what].en} ${name}${of.en} (${kind}, batch ${batch}, number ${ordinal}): ${en}`,
  }
}
