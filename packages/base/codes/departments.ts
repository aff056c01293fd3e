import type { Bilingual } from '../language.ts'

/** Who assigns a code (its first symbol) and what it registers (its second). */
export type Department = { readonly title: Bilingual; readonly categories: Readonly<Record<string, Bilingual>> }

const other: Bilingual = { zh: '其他', en: 'other' }

/**
 * Registration departments and their categories of bodies: the first two symbols of a unified social credit code.
 * Source: GB 32100-2015, table 1, with its amendment sheet No. 1 (letters A and N). The English names are ours.
 */
export const departments: Readonly<Record<string, Department>> = {
  1: {
    title: { zh: '机构编制', en: 'establishment of public bodies' },
    categories: {
      1: { zh: '机关', en: 'government organ' },
      2: { zh: '事业单位', en: 'public institution' },
      3: { zh: '编办直接管理机构编制的群众团体', en: 'mass organisation with a public establishment' },
      9: other,
    },
  },
  2: {
    title: { zh: '外交', en: 'foreign affairs' },
    categories: { 1: { zh: '外国常驻新闻机构', en: 'resident office of foreign news media' }, 9: other },
  },
  3: {
    title: { zh: '司法行政', en: 'justice administration' },
    categories: {
      1: { zh: '律师执业机构', en: 'law firm' },
      2: { zh: '公证处', en: 'notary office' },
      3: { zh: '基层法律服务所', en: 'grassroots legal service' },
      4: { zh: '司法鉴定机构', en: 'forensic appraisal body' },
      5: { zh: '仲裁委员会', en: 'arbitration commission' },
      9: other,
    },
  },
  4: {
    title: { zh: '文化', en: 'culture' },
    categories: { 1: { zh: '外国在华文化中心', en: 'foreign cultural centre' }, 9: other },
  },
  5: {
    title: { zh: '民政', en: 'civil affairs' },
    categories: {
      1: { zh: '社会团体', en: 'social association' },
      2: { zh: '民办非企业单位', en: 'private non-enterprise unit' },
      3: { zh: '基金会', en: 'foundation' },
      9: other,
    },
  },
  6: {
    title: { zh: '旅游', en: 'tourism' },
    categories: {
      1: { zh: '外国旅游部门常驻代表机构', en: 'office of a foreign tourism authority' },
      2: { zh: '港澳台地区旅游部门常驻内地代表机构', en: 'office of a Hong Kong, Macao or Taiwan tourism authority' },
      9: other,
    },
  },
  7: {
    title: { zh: '宗教', en: 'religious affairs' },
    categories: {
      1: { zh: '宗教活动场所', en: 'place of worship' },
      2: { zh: '宗教院校', en: 'religious college' },
      9: other,
    },
  },
  8: {
    title: { zh: '工会', en: 'trade unions' },
    categories: { 1: { zh: '基层工会', en: 'grassroots union' }, 9: other },
  },
  9: {
    title: { zh: '市场监督管理', en: 'market regulation' },
    categories: {
      1: { zh: '企业', en: 'enterprise' },
      2: { zh: '个体工商户', en: 'individual business' },
      3: { zh: '农民专业合作社', en: "farmers' cooperative" },
    },
  },
  A: {
    title: { zh: '中央军委机构编制', en: 'establishment of the Central Military Commission' },
    categories: { 1: { zh: '军队事业单位', en: 'military public institution' }, 9: other },
  },
  N: {
    title: { zh: '农业', en: 'agriculture' },
    categories: {
      1: { zh: '组级集体经济组织', en: 'collective economic organisation of a group' },
      2: { zh: '村级集体经济组织', en: 'collective economic organisation of a village' },
      3: { zh: '乡镇级集体经济组织', en: 'collective economic organisation of a township' },
      9: other,
    },
  },
  Y: { title: { zh: '其他', en: 'other' }, categories: { 1: { zh: '其他组织', en: 'body not listed above' } } },
}

/** Every first two symbols that exist, such as `91`. */
export const codePrefixes: readonly string[] = Object.entries(departments).flatMap(([department, { categories }]) =>
  Object.keys(categories).map((category) => department + category),
)
