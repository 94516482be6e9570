/** 考生名单问题 · Faults of the whole list, faults across its rows, and what the records say about a row. */
import type { ProblemKind } from '../problems.js'

const USE_TEMPLATE = '也可以发“模板”，用我给的模板填写。'

export const CANDIDATE_LIST_PROBLEMS = {
  'header-not-found': {
    level: 'error',
    title: '没有找到表头',
    en: 'no header row found',
    say: `没有找到表头。数据上面应有一行列名，至少包括“学生姓名”和“证件号码”。我看到的第一行是：{seen}。请补上这一行再发；${USE_TEMPLATE}`,
  },
  'not-a-candidate-list': {
    level: 'error',
    title: '不是考生信息表',
    en: 'not a candidate list',
    say: `这份表看起来是{what}，不是考生信息表（表里有“{seen}”列）。请发考生信息表；${USE_TEMPLATE}`,
  },
  'list-empty': {
    level: 'error',
    title: '没有考生',
    en: 'no rows below the header',
    say: '工作表“{sheet}”里找到了表头（第{row}行），但下面一位考生也没有。请填好后再发。',
  },
  'workbook-empty': {
    level: 'error',
    title: '表格是空的',
    en: 'workbook is empty',
    say: `这份表格里没有任何内容。请检查是不是发错了文件；${USE_TEMPLATE}`,
  },
  'column-missing': {
    level: 'error',
    title: '缺少必填的列',
    en: 'required column missing',
    say: '工作表“{sheet}”缺少必填的列：{columns}。请加上这些列并填好，再发一次。',
  },
  'row-lacks-columns': {
    level: 'error',
    title: '表里没有必填的列',
    en: 'row lacks required columns',
    say: '表里没有这些必填的列：{columns}。请加上列，并为这位考生填写。',
  },
  'column-damaged': {
    level: 'error',
    title: '整列号码被 Excel 改坏',
    en: 'column damaged by Excel',
    say: '{column}一列有 {count} 个号码被 Excel 改坏了（变成科学计数，或末尾变成 000），原来的数字已经丢失，改格式也找不回来。请先把这一列设为“文本”格式，再从原始资料重新粘贴。',
  },
  'id-type-assumed': {
    level: 'note',
    title: '没有证件类型列',
    en: 'ID type assumed',
    say: '工作表“{sheet}”没有“证件类型”列，已按“身份证”检查。有别的证件时，请加上这一列。',
  },
  'columns-ignored': {
    level: 'note',
    title: '没有用到的列',
    en: 'columns not used',
    say: '工作表“{sheet}”里这些列没有用到：{columns}。',
  },
  'hidden-rows': {
    level: 'note',
    title: '有隐藏的行',
    en: 'hidden rows',
    say: '工作表“{sheet}”有 {count} 行被隐藏或筛选掉了（{rows}），也一并检查了。不想导入的，请删除这些行。',
  },
  'hidden-sheet-left-out': {
    level: 'note',
    title: '隐藏的工作表没有检查',
    en: 'hidden sheet left out',
    say: '隐藏的工作表“{sheet}”里也有考生，没有检查。需要导入时，请取消隐藏后再发。',
  },
  'sheet-left-out': {
    level: 'note',
    title: '没有检查的工作表',
    en: 'sheet left out',
    say: '工作表“{sheet}”里没有找到考生信息的表头，没有检查。',
  },
  'rows-without-person': {
    level: 'note',
    title: '没有写人的行',
    en: 'rows without a person',
    say: '工作表“{sheet}”有 {count} 行没有姓名、证件号码和手机号码（{rows}），已跳过。',
  },
  'merged-cells-filled': {
    level: 'note',
    title: '合并的单元格',
    en: 'merged cells filled down',
    say: '工作表“{sheet}”的数据里有合并的单元格，{count} 个空格子按合并的内容补齐了。请核对。',
  },
  'row-repeated': {
    level: 'error',
    title: '重复的行',
    en: 'row repeated',
    say: '和{rows}是同一个人，内容也一样。请只保留一行。',
  },
  'person-twice': {
    level: 'error',
    title: '同一个人出现多次',
    en: 'same person twice',
    say: '和{rows}的证件号码相同，但内容不一样。请核对，只保留正确的一行。',
  },
  'id-of-two-people': {
    level: 'error',
    title: '不同的人用了同一个证件号码',
    en: 'two people with one ID number',
    say: '和{rows}的证件号码相同，姓名却不同。请核对各人的证件号码。',
  },
  'person-similar': {
    level: 'warning',
    title: '同名且证件号码只差一位',
    en: 'same name, nearly the same ID',
    say: '和{rows}同名，证件号码也只差一位，可能是同一个人。请核对。',
  },
  'phone-shared': {
    level: 'warning',
    title: '几个人共用手机号',
    en: 'phone shared',
    say: '和{rows}的手机号码相同。请确认是不是本人的号码。',
  },
  'phone-shared-by-many': {
    level: 'error',
    title: '很多人共用一个手机号',
    en: 'one phone for many people',
    say: '有 {count} 位考生填了同一个手机号码（{rows}）。请改成各人自己的号码。',
  },
  'person-updated': {
    level: 'note',
    title: '更新已有考生',
    en: 'existing candidate updated',
    say: '这位考生以前导入过，这次会更新：{columns}。',
  },
  'name-changed': {
    level: 'warning',
    title: '姓名和以前导入的不同',
    en: 'name differs from the record',
    say: '这个证件号码以前导入时是另一个姓名，导入后会改成现在的。请核对。',
  },
  'field-locked': {
    level: 'error',
    title: '信息准确后不能改',
    en: 'locked after verification',
    say: '这位考生已是“信息准确”，{column}不能再改。请改回原来的内容；确有错误时，请联系平台处理。',
  },
  'person-in-other-category': {
    level: 'error',
    title: '已在另一类考生里',
    en: 'already in the other category',
    say: '这位考生已经是{category}，不能再作为{wanted}导入。请核对这一行的考生类型，或者删除这一行；以前导错了的话，请先撤销那次导入。',
  },
} as const satisfies Record<string, ProblemKind>
