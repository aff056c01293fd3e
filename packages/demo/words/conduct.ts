import type { Severity } from '@probity/law'
import type { Sector } from './trades.ts'

/** A kind of unlawful conduct, as an authority words it. */
export type Conduct = {
  readonly sector: Sector
  readonly conduct: string
  /** What was found; `{day}` and `{amount}` (yuan) are filled in. */
  readonly facts: string
  /** Title of the law. An article only where the reference of the law gives it as verified. */
  readonly basis: string
  readonly penalties: readonly PenaltyType[]
  readonly severity: Severity
  /** Range of the fine in yuan; a fine is drawn from it if `penalties` has one. */
  readonly fineYuan?: readonly [number, number]
}

/** The values of the native field CF_CFLB. */
export type PenaltyType =
  | '警告'
  | '通报批评'
  | '罚款'
  | '没收违法所得'
  | '没收非法财物'
  | '暂扣许可证件'
  | '降低资质等级'
  | '吊销许可证件'
  | '限制开展生产经营活动'
  | '责令停产停业'
  | '责令关闭'

const minor = (sector: Sector, conduct: string, facts: string, law: string): Conduct => ({
  sector,
  conduct,
  facts,
  basis: `《${law}》`,
  penalties: ['警告'],
  severity: 'minor',
})

/** A fine of up to `high` thousand yuan, with whatever else the decision ordered. */
const fined = (severity: Severity, low: number, high: number, ...others: PenaltyType[]) => {
  const penalties: PenaltyType[] = [...others, '罚款']
  return (sector: Sector, conduct: string, facts: string, law: string): Conduct => ({
    sector,
    conduct,
    facts,
    basis: law.startsWith('《') ? law : `《${law}》`,
    penalties,
    severity,
    fineYuan: [low * 1_000, high * 1_000],
  })
}
const small = fined('minor', 1, 3)
const general = fined('general', 5, 80)
const generalConfiscated = fined('general', 5, 60, '没收违法所得')
const goodsConfiscated = fined('general', 3, 50, '没收非法财物')
const serious = fined('serious', 200, 3_000)
const stopped = fined('serious', 100, 900, '责令停产停业')
const revoked = fined('serious', 100, 1_500, '吊销许可证件')
const suspended = fined('general', 10, 90, '暂扣许可证件')

const tax = '中华人民共和国税收征收管理法'
const food = '中华人民共和国食品安全法'
const safety = '中华人民共和国安全生产法'
const advertising = '中华人民共和国广告法'
const air = '中华人民共和国大气污染防治法'
const waste = '中华人民共和国固体废物污染环境防治法'

