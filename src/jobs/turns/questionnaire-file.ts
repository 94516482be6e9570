/** 监考问卷的表 · The details of an exam's staff as a workbook: ours, until the organisation's own form is there to be filled. */
import { writeWindow } from '../../domain/cells/day-window.js'
import { EXAM_CONTACTS } from '../../domain/invigilators/exam-contact-records.js'
import { ROOM_WATCHES } from '../../domain/invigilators/judge-watch.js'
import { QUESTIONNAIRE_HEADERS, questionnaireRows } from '../../domain/invigilators/questionnaire.js'
import type { Values } from '../../domain/lists/rows.js'
import { windowsOf } from '../../domain/plans/plan-windows.js'
import type { FileWanted } from '../../domain/talk/changes.js'
import type { Facts } from '../../domain/talk/turn.js'
import { PLAN_GONE, type WritingPorts, type Written } from './written.js'

const MOST = 2_000
const COLUMNS = [
  { field: 'role', header: QUESTIONNAIRE_HEADERS.role, width: 14 },
  { field: 'name', header: QUESTIONNAIRE_HEADERS.name, width: 12 },
  { field: 'phone', header: QUESTIONNAIRE_HEADERS.phone, width: 16 },
  { field: 'address', header: QUESTIONNAIRE_HEADERS.address, width: 40 },
  { field: 'certificate', header: QUESTIONNAIRE_HEADERS.certificate, width: 24 },
  { field: 'level', header: QUESTIONNAIRE_HEADERS.level, width: 12 },
  { field: 'status', header: QUESTIONNAIRE_HEADERS.status, width: 12 },
  { field: 'training', header: QUESTIONNAIRE_HEADERS.training, width: 12 },
  { field: 'room', header: QUESTIONNAIRE_HEADERS.room, width: 16 },
] as const

export async function writeQuestionnaire(
  { plan: name, said }: Extract<FileWanted, { kind: 'questionnaire' }>,
  { records, school }: Facts,
  { listFiles }: WritingPorts,
): Promise<Written> {
  const plan = (await records?.plans.list())?.find((one) => one.name === name)
  if (plan === undefined || records === undefined || school === undefined) return { said: PLAN_GONE }
  const [kept, invigilators, watches] = await Promise.all(
    [EXAM_CONTACTS, 'invigilators', ROOM_WATCHES].map(async (id) =>
      (await records.lists.list(id, MOST)).map(({ values }) => values),
    ),
  )
  const newer = (one: Values) => said.some(({ plan: of, role }) => of === one.plan && role === one.role)
  const contacts = [...(kept ?? []).filter((one) => !newer(one)), ...said]
  const rows = questionnaireRows(plan, { contacts, invigilators: invigilators ?? [], watches: watches ?? [] })
  const { exam } = windowsOf(plan)
  const file = await listFiles.writeTable(`监考考务人员详细信息-${name}.xlsx`, {
    sheet: '监考考务人员详细信息',
    title: `监考考务人员详细信息（参考样式）`,
    note: `${name}${exam === undefined ? '' : `，考试时间 ${writeWindow(exam)}`}；${school.name}`,
    columns: [{ header: '序号', width: 8 }, ...COLUMNS],
    rows: rows.map((row, at) => [at + 1, ...COLUMNS.map(({ field }) => row[field] ?? '')]),
  })
  return {
    said: {
      zh: `这是“${name}”的监考考务人员详细信息，${rows.length} 个人，样式是**参考样式**：评价组织发了自己的问卷，就照这份填进去。里面有完整的手机号码，只交给评价组织。交了发“问卷交了”。`,
      en: `The staff of “${name}”, ${rows.length} people; the layout is **ours**: where the organisation has its own form, copy from this one. It holds whole phone numbers and is for the organisation only. Once it is handed in write “questionnaire sent”.`,
    },
    files: [file],
  }
}
