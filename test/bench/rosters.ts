/** Class lists as large as a bench wants, a twentieth of the rows faulty, written the way Excel writes them. */
import ExcelJS from 'exceljs'
import { HEADER_2022, row2022 } from '../support/template-2022.js'

const HEADERS = [...HEADER_2022, '备注']

const FAULTS: readonly ((row: string[]) => void)[] = [
  (row) => {
    row[4] = row[4]!.slice(0, 17)
  },
  (row) => {
    row[5] = '12345'
  },
  (row) => {
    row[1] = 'zhang'
  },
  (row) => {
    row[0] = ` ${row[0]} `
  },
]
const EVERY = 20

/** `from`: the first person; other people for every round of a bench. */
export async function writeRoster(path: string, rows: number, from = 0): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true })
  const sheet = workbook.addWorksheet('名单')
  sheet.columns = HEADERS.map(() => ({ width: 16 }))
  sheet.addRow(['本校学生导入模板']).commit()
  sheet.addRow(HEADERS).commit()
  for (let index = 0; index < rows; index++) sheet.addRow(rosterRow(index, from + index)).commit()
  await workbook.commit()
}

export function isFaulty(index: number): boolean {
  return index % EVERY === 0
}

function rosterRow(index: number, who: number): string[] {
  const row = [...row2022(who), '']
  if (isFaulty(index)) FAULTS[(index / EVERY) % FAULTS.length]!(row)
  return row
}