export const conducts: readonly Conduct[] = [
  // Food and drugs
  generalConfiscated(
    'food',
    '经营超过保质期的食品',
    '{day}检查时发现货架上待售食品12袋已超过保质期，货值{amount}元。',
    food,
  ),
  general('food', '生产不符合食品安全标准的食品', '{day}抽样检验的一批次产品菌落总数项目不合格。', food),
  small('food', '未按规定建立食品进货查验记录', '{day}检查时不能提供近三个月的进货查验记录。', food),
  minor('food', '经营的预包装食品标签有瑕疵', '{day}检查发现部分食品标签字体高度不足，未造成误导。', food),
  small('food', '餐饮具清洗消毒后未存放于专用保洁设施', '{day}检查时发现已消毒餐具露天摆放。', food),
  generalConfiscated('food', '未取得食品经营许可从事食品经营活动', '自{day}起在许可范围外制售冷食类食品。', food),
  serious('food', '使用非食品原料生产食品', '{day}查获使用非食品原料加工的半成品，货值{amount}元。', food),
  revoked('food', '一年内多次生产经营不符合食品安全标准的食品', '至{day}一年内三次抽检不合格，情节严重。', food),
  general('food', '未按规定储存药品', '{day}检查时阴凉柜温度超出规定范围且无记录。', '中华人民共和国药品管理法'),
  generalConfiscated(
    'food',
    '销售未取得注册证的医疗器械',
    '自{day}起销售无注册证产品，违法所得{amount}元。',
    '医疗器械监督管理条例',
  ),
  goodsConfiscated('food', '经营未备案的普通化妆品', '{day}查获未备案化妆品36盒。', '化妆品监督管理条例'),
  // Market
  general('market', '发布虚假广告', '自{day}起在网页宣传“全市销量第一”，不能提供依据。', advertising),
  general('market', '广告中使用绝对化用语', '{day}发布的广告含“最佳”等用语。', advertising),
  minor('market', '未按规定明码标价', '{day}检查时部分商品未标明价格。', '中华人民共和国价格法'),
  generalConfiscated(
    'market',
    '不执行政府指导价',
    '自{day}起超出指导价收取停车费，多收{amount}元。',
    '中华人民共和国价格法',
  ),
  general('market', '作引人误解的商业宣传', '自{day}起虚构用户评价诱导消费者。', '中华人民共和国反不正当竞争法'),
  serious(
    'market',
    '擅自使用与他人有一定影响的商品名称近似的标识',
    '自{day}起销售混淆商品，经营额{amount}元。',
    '中华人民共和国反不正当竞争法',
  ),
  goodsConfiscated(
    'market',
    '销售侵犯注册商标专用权的商品',
    '{day}查获侵权商品，货值{amount}元。',
    '中华人民共和国商标法',
  ),
  generalConfiscated('market', '销售不合格产品', '{day}抽检的产品经检验判定为不合格。', '中华人民共和国产品质量法'),
  general(
    'market',
    '使用未经定期检验的特种设备',
    '{day}检查时在用叉车超过检验有效期。',
    '中华人民共和国特种设备安全法',
  ),
  general('market', '未按规定进行电梯维护保养', '{day}检查发现维保记录与实际不符。', '中华人民共和国特种设备安全法'),
  small('market', '使用未经检定的计量器具', '{day}检查时在用电子秤无检定合格标志。', '中华人民共和国计量法'),
  general('market', '提交虚假材料取得登记', '{day}核查发现登记住所证明系伪造。', '中华人民共和国市场主体登记管理条例'),
  minor('market', '未在网店首页公示营业执照信息', '{day}监测发现店铺首页未公示营业执照。', '中华人民共和国电子商务法'),
  small(
    'market',
    '利用格式条款减轻自身责任',
    '{day}检查发现合同含“本店保留最终解释权”。',
    '中华人民共和国消费者权益保护法',
  ),
  general(
    'market',
    '出厂、销售未经认证的列入目录产品',
    '{day}检查发现在售产品无强制性认证标志。',
    '中华人民共和国认证认可条例',
  ),
  // Tax
  minor('tax', '未按照规定期限办理纳税申报', '未在规定期限申报{day}所属期税款。', tax),
  small('tax', '未按照规定保管账簿和记账凭证', '{day}检查时部分记账凭证缺失。', tax),
  general('tax', '少缴税款', '{day}稽查发现少列收入{amount}元。', tax),
  serious('tax', '虚开发票', '至{day}虚开发票若干份，涉及金额{amount}元。', '中华人民共和国发票管理办法'),
  general('tax', '未按照规定开具发票', '{day}检查发现拒绝向消费者开具发票。', '中华人民共和国发票管理办法'),
  // Environment
  general('environment', '超过排放标准排放大气污染物', '{day}监测非甲烷总烃浓度超标0.6倍。', air),
  general('environment', '未采取有效扬尘防治措施', '{day}检查时物料露天堆放未覆盖。', air),
  general(
    'environment',
    '建设项目未批先建',
    '{day}检查时项目主体已建成，未报批环评文件。',
    '中华人民共和国环境影响评价法',
  ),
  serious('environment', '通过暗管排放水污染物', '{day}查实利用暗管将废水排入雨水管网。', '中华人民共和国水污染防治法'),
  stopped(
    'environment',
    '超过水污染物排放标准排放废水',
    '{day}采样化学需氧量超标2.3倍，情节严重。',
    '中华人民共和国水污染防治法',
  ),
  general('environment', '未按规定贮存危险废物', '{day}检查时废矿物油未入库，标识缺失。', waste),
  serious('environment', '将危险废物交无许可证的单位处置', '至{day}违法处置废油漆桶，涉及金额{amount}元。', waste),
  small('environment', '夜间施工噪声扰民', '{day}夜间未经批准连续施工。', '中华人民共和国噪声污染防治法'),
  general('environment', '未按排污许可证要求开展自行监测', '至{day}一个季度未开展自行监测。', '排污许可管理条例'),
  // Work and fire safety
  general('safety', '未对从业人员进行安全生产教育和培训', '{day}检查发现新上岗人员无培训记录。', safety),
  general('safety', '未将事故隐患排查治理情况如实记录', '{day}检查时隐患台账空白。', safety),
  general('safety', '特种作业人员未取得相应资格上岗作业', '{day}检查时电焊作业人员不能出示资格证。', safety),
  serious('safety', '发生生产安全责任事故', '{day}发生一起一般生产安全事故，调查认定负有责任。', safety),
  stopped('safety', '存在重大事故隐患仍组织生产', '{day}复查时重大事故隐患未消除仍在生产。', safety),
  general('safety', '违规储存危险化学品', '{day}检查时性质相抵触的化学品混存。', '危险化学品安全管理条例'),
  suspended('safety', '违反规定经营烟花爆竹', '{day}检查时超量存放烟花爆竹。', '烟花爆竹安全管理条例'),
  general('safety', '占用、堵塞疏散通道', '{day}检查时安全出口被货物堵塞。', '中华人民共和国消防法'),
  small('safety', '消防设施未保持完好有效', '{day}检查时部分灭火器压力不足。', '中华人民共和国消防法'),
  // Housing and construction
  general('housing', '未取得施工许可证擅自施工', '{day}检查时工程已开工，未取得施工许可证。', '中华人民共和国建筑法'),
  serious('housing', '将承包的工程转包', '{day}查实将承包的全部工程转给他人施工。', '中华人民共和国建筑法'),
  fined('serious', 100, 800, '降低资质等级')(
    'housing',
    '发生工程质量责任事故',
    '{day}调查认定对工程质量事故负主要责任。',
    '建设工程质量管理条例',
  ),
  general('housing', '未按照工程设计图纸施工', '{day}检查发现钢筋间距与图纸不符。', '建设工程质量管理条例'),
  serious(
    'housing',
    '在投标中与其他投标人串通',
    '{day}查实投标文件异常一致。',
    '《中华人民共和国招标投标法》第五十三条',
  ),
  small('housing', '未按规定移交物业资料', '至{day}未向业主委员会移交资料。', '物业管理条例'),
  general('housing', '未按规定对燃气设施进行巡查', '{day}检查时巡查记录缺失两个月。', '城镇燃气管理条例'),
  general('housing', '未取得预售许可收取定金', '自{day}起收取认购金{amount}元。', '中华人民共和国城市房地产管理法'),
  // Culture and tourism
  small('culture', '未在显著位置悬挂未成年人禁入标志', '{day}检查时大厅未悬挂标志。', '娱乐场所管理条例'),
  suspended(
    'culture',
    '上网服务营业场所接纳未成年人',
    '{day}检查时有两名未成年人上网。',
    '互联网上网服务营业场所管理条例',
  ),
  general('culture', '未与旅游者签订书面合同', '{day}检查的一个团队无书面合同。', '中华人民共和国旅游法'),
  revoked(
    'culture',
    '以不合理低价组织旅游活动诱骗旅游者',
    '自{day}起以低价组团并安排购物，获利{amount}元。',
    '中华人民共和国旅游法',
  ),
  goodsConfiscated('culture', '擅自印刷出版物', '{day}查获无准印手续的印刷品800册。', '出版管理条例'),
  // Labour
  general('labour', '未按时足额支付劳动报酬', '至{day}拖欠劳动者工资共{amount}元。', '保障农民工工资支付条例'),
  serious('labour', '经责令逾期不支付劳动报酬', '至{day}逾期未支付拖欠的工资{amount}元。', '劳动保障监察条例'),
  small('labour', '未依法办理社会保险登记', '至{day}未为新招用人员办理登记。', '中华人民共和国社会保险法'),
  general('labour', '未取得许可经营劳务派遣业务', '自{day}起擅自派遣劳动者。', '中华人民共和国劳动合同法'),
  // Civil affairs
  minor('civil-affairs', '未按规定报送年度工作报告', '至{day}未报送上一年度工作报告。', '社会团体登记管理条例'),
  general('civil-affairs', '未按章程规定的业务范围活动', '{day}查实开展与宗旨不符的收费评比。', '社会团体登记管理条例'),
  general('civil-affairs', '未依法公开募捐情况', '至{day}未公开募捐财产使用情况。', '中华人民共和国慈善法'),
]
