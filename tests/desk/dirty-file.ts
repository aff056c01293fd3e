import { penaltyRow } from '../rights/filings.ts'

/** Whose penalties the file states; the second is named without its code. */
export type Parties = { readonly name: string; readonly code: string; readonly region?: string }

const authority = { CF_CFJG: '临澄市市场监督管理局', CF_CFJGDM: '11990100MB99000131' }

/**
 * A file as it comes out of an office: saved by a spreadsheet program in GB 18030, with a title line above the heading, days
 * in four forms, a code with a slip, a natural person's number in a text, a natural person as the party, a row cut short.
 */
export const dirtyRows = ({ name, code }: Parties): readonly Readonly<Record<string, string>>[] => {
  const row = (nth: number, more: Record<string, string> = {}) =>
    penaltyRow({
      CF_XDR_MC: name,
      CF_XDR_SHXYM: code,
      CF_WSH: `临市监罚〔2026〕${700 + nth}号`,
      ...authority,
      ...more,
    })
  return [
    row(1),
    row(2, { CF_JDRQ: '2026年5月12日', CF_SDRQ: '2026/5/12', CF_XFGZSRQ: '20260512' }),
    row(3, { CF_SY: '经营者身份证号990101199003077671，在网站上夸大商品性能' }),
    row(4, { CF_JDRQ: '2026-02-30' }),
    row(5, { CF_XDR_SHXYM: slipIn(code) }),
    row(6, { CF_XDR_LB: '自然人', CF_XDR_MC: '某某' }),
    row(7, { CF_XDR_SHXYM: '' }),
    row(8, { CF_NR_FK: '一万元左右', CF_SXYZCD: '很严重' }),
    row(9, { CF_WSH: '', CF_CFLB: '罚款' }),
    row(10, { CF_SXYZCD: '' }),
  ]
}

/** The last character is the check of all others, so another one is always a slip. */
const slipIn = (code: string): string => `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`

/** Bytes of a text as a spreadsheet program here saves it; every character it holds must be in GB 18030's two-byte part. */
export const inGb18030 = (text: string): Buffer => {
  const bytes = [...text].map((character) => {
    if (character < '\u0080') return Buffer.from(character)
    const two = twoBytes.get(character)
    if (!two) throw new Error(`${character} has no two bytes in GB 18030`)
    return two
  })
  return Buffer.concat(bytes)
}

const decoder = new TextDecoder('gb18030')
const twoBytes = new Map<string, Buffer>()
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const bytes = Buffer.from([lead, trail])
    const text = decoder.decode(bytes)
    if (trail !== 0x7f && [...text].length === 1 && text !== '\uFFFD' && !twoBytes.has(text)) twoBytes.set(text, bytes)
  }
