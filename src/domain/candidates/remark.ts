/** 备注 · What a remark may mean for the exam: somebody away, gone, or new at the school is pointed out. */
import type { CellNotes } from '../cells/cell-notes.js'
import { tidyProse } from '../cells/school-name.js'

const GONE = ['转出', '转走', '退学', '离校', '开除', '取消学籍', '已毕业']
const NEW = ['转入', '复学', '插班', '新增', '转学来', '转学生']
const AWAY = ['休学', '保留学籍', '停学', '参军', '入伍', '服兵役', '转学']

/** 休学后复学 is back, whoever 转学 without more is gone. */
export function checkRemark(text: string, notes: CellNotes): string {
  const remark = tidyProse(text)
  const said = [...GONE, ...NEW, ...AWAY].find((word) => remark.includes(word))
  if (said !== undefined) notes.add(NEW.includes(said) ? 'remark-new' : 'remark-away', { text: said })
  return remark
}
