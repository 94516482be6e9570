/** 要什么 · What somebody wants handed over, without the words around: 把承诺书发我, 打印工作牌, 缴费凭证给我一份. */
import { foldText } from '../../domain/talk/commands.js'

const LONGEST = 60
const WISH = /^(?:请|帮我|麻烦|把|给我|发我|发一份|发份|要|打|印|print)+/u
/** 张三的准考证, 张三和李四的准考证 begin with a name. */
const ONE = /^(?:一?[张份](?!\p{Script=Han}{1,3}[的、，,和跟与及])|the)/u
const AROUND = /(?:发?给我|发我|打印出来|打出来|的?pdf|一下|一份|再发一次|吧)$/u
const ASKED = /[?？吗怎]|什么|多少/u

/** Undefined: a question, or longer than any wish. */
export function thingWanted(typed: string): string | undefined {
  if (typed.length > LONGEST || ASKED.test(typed)) return undefined
  const said = foldText(typed).replaceAll(' ', '').replace(WISH, '').replace(ONE, '')
  return said.replace(AROUND, '').replace(AROUND, '').replace(WISH, '')
}
