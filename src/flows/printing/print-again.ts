/** 补打 · What of a paper was printed before and is as it was, what has changed since, and who has no photo: asked before it is printed. */
import { isOfPeople } from '../../domain/arrangement/paper-lines.js'
import { PRINT_KINDS } from '../../domain/printing/print-order.js'
import type { Said } from '../../domain/talk/language.js'
import type { Option } from '../engine/flow.js'
import { plural } from '../talk/wording.js'
import { type PrintContext, type Printing, printingOf } from './print-answers.js'

const NAMED = 10

export const NOT_PRINTED: Said = { zh: '好，这次不打印。', en: 'All right, nothing is printed.' }

/** Undefined: nothing of it was printed before, or it is one sheet that was asked for by itself. */
export async function standPrinted(context: PrintContext): Promise<Printing | undefined> {
  if (context.answers.person !== undefined) return undefined
  const printing = await printingOf(context)
  const isNews = printing === undefined || printing.lines.length < 2
  return isNews || printing.changed.length === printing.lines.length ? undefined : printing
}

export async function whichOptions(context: PrintContext): Promise<readonly Option<'changed' | 'all' | 'none'>[]> {
  const printing = await standPrinted(context)
  if (printing === undefined) return []
  const { lines, changed } = printing
  const all: Option<'all'> = {
    value: 'all',
    label: { zh: `全部 ${lines.length} 份`, en: `All ${lines.length}` },
    words: ['全部', '都打', '全打', '再打一次', '全部再打一次', 'all'],
  }
  if (changed.length === 0) {
    return [
      all,
      { value: 'none', label: { zh: '不用打了', en: 'Nothing' }, words: ['不打', '不用', '不用打', '算了', 'no'] },
    ]
  }
  return [
    {
      value: 'changed',
      label: { zh: `只打变了的 ${changed.length} 份`, en: `Only the ${changed.length}` },
      words: ['只打变了的', '变了的', '只打变的', '补打', '变了的就行', 'only what changed', 'changed'],
    },
    all,
  ]
}

export async function askWhich(context: PrintContext): Promise<Said> {
  const printing = await standPrinted(context)
  if (printing === undefined) return NOT_PRINTED
  const { paper, lines, changed } = printing
  const name = PRINT_KINDS[paper]
  if (changed.length === 0) {
    return {
      zh: `${name.zh}都打印过，之后没有变化，不用再打。要再打一次吗？`,
      en: `The ${name.en} were printed before and nothing has changed since. Shall I print them once more?`,
    }
  }
  const same = lines.length - changed.length
  const named = nameLines(printing)
  return {
    zh: `${name.zh}打印过，${same} 份没有变；变了或还没打过的 ${changed.length} 份：${named.zh}。打哪些？`,
    en: `Of the ${name.en} printed before ${same} ${same === 1 ? 'is' : 'are'} unchanged; changed or not printed yet: ${named.en}. Which shall I print?`,
  }
}

/** 张三（107室）, or the rooms. */
function nameLines({ paper, changed }: Printing): Said {
  const names = changed.map(({ name, rooms }) =>
    name === undefined ? rooms.join('、') : `${name}（${rooms.join('、')}）`,
  )
  const shown = [...new Set(names)].slice(0, NAMED)
  const isMore = new Set(names).size > NAMED
  const others = plural(changed.length, isOfPeople(paper) ? 'sheet' : 'room')
  return {
    zh: `${shown.join('、')}${isMore ? '等' : ''}`,
    en: `${others} (“${shown.join('、')}”${isMore ? ' and others' : ''})`,
  }
}

/** Of our own: of a guest we never have one. */
export async function withoutPhoto(context: PrintContext): Promise<readonly string[]> {
  const printing =
    context.answers.paper === 'tickets' && context.answers.which !== 'none' ? await printingOf(context) : undefined
  const people = new Map(
    (printing?.seated ?? [])
      .filter(({ photo, idNumber }) => photo === undefined && idNumber !== undefined)
      .map(({ ticketNumber, name }) => [ticketNumber ?? name, name]),
  )
  return [...people.values()]
}

export async function askPhotos(context: PrintContext): Promise<Said> {
  const names = await withoutPhoto(context)
  const shown = names.slice(0, NAMED)
  const isMore = names.length > NAMED
  return {
    zh: `${names.length} 人还没有照片：${shown.join('、')}${isMore ? '等' : ''}。现在打印，准考证上的照片是空框。先把照片发给我再打，还是照样打印？`,
    en: `${names.length} ${names.length === 1 ? 'person has' : 'people have'} no photo yet: “${shown.join('、')}”${isMore ? ' and others' : ''}. Their tickets would have an empty frame. Send me the photos first, or print all the same?`,
  }
}
