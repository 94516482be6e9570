/** 平台 2022 版模板 · Its header, and an invented person's row under it. */
import { inventPerson } from './people.js'

export const HEADER_2022: readonly string[] = [
  '*学生姓名',
  '*姓名拼音',
  '*性别',
  '*证件类型',
  '*证件号码',
  '*手机号码',
  '*入学年份',
  '*专业层次',
  '*就读专业',
  '*专业代码',
  '*专业版本',
]

export function row2022(n: number): string[] {
  const { name, pinyin, gender, idNumber, phone } = inventPerson(n)
  return [name, pinyin, gender, '身份证', idNumber, phone, '2023', '中专', '计算机平面设计', '090300', '2010']
}
