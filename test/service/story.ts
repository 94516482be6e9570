/** 一场考试的故事 · What the stories of a sitting are made of: the notice, ninety invented people, what the platform would say. */
import { getList } from '../../src/domain/lists/all.js'
import type { Values } from '../../src/domain/lists/rows.js'
import { goodRow, saveList } from '../support/list-samples.js'
import { inventPerson } from '../support/people.js'

export const SCHOOL = '春江职业技术学校'
export const PEOPLE = 90

/** As schools paste it out of the guide, times and all. */
export const HONGKE_NOTICE = `2021年第二次网店运营推广全国统考（中级）
考试报名：5月27日报名截止，截止后无法补报
考务及技术人员培训、编排考场：5月28日-6月6日
考点设备调试、安装考试平台：5月18日-6月13日
下载准考证、部署考场、打印物料：6月7日-6月13日
正式考试：6月18日
成绩公示：7月5日-7月11日`

export const candidateRow = (n: number, more: Values = {}): Values => {
  const { name, pinyin, gender, idNumber, phone } = inventPerson(n)
  return {
    ...goodRow(getList('candidates'), n),
    name,
    pinyin,
    gender,
    idNumber,
    phone,
    school: SCHOOL,
    entryYear: '2019',
    ...more,
  }
}

export async function workbookOf(list: string, rows: readonly Values[]): Promise<Buffer> {
  const { readFile } = await import('node:fs/promises')
  return readFile(await saveList(getList(list), rows))
}

export const everybody = <T>(rowOf: (n: number) => T): readonly T[] =>
  Array.from({ length: PEOPLE }, (_, n) => rowOf(n))
