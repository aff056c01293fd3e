/** Characters of invented brands. A brand is one of each column, sometimes with a third: some 100,000 in all. */
export const brandFirst = [
  ...'宏鑫瑞恒盛嘉华泰鼎博远卓锦永安顺康凯晟昌旺福金银玉翠云岭松柏竹兰梅菊荷雅清明朗晨曦旭阳星辰海江河湖溪泉石磊淼森林木禾丰',
]
export const brandSecond = [
  ...'达源通发祥和兴隆茂诚信德仁义礼智文武昇腾飞扬帆航翔宇宙坤乾川峰岩岚霖润泽沛涵澜涛波瑾瑜琳珂珑璟铭锐钧铎铠楷桦梓桐榕',
]
export const brandThird = [...'美佳优尚品万千百众联合创新思维智慧绿蓝天地方圆中正东南西北春夏秋冬日月']

/** Brands that try the search and the fonts: polyphonic, rare and letter-bearing ones, and one beyond the basic plane. */
export const oddBrands = [
  '重光',
  '长乐',
  '行知',
  '单氏',
  '曾记',
  '朝晖',
  '乐行',
  '都会',
  '厦屋',
  '解家',
  '仇池',
  '朴园',
  '区记',
  '尉迟',
  '燚犇',
  '淼鑫',
  '喆垚',
  '堃昇',
  '翀赟',
  '骉驰',
  '䶮昌',
  '㛃美',
  '𬭎源',
  '𬬭泰',
  'ABC优选',
  'e家亲',
  'K12启明',
  'U-Mate优美特',
  '3D云印',
  'LOHAS乐活',
  '小兔&大象',
  'Café豆语',
] as const
