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

/** `from`: the first person; other people for every round of a bench. `faulty`: which rows are. */
export async function writeRoster(path: string, rows: number, from = 0, faulty = isFaulty): Promise<void> {
  const title = '本校学生导入模板'
  await writeSheet(path, { title, headers: HEADERS, rows }, (index) => rosterRow(index, from + index, faulty))
}

interface LongSheet {
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: number
}

/** Title, header, then the rows. */
export async function writeSheet(
  path: string,
  { title, headers, rows }: LongSheet,
  rowOf: (index: number) => readonly string[],
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true })
  const sheet = workbook.addWorksheet('名单')
  sheet.columns = headers.map(() => ({ width: 16 }))
  sheet.addRow([title]).commit()
  sheet.addRow([...headers]).commit()
  for (let index = 0; index < rows; index++) sheet.addRow([...rowOf(index)]).commit()
  await workbook.commit()
}

export function isFaulty(index: number): boolean {
  return index % EVERY === 0
}

function rosterRow(index: number, who: number, faulty: (index: number) => boolean): string[] {
  const row = [...row2022(who), '']
  if (faulty(index)) FAULTS[(index / EVERY) % FAULTS.length]!(row)
  return row
}
