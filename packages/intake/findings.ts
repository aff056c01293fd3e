import type { Finding, FindingWords } from './candidate.ts'

const correction = (zh: string, en: string): FindingWords => ({ says: { zh, en }, effect: 'correction' })
const notice = (zh: string, en: string): FindingWords => ({ says: { zh, en }, effect: 'notice' })
const quarantine = (zh: string, en: string): FindingWords => ({ says: { zh, en }, effect: 'quarantine' })
const refusal = (zh: string, en: string): FindingWords => ({ says: { zh, en }, effect: 'refusal' })

/**
 * Every finding of reading: what is so, and what to do next; `{name}` stands for a detail. `notice`: nothing about the
 * row changes. `correction`: the row goes on as
 * mended. `quarantine`: it waits to be mended. `refusal`: it may not come in, and nothing of it is kept.
 */
export const findingWords = {
  // Natural persons (R1)
  'person/party': refusal(
    '当事人是自然人，本系统不收录，本行内容未保留。',
    'The party is a natural person. None is recorded here; nothing of this row was kept.',
  ),
  'person/number-cut': correction(
    '已删除形似自然人身份号码的内容。今后请勿报送。',
    'What is shaped like a natural person’s number was cut out. Please do not send it.',
  ),

  // Columns
  'column/unknown': quarantine(
    '该列不在版式中，但有内容。请删除该列，或改用版式中的列名。',
    'The layout does not know this column, and it is not empty. Remove it, or use a name the layout knows.',
  ),
  'column/twice': correction(
    '列名重复，后一列按“{readAs}”处理。请使列名不重复。',
    'The column name stands twice; the later one is called “{readAs}”. Give each column its own name.',
  ),
  'column/missing': quarantine(
    '文件缺少版式规定的必填列。请补上该列。',
    'A column that the layout requires is missing from the file. Add it.',
  ),
  'file/other-sheets': correction(
    '工作簿另有 {count} 个可见工作表未读取，只读取第一个。请将其余工作表另存为文件报送。',
    'Only the first visible sheet was read; {count} more were not. Send each as a file of its own.',
  ),

  // The file as a whole
  'file/lines-above-heading': correction(
    '标题行之前的 {count} 行未读取。请从标题行开始。',
    'The {count} line(s) above the heading were left out. Begin with the heading.',
  ),
  'file/empty': refusal('文件没有内容。', 'The file is empty.'),
  'file/heading-only': refusal('文件只有标题，没有数据行。', 'The file has a heading and no rows.'),
  'file/heading-broken': refusal(
    '标题行的引号没有闭合。请改正标题行后重新报送。',
    'The quotes of the heading do not close. Mend the heading and send the file again.',
  ),
  'file/too-many-columns': refusal(
    '列数超过 {most}。请检查分隔符。',
    'It has more than {most} columns. Check the delimiter.',
  ),
  'file/not-a-table': refusal(
    '不是可读取的表格。请报送 CSV、XLSX 或每行一个对象的 JSON。',
    'It is no table that can be read. Send CSV, XLSX or JSON with one object a line.',
  ),
  'file/old-spreadsheet': refusal(
    '旧版或加密的电子表格不能读取。请另存为 XLSX 或 CSV。',
    'Spreadsheets of the old form or with a password cannot be read. Save it as XLSX or CSV.',
  ),
  'file/json-array': refusal('JSON 须每行一个对象，不能是数组。', 'JSON comes as one object a line, not as a list.'),
  'file/other-format': refusal(
    '声明的格式是 {stated}，实际是 {found}。请按实际格式报送。',
    'It was called {stated} and is {found}. Send it as what it is.',
  ),
  'file/too-large': refusal(
    '电子表格超过 {largestMegabytes} MB。请另存为 CSV，CSV 不限大小。',
    'The spreadsheet is larger than {largestMegabytes} MB. Save it as CSV, which may have any size.',
  ),
  'file/unpacks-too-large': refusal(
    '电子表格展开后过大。请另存为 CSV，CSV 不限大小。',
    'The spreadsheet is too large once unpacked. Save it as CSV, which may have any size.',
  ),
  'file/broken-spreadsheet': refusal(
    '电子表格已损坏或加密。请重新保存后报送。',
    'The spreadsheet is damaged or has a password. Save it again and send it.',
  ),
  'file/layout-not-known': refusal(
    '没有版式与文件的列相符。请使用目录公布的列名。',
    'No layout knows these columns. Use the column names that the catalogue publishes.',
  ),

  // The row as such
  'row/too-few-cells': quarantine(
    '本行只有 {has} 个单元格，标题有 {columns} 列。请检查分隔符和引号。',
    'The row has {has} cells where the heading has {columns}. Check delimiters and quotes.',
  ),
  'row/too-many-cells': quarantine(
    '本行有 {has} 个单元格，标题只有 {columns} 列。含分隔符的内容请加引号。',
    'The row has {has} cells where the heading has {columns}. Put text that contains the delimiter in quotes.',
  ),
  'row/quotes': quarantine(
    '引号没有正确闭合，本行按单独一行读取。请将内容中的引号写成两个。',
    'Its quotes do not close, so it was read by its line alone. Write a quote inside text twice.',
  ),
  'row/too-long': quarantine(
    '本行过长，未保留。请检查引号和换行。',
    'The row is too long and was not kept. Check quotes and line ends.',
  ),
  'row/not-json': quarantine(
    '本行不是一个完整的 JSON 对象，内容未保留。请每行写一个对象。',
    'The line is not one JSON object; nothing of it was kept. Write one object a line.',
  ),
  'row/member-twice': quarantine(
    '同一成员出现两次，无法判断以哪个为准。请只保留一个。',
    'The member stands twice and either could be meant. Keep one.',
  ),
  'row/too-deep': quarantine(
    '对象嵌套超过 {deepest} 层。请改为平铺或带点的名称。',
    'Objects are nested deeper than {deepest}. Write flat or dotted names.',
  ),

  // Characters
  'text/nul': quarantine('含有空字符（U+0000）。请删除。', 'It contains the character U+0000. Remove it.'),
  'text/formula': notice(
    '以 =、+、-、@ 等开头，电子表格会当作公式。按文字收录，导出时不会执行。',
    'It begins as a formula does (=, +, -, @). It was taken as text, and runs in nothing we give out.',
  ),
  'text/control': quarantine('含有控制字符。请删除。', 'It contains control characters. Remove them.'),
  'text/half-character': quarantine(
    '含有不完整的字符（孤立代理项）。请重新导出。',
    'It contains half a character (a lone surrogate). Export it again.',
  ),
  'text/lost-character': quarantine(
    '有字节不属于文件的编码，字符已丢失。请用 UTF-8 或 GB 18030 重新导出。',
    'A byte does not fit the file’s encoding, and its character is lost. Export again in UTF-8 or GB 18030.',
  ),

  // Cells
  'cell/missing': quarantine('必填内容为空。请填写。', 'A required value is missing. Fill it in.'),
  'cell/too-long': quarantine('内容超过 {most} 个字符。请缩短。', 'It is longer than {most} characters. Shorten it.'),
  'cell/too-short': quarantine('内容过短。请补充完整。', 'It is too short. Complete it.'),
  'cell/stands-for-nothing': correction(
    '内容是表示“无”的记号，已按空值处理。',
    'It is a mark for ‘nothing’ and was read as empty.',
  ),
  'cell/number-rounded': quarantine(
    '数字超过 15 位，电子表格已将其舍入。请将该列设为文本格式后重新填写。',
    'The number has more than 15 digits, which the spreadsheet rounded. Format the column as text and enter it again.',
  ),
  'cell/spreadsheet-error': quarantine(
    '公式结果是错误值。请改正公式或直接填写。',
    'The formula’s result is an error. Mend it, or enter the value.',
  ),

  // Values
  'value/not-known': quarantine(
    '不在允许的取值之内。请使用目录规定的取值。',
    'It is not among the allowed values. Use one that the catalogue lists.',
  ),
  'value/not-in-form': quarantine(
    '格式不符合要求。请按目录规定的格式填写。',
    'It does not have the form the catalogue asks for. Mend it.',
  ),
  'value/out-of-range': quarantine('超出允许的范围。请核对。', 'It is outside of the allowed range. Check it.'),
  'value/not-valid': quarantine('不符合目录规定。请核对。', 'It is not what the catalogue allows. Check it.'),
  'value/no-flag': quarantine('应填“是”或“否”。', 'Say yes or no.'),
  'value/no-integer': quarantine('应为整数，且不超过 15 位。', 'It must be a whole number of at most 15 digits.'),
  'value/contradicts': quarantine(
    '与另一列对同一内容的填写不一致。请核对。',
    'Another column says something else about the same thing. Check both.',
  ),

  // Days
  'day/none': quarantine(
    '不是可识别的日期，或该日期不存在。请写成 2017-07-07。',
    'It is no day that can be read, or there is no such day. Write it as 2017-07-07.',
  ),
  'day/rewritten': correction('日期已改写为 2017-07-07 的形式。', 'The day was rewritten in the form 2017-07-07.'),
  'day/without-end': quarantine(
    '该日期表示“长期”，但此处须填具体日期。',
    'This day stands for ‘without end’, but a real one is needed here.',
  ),
  'day/read-as-without-end': notice(
    '该日期表示“长期”，已按无截止日处理。',
    'This day stands for ‘without end’ and was read so.',
  ),

  // Money
  'money/form': quarantine(
    '不是可识别的金额，或单位与列的单位不符。请只填数字。',
    'It is no amount, or names another unit than its column. Enter the number alone.',
  ),
  'money/precision': quarantine(
    '金额精确到分以下。请核对单位和小数位。',
    'It is finer than a cent. Check unit and decimals.',
  ),
  'money/range': quarantine('金额过大。请核对单位。', 'The amount is too large. Check its unit.'),
  'money/negative': quarantine('金额不能为负。请核对。', 'An amount cannot be negative. Check it.'),
  'money/rewritten': correction('金额中的分隔符或单位已去除。', 'Separators or the unit were taken out of the amount.'),

  // Codes (GB 32100-2015, GB 11714-1997)
  'code/rewritten': correction(
    '代码已改为半角大写并去除空格。',
    'The code was rewritten in narrow capitals and without spaces.',
  ),
  'code/inner-check': correction(
    '代码有效，但其中的组织机构代码校验位不符，请核对。',
    'The code holds, but the check of the organisation code inside does not. Please compare.',
  ),
  'code/registration-number': correction(
    '代码列中是旧注册号，已按注册号处理。请补报统一社会信用代码。',
    'An old registration number stands in the code’s column and was read as such. Please add the unified code.',
  ),
  'code/organisation-code': correction(
    '代码列中是组织机构代码，已按其处理。请补报统一社会信用代码。',
    'An organisation code stands in the code’s column and was read as such. Please add the unified code.',
  ),
  'code/organisation-code-check': quarantine(
    '组织机构代码校验位不符。请核对。',
    'The organisation code fails its check. Compare it with the certificate.',
  ),
  'code/outer-check': quarantine(
    '统一社会信用代码校验位不符。请与证照核对。',
    'The unified social credit code fails its check. Compare it with the certificate.',
  ),
  'code/excluded-letter': quarantine(
    '代码含有不使用的字母（I、O、S、V、Z）。请与证照核对。',
    'The code contains a letter that codes never have (I, O, S, V, Z). Compare it with the certificate.',
  ),
  'code/unknown-category': quarantine(
    '代码前两位不是任何登记管理部门和机构类别。请核对。',
    'The first two characters name no registering department and category. Compare it with the certificate.',
  ),
  'code/wrong-length': quarantine(
    '代码应为 18 位。请与证照核对。',
    'A code has 18 characters. Compare it with the certificate.',
  ),
  'code/other': quarantine(
    '不是统一社会信用代码。请与证照核对。',
    'It is no unified social credit code. Compare it with the certificate.',
  ),

  // The record
  'subject/not-named': quarantine(
    '没有主体名称，也没有代码。请至少填写一项。',
    'Neither a name nor a code says who it is about. Give one.',
  ),
  'record/no-decision-day': quarantine('没有决定日期。请填写。', 'There is no day of decision. Fill it in.'),
  'record/decided-in-the-future': quarantine(
    '决定日期晚于报送日。请核对。',
    'The day of decision is later than today. Check it.',
  ),
  'record/before-its-decision': quarantine(
    '该日期早于决定日期。请核对。',
    'This day is before the day of decision. Check both.',
  ),
  'record/ends-before-it-starts': quarantine(
    '截止日期早于起始日期。请核对。',
    'It ends before it starts. Check both days.',
  ),
} as const satisfies Record<string, FindingWords>

export type FindingCode = keyof typeof findingWords

const order = ['notice', 'correction', 'quarantine', 'refusal'] as const

/** Words of a code; a code without words is a fault. */
export const getFindingWords = (code: string): FindingWords => {
  const words = Object.hasOwn(findingWords, code) ? findingWords[code as FindingCode] : undefined
  if (!words) throw new TypeError(`no words for the finding ${code}`)
  return words
}

/** What a row's findings come to: the worst of their effects. */
export const worstEffect = (findings: readonly Finding[]): FindingWords['effect'] => {
  let worst = order.indexOf('correction')
  for (const { code } of findings) worst = Math.max(worst, order.indexOf(getFindingWords(code).effect))
  return order[worst]!
}

/** Whether a row with this finding does not come in as it is. */
export const holdsBack = (finding: Finding): boolean => worstEffect([finding]) !== 'correction'
