/** Where the demo city lies: the regions of `law/demo-city`, and its invented streets. */
export type Place = { readonly code: string; readonly name: string; readonly short: string; readonly english: string }

export const city: Place = { code: '990100', name: '临澄市', short: '临澄', english: 'Lincheng' }

export const districts: readonly Place[] = [
  { code: '990101', name: '清源区', short: '清源', english: 'Qingyuan' },
  { code: '990102', name: '东湖区', short: '东湖', english: 'Donghu' },
  { code: '990103', name: '南塘区', short: '南塘', english: 'Nantang' },
  { code: '990104', name: '西岭县', short: '西岭', english: 'Xiling' },
  { code: '990105', name: '北原县', short: '北原', english: 'Beiyuan' },
]

/** How a name or an address begins that stands in a district, or in the city as a whole. */
export const seatName = (place: Place): string => (place === city ? city.name : city.name + place.name)

export const streets = [
  '望澄路',
  '文渊街',
  '鸣鹤大道',
  '槐荫巷',
  '石桥南路',
  '春熙里',
  '映月街',
  '工匠大道',
  '科创一路',
  '科创二路',
  '云栖路',
  '青禾路',
  '长平街',
  '乐善巷',
  '渡口街',
  '站前广场',
  '老城根路',
  '枫林中路',
]
export const buildings = ['商务中心', '创新大厦', '产业园', '商贸城', '写字楼', '科技孵化园', '广场', '物流园']
export const townships = ['清溪镇', '双河镇', '石门乡', '大坪镇', '白鹭镇', '柳湾乡', '青石镇', '枣林乡']
