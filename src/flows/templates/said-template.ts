/** 说的是哪个模板 · Words that call a file the platform's blank template, and which list and version they name. */
import { platformTemplates } from '../../domain/lists/templates/platform-templates.js'
import { foldText } from '../../domain/talk/commands.js'
import { findTalk, findTalkByWord, listOptions } from '../lists/all-talks.js'
import { wordsOfTemplate } from '../lists/template-name.js'

export interface SaidTemplate {
  /** The id of the list. */
  readonly list?: string
  /** The name of its template. */
  readonly kind?: string
}

const LONGEST = 60

/** 这是平台的按科目报考模板, 平台模板. */
const IS_TEMPLATE =
  /^(?:这份?|这个|下面|接下来|下一个)?(?:文件|表格?)?(?:就?是|都是|发的是|我?发|传)?(?:从)?平台(?:上|里)?(?:下载|导出)?的?(.{0,14}?)(?:空白|空)?的?(?:导入)?模[板版]$/u
const IS_TEMPLATE_EN = /^(?:this is |here is )?the platform[’']?s (?:own )?(?:blank |empty )?(.{0,30}?) ?template$/u

/** Undefined: no template is spoken of. */
export function readSaidTemplate(text: string): SaidTemplate | undefined {
  const folded = foldText(text.slice(0, LONGEST)).replace(/[。.！!]$/u, '')
  const english = IS_TEMPLATE_EN.exec(folded)?.[1]
  if (english !== undefined) return readWord(english)
  const word = IS_TEMPLATE.exec(folded.replaceAll(' ', ''))?.[1]
  return word === undefined ? undefined : readWord(word)
}

/** 按科目报考, 批量修改考生, 考场. */
function readWord(said: string): SaidTemplate {
  const word = said.replace(/的$/u, '')
  const talk = findTalkByWord(word)
  if (talk !== undefined) return { list: talk.list.id }
  const named = listOptions(() => true).flatMap(({ value: list }) => {
    const own = findTalk(list)
    return own === undefined ? [] : platformTemplates(own.list).map((template) => ({ list, template }))
  })
  for (const { list, template } of named) {
    for (const one of [...wordsOfTemplate(template), template.template.platform.en.toLowerCase()]) {
      if (!word.includes(one)) continue
      const rest = word.replace(one, '').replace(/^[的\s]|[的\s]$/gu, '')
      if (rest === '' ? template.template.unprinted : findTalkByWord(rest)?.list.id === list) {
        return { list, kind: template.name }
      }
    }
  }
  return {}
}

/** As it is kept in an answer. */
export function writeSaid({ list = '', kind = '' }: SaidTemplate): string {
  return `${list}:${kind}`
}

export function readWritten(said: string | undefined): SaidTemplate {
  const [list = '', kind = ''] = said?.split(':') ?? []
  return { ...(list !== '' && { list }), ...(kind !== '' && { kind }) }
}
