/** What a business does: the word in its name, its line in English, its scope and industry, and the sectors that watch it. */
export type Trade = {
  readonly name: string
  readonly english: string
  readonly scope: string
  /** A section of GB/T 4754. */
  readonly industry: string
  readonly sectors: readonly Sector[]
}

/** A field of administration; `authorities.ts` says who is in charge of it. */
export type Sector =
  | 'market'
  | 'food'
  | 'tax'
  | 'environment'
  | 'safety'
  | 'housing'
  | 'culture'
  | 'labour'
  | 'civil-affairs'

/** Trades by the section of GB/T 4754 to which a register assigns them. */
const sections = {
  A: ['农业发展', '畜牧', '种业'],
  C: ['食品', '粮油', '机械制造', '电子', '纺织', '家具', '包装印刷', '新材料', '化工'],
  D: ['能源'],
  E: ['建筑工程', '建筑劳务', '装饰工程'],
  G: ['物流', '客运', '供应链管理', '生鲜配送'],
  H: ['餐饮管理', '酒店管理', '面馆', '小吃店', '饭庄', '烧烤店', '宾馆'],
  I: ['信息技术', '网络科技'],
  K: ['房地产开发', '物业服务'],
  L: ['旅行社', '人力资源', '企业管理咨询', '保安服务'],
  M: ['科技', '检测技术'],
  N: ['环保科技', '园林绿化'],
  O: ['汽车服务', '汽修厂', '理发店', '美容院', '打印社'],
  P: ['教育咨询'],
  R: ['文化传媒', '娱乐', '网吧'],
} as const satisfies Record<string, readonly string[]>

const sectionOf: ReadonlyMap<string, string> = new Map(
  Object.entries(sections).flatMap(([section, names]) => names.map((name) => [name, section] as const)),
)

const trade = (name: string, english: string, scope: string, ...sectors: Sector[]): Trade => ({
  name,
  english,
  scope,
  // Whatever is left trades.
  industry: sectionOf.get(name) ?? 'F',
  sectors: [...sectors, 'market', 'tax', 'labour'],
})

