import type { Sector } from './trades.ts'

/** Bodies of the government, with the units that stand under them: unit names follow the region's name. */
export const governmentBodies: readonly { readonly name: string; readonly units: readonly string[] }[] = [
  { name: '人民政府办公室', units: ['机关事务服务中心', '信息技术保障中心'] },
  { name: '发展和改革局', units: ['信用信息中心', '价格认证中心', '重点项目推进中心'] },
  { name: '教育局', units: ['第一中学', '第二中学', '实验小学', '第三幼儿园', '教师进修学校', '招生考试中心'] },
  { name: '科学技术局', units: ['科技创新服务中心'] },
  { name: '财政局', units: ['财政投资评审中心', '国库集中支付中心'] },
  { name: '自然资源和规划局', units: ['不动产登记中心', '地质环境监测站', '规划编制研究中心'] },
  { name: '住房和城乡建设局', units: ['建设工程质量安全中心', '房产交易服务中心', '城建档案馆'] },
  { name: '交通运输局', units: ['公路养护中心', '道路运输服务中心'] },
  { name: '水务局', units: ['清溪水库管理处', '河道管理所'] },
  { name: '农业农村局', units: ['农业技术推广站', '动物疫病预防控制中心', '种子工作站'] },
  { name: '文化和旅游局', units: ['图书馆', '文化馆', '博物馆', '美术馆'] },
  { name: '卫生健康局', units: ['第一人民医院', '中医院', '妇幼保健院', '疾病预防控制中心', '社区卫生服务中心'] },
  { name: '审计局', units: ['审计技术保障中心'] },
  { name: '统计局', units: ['普查中心'] },
  { name: '司法局', units: ['法律援助中心', '公共法律服务中心'] },
  { name: '城市管理局', units: ['环境卫生服务中心', '市政设施养护中心'] },
]

/** What an association, a social service body or a foundation is for. */
export const socialPurposes: readonly { readonly name: string; readonly sectors: readonly Sector[] }[] = [
  { name: '餐饮行业', sectors: ['civil-affairs'] },
  { name: '建筑业', sectors: ['civil-affairs', 'housing'] },
  { name: '物流与采购', sectors: ['civil-affairs'] },
  { name: '软件和信息服务业', sectors: ['civil-affairs'] },
  { name: '青年创业', sectors: ['civil-affairs'] },
  { name: '围棋', sectors: ['civil-affairs'] },
  { name: '书法家', sectors: ['civil-affairs', 'culture'] },
  { name: '环境保护志愿', sectors: ['civil-affairs'] },
  { name: '养老服务', sectors: ['civil-affairs'] },
  { name: '社区教育', sectors: ['civil-affairs'] },
  { name: '茶文化', sectors: ['civil-affairs', 'culture'] },
  { name: '民间救援', sectors: ['civil-affairs'] },
]
