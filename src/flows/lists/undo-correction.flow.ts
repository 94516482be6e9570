/** 撤销更正 · The person's own last correction, or removal, of a record in the chat is put back as it was. */
import type { UndoableCorrection } from '../../domain/imports/import-records.js'
import { getList } from '../../domain/lists/all.js'
import { shownValue } from '../../domain/lists/shown-value.js'
import { type Said, sameInBoth } from '../../domain/talk/language.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { type Held, heldTo } from '../engine/yes-or-no.js'
import { lines, momentName } from '../talk/wording.js'
import { acceptUndo, sayBlock, sayFields, sayFirst } from './undo-blocks.js'

interface UndoCorrectionAnswers {
  /** Of the correction. */
  sure: Held<true>
}
type Context = StepContext<UndoCorrectionAnswers>

export const undoCorrection = defineFlow<UndoCorrectionAnswers>()({
  id: 'undo-correction',
  title: { zh: '撤销更正', en: 'Undo a correction' },
  about: {
    zh: '撤销更正：撤回您最近一次在聊天里改的一格，或者删除的一条',
    en: 'undo correction: take back your last correction or removal made in the chat',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['undo-correction'],
  ofSchool: true,
  opensWith: [
    '撤销更正',
    '撤回更正',
    '撤销修改',
    '撤销删除',
    '恢复删除',
    '恢复刚才删除的',
    '改回去',
    'undo correction',
  ],
  steps: {
    sure: {
      label: { zh: '撤销', en: 'Undo' },
      endIf: endIfImpossible,
      ask: sayConsequence,
      accept: heldTo(async (context) => (await findLast(context))?.id ?? '', acceptUndo),
    },
  },
  done: async ({ sure }, context) => {
    const last = await findLast(context)
    const who = last?.change.who ?? ''
    return {
      changes: [{ kind: 'undo-correction', schoolId: getSchool(context.facts).school.id, id: sure.about }],
      say: {
        zh: `已恢复：${who}和${last?.change.kind === 'removed' ? '删除' : '更正'}之前一样。平台上改过的，也请改回来。`,
        en: `Done: ${who} is as before. What you changed on the platform must be changed back there too.`,
      },
    }
  },
})

async function findLast({ facts }: Pick<Context, 'facts'>): Promise<UndoableCorrection | undefined> {
  const { personId } = facts.asker
  return personId === undefined ? undefined : getSchool(facts).records.imports.findUndoableCorrection(personId)
}

async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  const last = await findLast(context)
  if (last === undefined) {
    return { say: { zh: '您没有可以撤销的更正或删除。', en: 'There is no correction or removal of yours to undo.' } }
  }
  const { blockedBy } = last
  if (blockedBy === undefined) return undefined
  const [what, why] = [sayWhat(last, context), sayBlock(blockedBy)]
  const refused = {
    zh: `${what.zh}，现在不能撤销：${why.zh}。`,
    en: `${what.en}, which cannot be undone now: ${why.en}.`,
  }
  const first = blockedBy.kind === 'correction' || blockedBy.isOthers ? sayFirst(blockedBy) : undefined
  return { say: lines(refused, first) }
}

function sayWhat({ change }: UndoableCorrection, { facts }: Context): Said {
  const { one } = getList(change.list)
  const [zh, en] = [momentName(change.at, facts.now, 'zh'), momentName(change.at, facts.now, 'en')]
  if (change.kind === 'removed') {
    return {
      zh: `您最近删除的是${one.zh} ${change.who}（${zh}）`,
      en: `You last removed the ${one.en} ${change.who} (${en})`,
    }
  }
  const fields = sayFields(change)
  return {
    zh: `您最近改的是 ${change.who} 的${fields.zh}（${zh}）`,
    en: `You last corrected ${fields.en} of ${change.who} (${en})`,
  }
}

async function sayConsequence(context: Context): Promise<Said> {
  const last = await findLast(context)
  if (last === undefined) return sameInBoth('')
  const what = sayWhat(last, context)
  return lines({ zh: `${what.zh}。`, en: `${what.en}.` }, sayBecomes(last), { zh: '要撤销它吗？', en: 'Undo it?' })
}

function sayBecomes({ change, before }: UndoableCorrection): Said {
  const list = getList(change.list)
  if (change.kind === 'removed') {
    const more = list.measure === '人' ? { zh: '，照片和状态也在', en: ', with photo and status' } : { zh: '', en: '' }
    return {
      zh: `**撤销以后恢复成删除之前的样子${more.zh}。**`,
      en: `**The record comes back as it was${more.en}.**`,
    }
  }
  const becomes = change.fields
    .filter((field) => list.columns[field] !== undefined)
    .map((field): Said => {
      const value = before[field]
      const shown = value === undefined ? { zh: '（空）', en: '(empty)' } : sameInBoth(shownValue(list, field, value))
      const name = list.columns[field]?.name ?? field
      return { zh: `${name}改回 ${shown.zh}`, en: `“${name}” becomes ${shown.en} again` }
    })
  return { zh: `**${becomes.map(({ zh }) => zh).join('，')}。**`, en: `**${becomes.map(({ en }) => en).join(', ')}.**` }
}
