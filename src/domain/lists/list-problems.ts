/** 名单问题 · What any list can have wrong: its sheets, its header, its columns and its rows. */
import type { ProblemKind } from '../talk/problem-kind.js'

const USE_TEMPLATE = {
  zh: '也可以发“模板”，用我给的模板填写。',
  en: 'Or write “template” and fill in the one I give you.',
} as const

export const LIST_PROBLEMS = {
  'not-our-list': {
    level: 'error',
    title: { zh: '这种表还收不了', en: 'A list not taken yet' },
    say: {
      zh: `这份表看起来是{list}（表里有{seen}列），我现在还收不了这种表。请检查是不是发错了文件；${USE_TEMPLATE.zh}`,
      en: `This looks like {list} (it has these columns: {seen}), which I cannot take yet. Please check whether it is the right file. ${USE_TEMPLATE.en}`,
    },
  },
  'list-emptied': {
    level: 'error',
    title: { zh: '行都去掉了', en: 'All rows taken out' },
    say: {
      zh: '这份名单里的行都按您说的去掉了，没有可以导入的。要重新来，请把文件再发一次。',
      en: 'You have taken out every row of this list, so nothing is left to import. To begin anew, please send the file again.',
    },
  },
  'rows-without-content': {
    level: 'note',
    title: { zh: '没有写内容的行', en: 'Rows that say nothing' },
    say: {
      zh: '工作表“{sheet}”里没有写{columns}的行已跳过：{rows}。',
      en: 'Rows of sheet “{sheet}” without {columns} were skipped: {rows}.',
    },
  },
  'record-twice': {
    level: 'error',
    title: { zh: '同一条出现多次', en: 'The same entry several times' },
    say: {
      zh: '和{rows}是同一条，但内容不一样。请核对，只保留正确的一行。',
      en: 'This is the same entry as {rows}, with other details. Please check, and keep only the row that is right.',
    },
  },
  'record-updated': {
    level: 'note',
    title: { zh: '更新已有的记录', en: 'Record updated' },
    say: {
      zh: '以前导入过，这次会更新：{columns}。',
      en: 'This was imported before; this time these columns are updated: {columns}.',
    },
  },
  'cell-corrected': {
    level: 'mended',
    title: { zh: '按您说的改了', en: 'Corrected as you said' },
    say: { zh: '已按您在聊天里说的改好。', en: 'This was corrected as you said in the chat.' },
  },
  'proposal-taken': {
    level: 'mended',
    title: { zh: '按建议补上了', en: 'Proposal taken up' },
    say: { zh: '已按您认可的建议填写。', en: 'The proposal you took up was filled in.' },
  },
  'header-not-found': {
    level: 'error',
    title: { zh: '没有找到表头', en: 'No header row found' },
    say: {
      zh: `没有找到表头。数据上面应有一行列名，考生名单至少要有“学生姓名”和“证件号码”，考场表至少要有“考场名称”和“考位数”。我看到的第一行是：{seen}。请补上这一行再发；${USE_TEMPLATE.zh}`,
      en: `I found no header row. Above the data there should be a row of column names: for candidates at least “学生姓名” (name) and “证件号码” (ID number), for rooms “考场名称” (name) and “考位数” (seats). The first row I see is: {seen}. Please add that row and send the file again. ${USE_TEMPLATE.en}`,
    },
  },
  'list-empty': {
    level: 'error',
    title: { zh: '表头下面是空的', en: 'Nothing below the header' },
    say: {
      zh: '工作表“{sheet}”里找到了表头（第 {row} 行），但下面一行也没有填。请填好后再发。',
      en: 'I found the header in sheet “{sheet}” (row {row}), but not one row is filled in below it. Please fill in the list and send it again.',
    },
  },
  'template-has-rows': {
    level: 'error',
    title: { zh: '模板里填了很多行', en: 'Template is filled in' },
    say: {
      zh: '工作表“{sheet}”的表头下面有 {count} 行内容，不像空模板，没有记成模板。请发平台上下载的空白模板；要导入名单，不用说“模板”，直接发文件就行。',
      en: 'There are {count} rows below the header of sheet “{sheet}”, so it is no blank template and I did not learn it. Please send the blank one you download from the platform; to import a list just send the file, without calling it a template.',
    },
  },
  'template-column-said': {
    level: 'error',
    title: { zh: '没有看懂是哪一列', en: 'Column not understood' },
    say: {
      zh: '“{said}”说的不是认不出的那几列。请写列的字母或列名，再写它是哪一项，如“D 是 备注”。',
      en: '“{said}” does not speak of one of those columns. Please write the letter or the header of the column, then what it is, such as “D 是 备注”.',
    },
  },
  'template-field-unknown': {
    level: 'error',
    title: { zh: '名单里没有这一项', en: 'No such column in the list' },
    say: {
      zh: '这份名单里没有“{said}”这一项。请写我们模板里的列名；没有的就写“空着”。',
      en: 'This list has no column “{said}”. Please write a column name of our template, or “空着” to leave it empty.',
    },
  },
  'template-is-ours': {
    level: 'error',
    title: { zh: '是我们自己的模板', en: 'Our own template' },
    say: {
      zh: '工作表“{sheet}”是我发给您的模板，不是平台的，没有记。请发从平台上下载的空白模板。',
      en: 'Sheet “{sheet}” is the template I gave you, not the platform’s, so I did not learn it. Please send the blank one you download from the platform.',
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
      zh: '表里没有这些必填的列：{columns}。请加上列，并填好这一行。',
      en: 'The sheet lacks these required columns: {columns}. Please add them and fill them in for this row.',
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
      zh: '工作表“{sheet}”里被隐藏或筛选掉的行也一并检查了：{rows}。不想导入的，请删除这些行。',
      en: 'Rows of sheet “{sheet}” that are hidden or filtered out were checked too: {rows}. Please delete those you do not want to import.',
    },
  },
  'hidden-sheet-left-out': {
    level: 'note',
    title: { zh: '隐藏的工作表没有检查', en: 'Hidden sheet not checked' },
    say: {
      zh: '隐藏的工作表“{sheet}”里也有名单，没有检查。需要导入时，请取消隐藏后再发。',
      en: 'The hidden sheet “{sheet}” holds a list too and was not checked. To import them, please unhide the sheet and send the file again.',
    },
  },
  'sheet-left-out': {
    level: 'note',
    title: { zh: '没有检查的工作表', en: 'Sheet not checked' },
    say: {
      zh: '工作表“{sheet}”里没有找到名单的表头，没有检查。',
      en: 'I found no header of such a list in sheet “{sheet}”, so it was not checked.',
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
      zh: '和{rows}是同一条，内容也一样。请只保留一行。',
      en: 'This is the same entry with the same details as in {rows}. Please keep only one of these rows.',
    },
  },
} as const satisfies Record<string, ProblemKind>
