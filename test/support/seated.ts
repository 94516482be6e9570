/** 编排样例 · Invented people in their seats: two subjects each. */
import type { SeatedCandidate } from '../../src/domain/arrangement/seated-candidate.js'

const NAMES = ['王小八', '欧阳明珠', '库尔班·热合曼', '陈静', '赵一', '孙二娘', '周星', '吴承恩']

/** `count` people in one room, one after the other; their numbers are of the length of real ones. */
export function seatedIn(room: string, count: number, more: Partial<SeatedCandidate> = {}): readonly SeatedCandidate[] {
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const person: SeatedCandidate = {
      name: NAMES[at % NAMES.length] ?? '',
      gender: at % 2 === 0 ? '女' : '男',
      idNumber: '11010120050101001X',
      candidateNumber: `3706822021163184400655${room.length}${String(1000 + at).slice(1)}`,
      ticketNumber: `20261218002611100000${room.length}${String(10_000 + at)}`,
      school: '北方工业职业技术学院',
      site: '北方工业职业技术学院数字营销技术应用职业技能等级证书（初级）考核站点',
      siteAddress: '不知名街道120号信息楼',
      certificate: '数字营销技术应用职业技能等级证书（初级）',
      room,
      seat: String(at + 1),
      ...more,
    }
    return [
      { ...person, subject: '实操', mode: '机考+实操', time: '2026-12-18 14:00-16:00' },
      { ...person, subject: '理论', mode: '机考', time: '2026-12-18 09:00-10:00' },
    ]
  })
}
