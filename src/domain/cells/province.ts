/** 省份 · The provinces, autonomous regions and municipalities by their full names. */
import { bad, type Checked, good } from '../talk/checked.js'

const PROVINCES = [
  '北京市',
  '天津市',
  '河北省',
  '山西省',
  '内蒙古自治区',
  '辽宁省',
  '吉林省',
  '黑龙江省',
  '上海市',
  '江苏省',
  '浙江省',
  '安徽省',
  '福建省',
  '江西省',
  '山东省',
  '河南省',
  '湖北省',
  '湖南省',
  '广东省',
  '广西壮族自治区',
  '海南省',
  '重庆市',
  '四川省',
  '贵州省',
  '云南省',
  '西藏自治区',
  '陕西省',
  '甘肃省',
  '青海省',
  '宁夏回族自治区',
  '新疆维吾尔自治区',
  '新疆生产建设兵团',
  '香港特别行政区',
  '澳门特别行政区',
  '台湾省',
] as const

const SUFFIX = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区)$/u

/** 广东, 广东省 and 内蒙古 are understood; the full name is kept. */
export function parseProvince(text: string): Checked<string> {
  const wanted = text.replace(/\s/gu, '')
  const short = wanted === '兵团' ? '新疆生产建设兵团' : shortProvince(wanted)
  const found = PROVINCES.find((name) => name === wanted || shortProvince(name) === short)
  return found === undefined ? bad('province-unknown', { text: wanted.slice(0, 20) }) : good(found)
}

/** 广东省 → 广东 */
export function shortProvince(name: string): string {
  return name.replace(SUFFIX, '')
}

/** Those named in a running text, by their full names. */
export function provincesIn(text: string): readonly string[] {
  return PROVINCES.filter((name) => text.includes(shortProvince(name)))
}
