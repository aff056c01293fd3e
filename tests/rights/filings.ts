import { makeCode } from '@probity/base'

type Row = Readonly<Record<string, string>>

/** A valid code of an enterprise that never was, in the invented region 9901. `body`: eight symbols of its own. */
export const inventedCode = (nth: number, { category = '1', region = '990101' } = {}): string =>
  makeCode({ department: '9', category, region, body: `MB${String(nth).padStart(6, '0')}` })

/** A registration as `registration-zh` heads it. */
export const registrationRow = (more: Row): Row => ({
  主体名称: '临澄市晴川贸易有限公司',
  统一社会信用代码: inventedCode(1),
  主体类别: '企业',
  行政区划代码: '990101',
  住所: '临澄市清源区长安路1号',
  法定代表人: '',
  成立日期: '2020-03-02',
  登记状态: '存续',
  曾用名: '',
  ...more,
})

/** A general penalty that meets every condition of publication, as the national standard heads it. */
export const penaltyRow = (more: Row): Row => ({
  CF_XDR_MC: '临澄市晴川贸易有限公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: inventedCode(1),
  CF_FRDB: '',
  CF_WSH: '临市监罚〔2026〕1号',
  CF_WFXW: '虚假宣传',
  CF_SY: '在网站上夸大商品性能',
  CF_YJ: '《中华人民共和国反不正当竞争法》第二十条',
  CF_CFLB: '罚款',
  CF_NR: '罚款人民币10000元',
  CF_NR_FK: '1',
  CF_JDRQ: '2026-05-10',
  CF_YXQ: '2099-12-31',
  CF_CFJG: '临澄市市场监督管理局',
  CF_CFJGDM: '11990100MB99000131',
  CF_SJLY: '临澄市市场监督管理局',
  CF_SJLYDM: '11990100MB99000131',
  CF_SXYZCD: '一般',
  CF_SDRQ: '2026-05-10',
  CF_XFGZSRQ: '2026-05-10',
  CF_SFGS: '是',
  CF_GSLY: '',
  ...more,
})

/** Rows of the same columns as a CSV file. */
export const csvOf = (rows: readonly Row[]): string => {
  const columns = Object.keys(rows[0] as Row)
  const line = (cells: readonly string[]) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? ''))).join('')
}

/** A sealing of goods, a kind that is never published, in our own field names. */
export const coercionRow = (more: Row): Row => ({
  'subject.name': '临澄市晴川贸易有限公司',
  'subject.code': inventedCode(1),
  'record.documentNumber': '临市监强〔2026〕1号',
  'record.decidedOn': '2026-05-10',
  'record.severity': 'general',
  'content.measure': '查封经营场所',
  'content.facts': '现场检查发现库存商品标识不全',
  ...more,
})
