/** 联系人的列 · Whose a contact or payee is, and when it was last confirmed: columns that both lists have. */
import { type CellNotes, noteMending } from '../cells/cell-notes.js'
import { readWindow } from '../cells/day-window.js'
import type { ExamDay } from '../cells/exam-day.js'
import { checkProse } from '../cells/school-name.js'
import type { Column } from '../lists/list.js'
import { proseColumn } from '../lists/prose-column.js'
import { readWhose } from './whose.js'

/** Where nothing else is said. */
export const ANY_PROGRAMME = '不限'

const LONGEST = 200

/** A certificate or the organisation, by the name it has in the books. */
export function whoseColumn<F extends string>(hint: string): Column<F> {
  return {
    ...proseColumn<F>(
      '证书或机构',
      ['证书', '考核证书', '培训评价组织', '评价组织', '机构', '项目'],
      '网店运营推广',
      hint,
    ),
    ofWhole: () => ANY_PROGRAMME,
    check: ({ text }, _, notes) => checkWhose(checkProse(text.slice(0, LONGEST), notes), notes),
  }
}

function checkWhose(text: string, notes: CellNotes): string {
  const whose = text === ANY_PROGRAMME ? ANY_PROGRAMME : (readWhose(text) ?? text)
  if (whose !== text) noteMending(notes, text, whose, 'value-normalised')
  return whose
}

/** Empty: nobody says when; it is then said to be unconfirmed. */
export function confirmedColumn<F extends string>(): Column<F> {
  return {
    name: '确认日期',
    synonyms: ['核对日期', '确认时间', '核实日期'],
    width: 14,
    example: '2025-02-20',
    hint: '哪天和对方核对过；没有核对过就空着。',
    is: ['shared'],
    check: ({ text }, row, notes) => {
      const day = readWindow(text, row.against.today as ExamDay)?.from?.day
      if (day === undefined) notes.add('day-unreadable')
      else if (day > row.against.today) notes.add('confirmed-ahead')
      return day ?? text.trim()
    },
  }
}
