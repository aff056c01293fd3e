/**
 * Names of organisations that never were, as many as are asked for: an invented place, a style, a trade and a legal form,
 * as unevenly spread as real ones. The same number gives the same name. The places do not exist.
 */
export const inventedName = (number: number): string => {
  const draw = drawsOf(number)
  const place = pick(places, draw() ** 2)
  const seat = draw() < 0.7 ? `${place}${draw() < 0.5 ? '市' : ''}` : `${place}市${pick(districts, draw() ** 1.5)}`
  const style = styleOf(draw)
  const trade = pick(trades, draw() ** 1.7) + (draw() < 0.15 ? pick(trades, draw()) : '')
  const form = pick(forms, draw() ** 3)
  if (draw() < 0.05) return `${style}${trade}（${place}）${form}`
  if (draw() < 0.04)
    return `${style}${trade}${form}${place}${pick(['分公司', '营业部', '办事处', '第一分公司'], draw())}`
  return seat + style + trade + form
}

/** Mulberry32: small, fast and good enough to invent names; numbers in [0, 1). */
export const drawsOf = (seed: number): (() => number) => {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = <Item>(items: readonly Item[], draw: number): Item => items[Math.floor(draw * items.length)]!

const styleOf = (draw: () => number): string => {
  const length = draw() < 0.6 ? 2 : draw() < 0.75 ? 3 : 4
  let style = ''
  while (style.length < length) style += pick(styleCharacters, draw() ** 1.3)
  return style
}

const styleCharacters = [
  ...'华盛兴达鑫诚信恒瑞丰泰宏源明德安天润嘉美佳金龙永康顺利和祥海通中东方大新国富宝隆昌荣博雅智慧创科联合众力维世纪三元同正',
  ...'亿万百千一品优卓越领航远景星辰光辉耀腾飞凯旋胜捷迅驰骏马鹏翔云汉江河山川林森木水火土石玉珠翠碧青蓝红紫白黑墨书香竹梅兰菊',
  ...'莲荷桂松柏桦枫杨柳春夏秋冬晨曦旭阳日月风雨雪霜露霞虹彩锦绣丽秀文武英雄豪杰士君子仁义礼忠孝廉勤俭敬业乐群友善爱心缘福禄寿',
  ...'喜庆吉贵财发旺茂盈余满足成就功名立志向上进取拓展开启始初原本根基业伟宇宙乾坤坚固强健壮硕勇猛威武震撼雷霆电闪鸣响亮清澈纯洁',
  ...'净朗悦欣怡然舒畅逸闲静宁谧馨雅致精益求真实效率先锋前沿尖端顶峰极至尚高端厚朴道法自在如意思想念想梦幻奇妙巧匠艺术家园居庭院',
  ...'楼阁殿堂塔桥路径途程站港湾岛屿洲洋溪泉瀑湖泊潭渊沙洛沁沐沛泓泽洪津浩浦涵淳渤湘溢滨漫潮澜瀚灵炎炫烁焕然烽熙熠燕爵牧特狮',
]

const placeCharacters = [...'云澜沁溪栖梧岚浔漳渡砚屿霁峤汐珑瑶笙桐榆柘槐薇芷蘅棠']
const places = placeCharacters
  .flatMap((first, i) =>
    placeCharacters.map((second, j) => ({ place: first + second, order: (i * 397 + j * 211) % 761 })),
  )
  .filter(({ place }) => place[0] !== place[1])
  .sort((a, b) => a.order - b.order || (a.place < b.place ? -1 : 1))
  .slice(0, 340)
  .map(({ place }) => place)
const districts = placeCharacters.slice(0, 20).map((character, index) => `${character}${'城阳山河江湖'[index % 6]}区`)

const trades = [
  ...['贸易', '科技', '商贸', '建筑工程', '信息技术', '文化传媒', '实业', '网络科技', '电子商务', '建材', '装饰工程'],
  ...[
    '餐饮管理',
    '物流',
    '投资管理',
    '企业管理咨询',
    '机械设备',
    '农业科技',
    '广告',
    '物业管理',
    '汽车销售',
    '房地产开发',
  ],
  ...['医疗器械', '生物科技', '教育咨询', '服饰', '食品', '电子科技', '环保科技', '园林绿化', '人力资源', '国际贸易'],
  ...[
    '塑料制品',
    '五金制品',
    '化工',
    '纺织品',
    '家具',
    '包装材料',
    '印刷',
    '运输',
    '劳务服务',
    '安防工程',
    '新能源科技',
  ],
  ...[
    '软件开发',
    '酒店管理',
    '旅游',
    '健身服务',
    '美容',
    '药业',
    '种植养殖',
    '水产',
    '粮油',
    '茶业',
    '酒业',
    '珠宝',
    '钢材',
  ],
  ...[
    '矿业',
    '电力工程',
    '水利工程',
    '市政工程',
    '测绘',
    '检测技术',
    '会计服务',
    '税务咨询',
    '知识产权代理',
    '影视制作',
  ],
  ...['体育发展', '动漫设计', '供应链管理', '仓储', '融资租赁', '商业保理', '小额贷款', '保险代理', '典当', '拍卖'],
  ...['眼镜', '玩具', '文具用品', '母婴用品', '宠物用品', '厨房设备', '照明工程', '电线电缆', '阀门', '轴承', '模具'],
  ...[
    '石油机械',
    '橡胶制品',
    '玻璃',
    '陶瓷',
    '门窗',
    '混凝土',
    '沥青',
    '防水工程',
    '消防工程',
    '智能化工程',
    '通信工程',
  ],
]
const forms = [
  ...[
    '有限公司',
    '有限责任公司',
    '股份有限公司',
    '集团有限公司',
    '厂',
    '专业合作社',
    '合伙企业（有限合伙）',
    '经营部',
    '服务中心',
  ],
]