/** Trades of companies. */
export const companyTrades: readonly Trade[] = [
  trade('商贸', 'Trading', '日用百货、文具用品、五金产品销售；货物进出口'),
  trade('科技', 'Technology', '技术服务、技术开发、技术咨询；软件开发；电子产品销售'),
  trade('信息技术', 'Information Technology', '信息系统集成服务；数据处理和存储支持服务；软件销售'),
  trade('网络科技', 'Network Technology', '互联网信息服务；网络技术服务；广告设计、代理'),
  trade('建筑工程', 'Construction', '房屋建筑工程、市政公用工程施工；建筑劳务分包', 'housing', 'safety', 'environment'),
  trade('建筑劳务', 'Construction Labour', '建筑劳务分包；施工机械租赁', 'housing', 'safety'),
  trade('装饰工程', 'Decoration Engineering', '建筑装饰装修工程设计、施工；建筑材料销售', 'housing', 'safety'),
  trade('房地产开发', 'Real Estate Development', '房地产开发经营；自有房屋租赁', 'housing'),
  trade('物业服务', 'Property Services', '物业管理；停车场服务；园林绿化养护', 'housing', 'safety'),
  trade('园林绿化', 'Landscaping', '园林绿化工程施工；花卉苗木种植、销售', 'housing'),
  trade('食品', 'Food', '食品生产；食品销售；农副产品收购', 'food', 'environment'),
  trade('粮油', 'Grain and Oil', '粮食收购；食用植物油加工、销售', 'food'),
  trade('酒业', 'Distillery', '酒类经营；食品销售；包装材料销售', 'food', 'environment'),
  trade('餐饮管理', 'Catering Management', '餐饮服务；餐饮管理；食品销售', 'food', 'safety'),
  trade('生鲜配送', 'Fresh Delivery', '食用农产品零售；低温仓储；道路货物运输', 'food'),
  trade('医药', 'Pharmaceuticals', '药品零售；医疗器械销售；保健食品销售', 'food'),
  trade('医疗器械', 'Medical Devices', '第二类医疗器械销售；医疗器械租赁'),
  trade('化工', 'Chemicals', '化工产品销售；危险化学品经营；专用化学产品制造', 'safety', 'environment'),
  trade(
    '环保科技',
    'Environmental Technology',
    '环境保护专用设备制造；污水处理；固体废物治理',
    'environment',
    'safety',
  ),
  trade('再生资源', 'Recycling', '再生资源回收、加工、销售；废旧金属回收', 'environment', 'safety'),
  trade('机械制造', 'Machinery', '通用设备制造；机械零部件加工；模具销售', 'safety', 'environment'),
  trade('电子', 'Electronics', '电子元器件制造；集成电路设计；智能设备销售', 'safety'),
  trade('纺织', 'Textiles', '面料纺织加工；针纺织品销售；服装制造', 'safety', 'environment'),
  trade('服饰', 'Apparel', '服装服饰零售；鞋帽批发；互联网销售'),
  trade('家具', 'Furniture', '家具制造；家具销售；木材加工', 'safety', 'environment'),
  trade('包装印刷', 'Packaging and Printing', '包装装潢印刷品印刷；纸制品制造', 'culture', 'environment'),
  trade('新材料', 'New Materials', '新材料技术研发；塑料制品制造；合成材料销售', 'environment', 'safety'),
  trade('能源', 'Energy', '燃气经营；充电桩销售；合同能源管理', 'safety', 'environment'),
  trade('物流', 'Logistics', '道路货物运输；国内货物运输代理；仓储服务', 'safety'),
  trade('汽车服务', 'Automobile Services', '机动车修理和维护；汽车零配件零售；洗车服务', 'environment'),
  trade('客运', 'Passenger Transport', '道路旅客运输经营；包车客运', 'safety'),
  trade('旅行社', 'Travel Service', '旅游业务；会议及展览服务；票务代理', 'culture'),
  trade('酒店管理', 'Hotel Management', '住宿服务；酒店管理；洗染服务', 'safety', 'culture'),
  trade('文化传媒', 'Culture and Media', '组织文化艺术交流活动；广告制作；影视策划', 'culture'),
  trade('娱乐', 'Entertainment', '歌舞娱乐活动；游艺娱乐活动', 'culture', 'safety'),
  trade('教育咨询', 'Education Consulting', '教育咨询服务；非学科类培训'),
  trade('人力资源', 'Human Resources', '职业中介活动；劳务派遣服务；人力资源服务'),
  trade('农业发展', 'Agricultural Development', '蔬菜种植；农业科学研究；农产品初加工', 'food'),
  trade('畜牧', 'Livestock', '牲畜饲养；饲料销售；种畜禽生产', 'environment'),
  trade('种业', 'Seeds', '农作物种子生产、经营；农药零售'),
  trade('企业管理咨询', 'Business Consulting', '企业管理咨询；财务咨询；代理记账'),
  trade('检测技术', 'Testing Technology', '检验检测服务；计量技术服务；认证咨询', 'environment'),
  trade('保安服务', 'Security Services', '保安服务；安全技术防范系统设计施工', 'safety'),
  trade('供应链管理', 'Supply Chain Management', '供应链管理服务；普通货物仓储；采购代理'),
]

/** Trades of individual businesses. */
export const shopTrades: readonly Trade[] = [
  trade('面馆', 'Noodle House', '餐饮服务', 'food'),
  trade('小吃店', 'Snack Bar', '小餐饮；食品销售', 'food'),
  trade('饭庄', 'Restaurant', '餐饮服务', 'food', 'safety'),
  trade('烧烤店', 'Barbecue', '餐饮服务', 'food', 'environment'),
  trade('超市', 'Supermarket', '食品销售；日用百货零售；卷烟零售', 'food'),
  trade('便利店', 'Convenience Store', '食品销售；日用品零售', 'food'),
  trade('水果店', 'Fruit Shop', '新鲜水果零售', 'food'),
  trade('粮油店', 'Grain Shop', '粮油零售；调味品零售', 'food'),
  trade('五金店', 'Hardware Store', '五金产品零售；水暖器材零售'),
  trade('建材经营部', 'Building Materials', '建筑材料销售；卫生洁具销售'),
  trade('理发店', 'Barber', '理发服务'),
  trade('美容院', 'Beauty Salon', '生活美容服务；化妆品零售'),
  trade('服装店', 'Clothes Shop', '服装零售；鞋帽零售'),
  trade('宾馆', 'Guesthouse', '住宿服务', 'safety', 'culture'),
  trade('网吧', 'Internet Café', '互联网上网服务', 'culture', 'safety'),
  trade('汽修厂', 'Garage', '机动车修理和维护', 'environment'),
  trade('药店', 'Chemist', '药品零售；第二类医疗器械销售', 'food'),
  trade('农资店', 'Farm Supplies', '农药零售；化肥销售；种子销售'),
  trade('打印社', 'Print Shop', '打字复印；文具用品零售', 'culture'),
  trade('废品收购站', 'Scrap Yard', '再生资源回收', 'environment'),
]
