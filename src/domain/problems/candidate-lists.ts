/** 考生名单问题 · Faults of the whole list, faults across its rows, and what the records say about a row. */
import type { ProblemKind } from '../problems.js'

const USE_TEMPLATE = '也可以发“模板”，用我给的模板填写。'

export const CANDIDATE_LIST_PROBLEMS = {
  'header-not-found': {
    level: 'error',
    title: { zh: '没有找到表头', en: 'No header row found' },
    say: {
      zh: `没有找到表头。数据上面应有一行列名，至少包括“学生姓名”和“证件号码”。我看到的第一行是：{seen}。请补上这一行再发；${USE_TEMPLATE}`,
      en: 'no header row found',
    },
  },
  'not-a-candidate-list': {
    level: 'error',
    title: { zh: '不是考生信息表', en: 'Not a candidate list' },
    say: {
      zh: `这份表看起来是{what}，不是考生信息表（表里有“{seen}”列）。请发考生信息表；${USE_TEMPLATE}`,
      en: 'not a candidate list',
    },
  },
  'list-empty': {
    level: 'error',
    title: { zh: '没有考生', en: 'No rows below the header' },
    say: {
      zh: '工作表“{sheet}”里找到了表头（第{row}行），但下面一位考生也没有。请填好后再发。',
      en: 'no rows below the header',
    },
  },
  'workbook-empty': {
    level: 'error',
    title: { zh: '表格是空的', en: 'Workbook is empty' },
    say: {
      zh: `这份表格里没有任何内容。请检查是不是发错了文件；${USE_TEMPLATE}`,
      en: 'workbook is empty',
    },
  },
  'column-missing': {
    level: 'error',
    title: { zh: '缺少必填的列', en: 'Required column missing' },
    say: {
      zh: '工作表“{sheet}”缺少必填的列：{columns}。请加上这些列并填好，再发一次。',
      en: 'required column missing',
    },
  },
  'row-lacks-columns': {
    level: 'error',
    title: { zh: '表里没有必填的列', en: 'Row lacks required columns' },
    say: {
      zh: '表里没有这些必填的列：{columns}。请加上列，并为这位考生填写。',
      en: 'row lacks required columns',
    },
  },
  'column-damaged': {
    level: 'error',
    title: { zh: '整列号码被 Excel 改坏', en: 'Column damaged by Excel' },
    say: {
      zh: '{column}一列有 {count} 个号码被 Excel 改坏了（变成科学计数，或末尾变成 000），原来的数字已经丢失，改格式也找不回来。请先把这一列设为“文本”格式，再从原始资料重新粘贴。',
      en: 'column damaged by Excel',
    },
  },
  'id-type-assumed': {
    level: 'note',
    title: { zh: '没有证件类型列', en: 'ID type assumed' },
    say: {
      zh: '工作表“{sheet}”没有“证件类型”列，已按“身份证”检查。有别的证件时，请加上这一列。',
      en: 'ID type assumed',
    },
  },
  'columns-ignored': {
    level: 'note',
    title: { zh: '没有用到的列', en: 'Columns not used' },
    say: {
      zh: '工作表“{sheet}”里这些列没有用到：{columns}。',
      en: 'columns not used',
    },
  },
  'hidden-rows': {
    level: 'note',
    title: { zh: '有隐藏的行', en: 'Hidden rows' },
    say: {
      zh: '工作表“{sheet}”有 {count} 行被隐藏或筛选掉了（{rows}），也一并检查了。不想导入的，请删除这些行。',
      en: 'hidden rows',
    },
  },
  'hidden-sheet-left-out': {
    level: 'note',
    title: { zh: '隐藏的工作表没有检查', en: 'Hidden sheet left out' },
    say: {
      zh: '隐藏的工作表“{sheet}”里也有考生，没有检查。需要导入时，请取消隐藏后再发。',
      en: 'hidden sheet left out',
    },
  },
  'sheet-left-out': {
    level: 'note',
    title: { zh: '没有检查的工作表', en: 'Sheet left out' },
    say: {
      zh: '工作表“{sheet}”里没有找到考生信息的表头，没有检查。',
      en: 'sheet left out',
    },
  },
  'rows-without-person': {
    level: 'note',
    title: { zh: '没有写人的行', en: 'Rows without a person' },
    say: {
      zh: '工作表“{sheet}”有 {count} 行没有姓名、证件号码和手机号码（{rows}），已跳过。',
      en: 'rows without a person',
    },
  },
  'merged-cells-filled': {
    level: 'note',
    title: { zh: '合并的单元格', en: 'Merged cells filled down' },
    say: {
      zh: '工作表“{sheet}”的数据里有合并的单元格，{count} 个空格子按合并的内容补齐了。请核对。',
      en: 'merged cells filled down',
    },
  },
  'row-repeated': {
    level: 'error',
    title: { zh: '重复的行', en: 'Row repeated' },
    say: {
      zh: '和{rows}是同一个人，内容也一样。请只保留一行。',
      en: 'row repeated',
    },
  },
  'person-twice': {
    level: 'error',
    title: { zh: '同一个人出现多次', en: 'Same person twice' },
    say: {
      zh: '和{rows}的证件号码相同，但内容不一样。请核对，只保留正确的一行。',
      en: 'same person twice',
    },
  },
  'id-of-two-people': {
    level: 'error',
    title: { zh: '不同的人用了同一个证件号码', en: 'Two people with one ID number' },
    say: {
      zh: '和{rows}的证件号码相同，姓名却不同。请核对各人的证件号码。',
      en: 'two people with one ID number',
    },
  },
  'person-similar': {
    level: 'warning',
    title: { zh: '同名且证件号码只差一位', en: 'Same name, nearly the same ID' },
    say: {
      zh: '和{rows}同名，证件号码也只差一位，可能是同一个人。请核对。',
      en: 'same name, nearly the same ID',
    },
  },
  'phone-shared': {
    level: 'warning',
    title: { zh: '几个人共用手机号', en: 'Phone shared' },
    say: {
      zh: '和{rows}的手机号码相同。请确认是不是本人的号码。',
      en: 'phone shared',
    },
  },
  'phone-shared-by-many': {
    level: 'error',
    title: { zh: '很多人共用一个手机号', en: 'One phone for many people' },
    say: {
      zh: '有 {count} 位考生填了同一个手机号码（{rows}）。请改成各人自己的号码。',
      en: 'one phone for many people',
    },
  },
  'person-updated': {
    level: 'note',
    title: { zh: '更新已有考生', en: 'Existing candidate updated' },
    say: {
      zh: '这位考生以前导入过，这次会更新：{columns}。',
      en: 'existing candidate updated',
    },
  },
  'name-changed': {
    level: 'warning',
    title: { zh: '姓名和以前导入的不同', en: 'Name differs from the record' },
    say: {
      zh: '这个证件号码以前导入时是另一个姓名，导入后会改成现在的。请核对。',
      en: 'name differs from the record',
    },
  },
  'field-locked': {
    level: 'error',
    title: { zh: '信息准确后不能改', en: 'Locked after verification' },
    say: {
      zh: '这位考生已是“信息准确”，{column}不能再改。请改回原来的内容；确有错误时，请联系平台处理。',
      en: 'locked after verification',
    },
  },
  'person-in-other-category': {
    level: 'error',
    title: { zh: '已在另一类考生里', en: 'Already in the other category' },
    say: {
      zh: '这位考生已经是{category}，不能再作为{wanted}导入。请核对这一行的考生类型，或者删除这一行；以前导错了的话，请先撤销那次导入。',
      en: 'already in the other category',
    },
  },
} as const satisfies Record<string, ProblemKind>
