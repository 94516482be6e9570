/** 考生名单问题 · Faults of the whole list, faults across its rows, and what the records say about a row. */
import type { ProblemKind } from '../talk/problem.js'

const USE_TEMPLATE = {
  zh: '也可以发“模板”，用我给的模板填写。',
  en: 'Or write “template” and fill in the one I give you.',
} as const

export const CANDIDATE_LIST_PROBLEMS = {
  'header-not-found': {
    level: 'error',
    title: { zh: '没有找到表头', en: 'No header row found' },
    say: {
      zh: `没有找到表头。数据上面应有一行列名，至少包括“学生姓名”和“证件号码”。我看到的第一行是：{seen}。请补上这一行再发；${USE_TEMPLATE.zh}`,
      en: `I found no header row. Above the data there should be a row of column names with at least “学生姓名” (name) and “证件号码” (ID number). The first row I see is: {seen}. Please add that row and send the file again. ${USE_TEMPLATE.en}`,
    },
  },
  'not-a-candidate-list': {
    level: 'error',
    title: { zh: '不是考生信息表', en: 'Not a candidate list' },
    say: {
      zh: `这份表看起来是{what}，不是考生信息表（表里有“{seen}”列）。请发考生信息表；${USE_TEMPLATE.zh}`,
      en: `This looks like {what}, not a candidate list (it has these columns: {seen}). Please send the candidate list. ${USE_TEMPLATE.en}`,
    },
  },
  'list-empty': {
    level: 'error',
    title: { zh: '没有考生', en: 'No candidates' },
    say: {
      zh: '工作表“{sheet}”里找到了表头（第{row}行），但下面一位考生也没有。请填好后再发。',
      en: 'I found the header in sheet “{sheet}” (row {row}), but there is not one candidate below it. Please fill in the list and send it again.',
    },
  },
  'workbook-empty': {
    level: 'error',
    title: { zh: '表格是空的', en: 'Spreadsheet is empty' },
    say: {
      zh: `这份表格里没有任何内容。请检查是不是发错了文件；${USE_TEMPLATE.zh}`,
      en: `There is nothing at all in this spreadsheet. Please check whether it is the right file. ${USE_TEMPLATE.en}`,
    },
  },
  'column-missing': {
    level: 'error',
    title: { zh: '缺少必填的列', en: 'Required columns missing' },
    say: {
      zh: '工作表“{sheet}”缺少必填的列：{columns}。请加上这些列并填好，再发一次。',
      en: 'Sheet “{sheet}” lacks required columns: {columns}. Please add and fill in these columns, then send the file again.',
    },
  },
  'row-lacks-columns': {
    level: 'error',
    title: { zh: '表里没有必填的列', en: 'Required columns not in the sheet' },
    say: {
      zh: '表里没有这些必填的列：{columns}。请加上列，并为这位考生填写。',
      en: 'The sheet lacks these required columns: {columns}. Please add them and fill them in for this candidate.',
    },
  },
  'column-damaged': {
    level: 'error',
    title: { zh: '整列号码被 Excel 改坏', en: 'A column of numbers damaged by Excel' },
    say: {
      zh: '{column}一列有 {count} 个号码被 Excel 改坏了（变成科学计数，或末尾变成 000），原来的数字已经丢失，改格式也找不回来。请先把这一列设为“文本”格式，再从原始资料重新粘贴。',
      en: 'Excel has damaged {count} numbers in the column “{column}” (turned into scientific notation, or ending in 000). The digits are lost, and changing the format does not bring them back. Please format the column as text (“文本”) first, then paste the numbers again from your original data.',
    },
  },
  'id-type-assumed': {
    level: 'note',
    title: { zh: '没有证件类型列', en: 'No column for the ID type' },
    say: {
      zh: '工作表“{sheet}”没有“证件类型”列，已按“身份证”检查。有别的证件时，请加上这一列。',
      en: 'Sheet “{sheet}” has no column “证件类型” (ID type), so I checked everybody as “身份证”. If anybody has another document, please add that column.',
    },
  },
  'columns-ignored': {
    level: 'note',
    title: { zh: '没有用到的列', en: 'Columns not used' },
    say: {
      zh: '工作表“{sheet}”里这些列没有用到：{columns}。',
      en: 'These columns of sheet “{sheet}” were not used: {columns}.',
    },
  },
  'hidden-rows': {
    level: 'note',
    title: { zh: '有隐藏的行', en: 'Hidden rows' },
    say: {
      zh: '工作表“{sheet}”有 {count} 行被隐藏或筛选掉了（{rows}），也一并检查了。不想导入的，请删除这些行。',
      en: 'Rows of sheet “{sheet}” that are hidden or filtered out ({count} in all: {rows}) were checked too. Please delete those you do not want to import.',
    },
  },
  'hidden-sheet-left-out': {
    level: 'note',
    title: { zh: '隐藏的工作表没有检查', en: 'Hidden sheet not checked' },
    say: {
      zh: '隐藏的工作表“{sheet}”里也有考生，没有检查。需要导入时，请取消隐藏后再发。',
      en: 'The hidden sheet “{sheet}” holds candidates too and was not checked. To import them, please unhide the sheet and send the file again.',
    },
  },
  'sheet-left-out': {
    level: 'note',
    title: { zh: '没有检查的工作表', en: 'Sheet not checked' },
    say: {
      zh: '工作表“{sheet}”里没有找到考生信息的表头，没有检查。',
      en: 'I found no header of a candidate list in sheet “{sheet}”, so it was not checked.',
    },
  },
  'rows-without-person': {
    level: 'note',
    title: { zh: '没有写人的行', en: 'Rows without a person' },
    say: {
      zh: '工作表“{sheet}”有 {count} 行没有姓名、证件号码和手机号码（{rows}），已跳过。',
      en: 'Rows of sheet “{sheet}” without name, ID number and phone ({count} in all: {rows}) were skipped.',
    },
  },
  'merged-cells-filled': {
    level: 'note',
    title: { zh: '合并的单元格', en: 'Merged cells' },
    say: {
      zh: '工作表“{sheet}”的数据里有合并的单元格，{count} 个空格子按合并的内容补齐了。请核对。',
      en: 'The data of sheet “{sheet}” has merged cells; I filled the empty cells ({count} in all) with the merged content. Please check them.',
    },
  },
  'row-repeated': {
    level: 'error',
    title: { zh: '重复的行', en: 'Row repeated' },
    say: {
      zh: '和{rows}是同一个人，内容也一样。请只保留一行。',
      en: 'This is the same person with the same details as in {rows}. Please keep only one of these rows.',
    },
  },
  'person-twice': {
    level: 'error',
    title: { zh: '同一个人出现多次', en: 'Same person several times' },
    say: {
      zh: '和{rows}的证件号码相同，但内容不一样。请核对，只保留正确的一行。',
      en: 'This has the same ID number as {rows}, but other details. Please check, and keep only the row that is right.',
    },
  },
  'id-of-two-people': {
    level: 'error',
    title: { zh: '不同的人用了同一个证件号码', en: 'Different people with one ID number' },
    say: {
      zh: '和{rows}的证件号码相同，姓名却不同。请核对各人的证件号码。',
      en: 'This has the same ID number as {rows}, but another name. Please check the ID number of each person.',
    },
  },
  'person-similar': {
    level: 'warning',
    title: { zh: '同名且证件号码只差一位', en: 'Same name, ID number differs in one digit' },
    say: {
      zh: '和{rows}同名，证件号码也只差一位，可能是同一个人。请核对。',
      en: 'This has the same name as {rows} and an ID number that differs in one digit only, so it may be the same person. Please check.',
    },
  },
  'phone-shared': {
    level: 'warning',
    title: { zh: '几个人共用手机号', en: 'Several people share a phone' },
    say: {
      zh: '和{rows}的手机号码相同。请确认是不是本人的号码。',
      en: 'This is the same phone number as in {rows}. Please make sure it is the candidate’s own.',
    },
  },
  'phone-shared-by-many': {
    level: 'error',
    title: { zh: '很多人共用一个手机号', en: 'Many people share one phone' },
    say: {
      zh: '有 {count} 位考生填了同一个手机号码（{rows}）。请改成各人自己的号码。',
      en: '{count} candidates have the same phone number ({rows}). Please give each their own number.',
    },
  },
  'person-updated': {
    level: 'note',
    title: { zh: '更新已有考生', en: 'Candidate updated' },
    say: {
      zh: '这位考生以前导入过，这次会更新：{columns}。',
      en: 'This candidate was imported before; this time these columns are updated: {columns}.',
    },
  },
  'name-changed': {
    level: 'warning',
    title: { zh: '姓名和以前导入的不同', en: 'Name differs from the earlier import' },
    say: {
      zh: '这个证件号码以前导入时是另一个姓名，导入后会改成现在的。请核对。',
      en: 'This ID number was imported under another name before; the import will change it to the present one. Please check.',
    },
  },
  'field-locked': {
    level: 'error',
    title: { zh: '信息准确后不能改', en: 'Locked once accurate' },
    say: {
      zh: '这位考生已是“信息准确”，{column}不能再改。请改回原来的内容；确有错误时，请联系平台处理。',
      en: 'This candidate is “信息准确” (accurate) already, so “{column}” may not change any more. Please put back what it was; if that is really wrong, please turn to the platform.',
    },
  },
  'person-in-other-category': {
    level: 'error',
    title: { zh: '已在另一类考生里', en: 'Already in the other category' },
    say: {
      zh: '这位考生已经是{category}，不能再作为{wanted}导入。请核对这一行的考生类型，或者删除这一行；以前导错了的话，请先撤销那次导入。',
      en: 'This candidate is in the records as “{category}” and cannot be imported as “{wanted}” too. Please check the candidate category (“考生类型”) of this row, or delete the row; if the earlier import was wrong, please undo it first.',
    },
  },
} as const satisfies Record<string, ProblemKind>
