/** 地址 · An address in one piece, taken apart as the platform wants it: 省, 市, 区/县 and the rest. */
import { bad, type Checked, good } from '../talk/checked.js'
import { parseProvince } from './province.js'
import { tidyProse } from './school-name.js'

export interface Address {
  readonly province: string
  readonly city: string
  readonly district: string
  /** To the building. */
  readonly address: string
}

const LONGEST = 120
const MUNICIPALITIES = ['北京市', '天津市', '上海市', '重庆市']
const PROVINCE = /^.{2,10}?(?:省|自治区|特别行政区|兵团|(?<=北京|天津|上海|重庆)市)/u
const CITY = /^.{1,10}?(?:自治州|地区|市|盟)/u
const DISTRICT = /^.{1,12}?(?:区|县|市|旗)/u

/** `province`: the school's, where none is said. */
export function parseAddress(typed: string, schoolProvince: string): Checked<Address> {
  const text = tidyProse(typed.slice(0, LONGEST))
    .replaceAll(' ', '')
    .replace(/^(?:考场)?(?:地址|在)[:：]?/u, '')
  const said = PROVINCE.exec(text)?.[0] ?? ''
  const parsed = parseProvince(said === '' ? schoolProvince : said)
  if (!parsed.ok) return parsed
  const province = parsed.value
  const inProvince = text.slice(said.length)
  const isMunicipality = MUNICIPALITIES.includes(province)
  const cityless = isMunicipality && inProvince.startsWith(province) ? inProvince.slice(province.length) : inProvince
  const city = isMunicipality ? province : (CITY.exec(inProvince)?.[0] ?? '')
  const inCity = isMunicipality ? cityless : inProvince.slice(city.length)
  const district = DISTRICT.exec(inCity)?.[0] ?? ''
  const address = inCity.slice(district.length)
  if (city === '' || district === '' || address === '') return bad('address-not-whole', { text: text.slice(0, 40) })
  return good({ province, city, district, address })
}
