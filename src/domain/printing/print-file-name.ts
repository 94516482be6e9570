/** 打印文件名 · Plan, room and what it is, as a file may be called on every system. */
import { PRINT_KINDS, type PrintOrder } from './print-order.js'

const MOST = 40

/** `2021年第三次考试-107室-准考证.pdf`; `number` of `count` parts. */
export function fileNameOf(
  { plan, room, kind }: PrintOrder,
  number: number,
  count: number,
  ending: 'pdf' | 'xlsx' = 'pdf',
): string {
  const parts = [plan, room ?? '', PRINT_KINDS[kind].zh, count === 1 ? '' : String(number)]
  return `${parts
    .map(fileWord)
    .filter((part) => part !== '')
    .join('-')}.${ending}`
}

/** What of a name may stand in that of a file. */
export function fileWord(part: string): string {
  const plain = part.replace(/[\p{Cc}\p{Cf}\s/\\:*?"<>|]/gu, ' ').replaceAll(' ', '')
  return [...plain].slice(0, MOST).join('')
}
