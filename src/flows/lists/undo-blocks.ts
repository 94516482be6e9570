/** 撤销的障碍 · What stands in the way of taking something back, whose it is, and what has to be taken back before. */
import type { RecordChange, UndoBlock } from '../../domain/imports/import-records.js'
import { getList } from '../../domain/lists/all.js'
import { joined, type Said } from '../../domain/talk/language.js'
import { yes } from '../engine/yes-or-no.js'

const BLOCKED: Readonly<Record<UndoBlock['kind'], Said>> = {
  photos: { zh: '之后已经给这些考生传了照片', en: 'photos of these candidates have come in since' },
  statuses: { zh: '之后已经按平台导出更新了状态', en: 'statuses have been updated from a platform export since' },
  'later-import': { zh: '之后又有别的导入改过这些内容', en: 'a later import has changed these records' },
  confirmation: { zh: '之后已经有考生人工确认过', en: 'candidates have been confirmed by a person since' },
  correction: { zh: '之后已经在聊天里改过其中的内容', en: 'some of it has been corrected in the chat since' },
  'other-list': { zh: '之后导入的别的名单用到了这些内容', en: 'another list imported since rests on these records' },
  'undone-since': { zh: '之后撤销过这类名单的导入', en: 'an import of such records has been undone since' },
}

/** Whether to take it back; what is asked about before, says what would be lost. */
export const acceptUndo = yes({
  yes: { zh: '确认撤销', en: 'Yes, undo' },
  no: { zh: '不撤销', en: 'Do not undo' },
})

/** Which correction, and whose it is where it is not the person's own. */
export function sayBlock({ kind, change, byName, isOthers }: UndoBlock): Said {
  const said = change === undefined ? BLOCKED[kind] : sayCorrection(change)
  if (!isOthers) return said
  return { zh: `${said.zh}（${byName ?? '同事'}办的）`, en: `${said.en} (by ${byName ?? 'a colleague'})` }
}

function sayCorrection(change: RecordChange): Said {
  const { zh, en } = sayFields(change)
  return {
    zh: `之后在聊天里改过${change.who}的${zh}`,
    en: `${en} of ${change.who} has been corrected in the chat since`,
  }
}

/** 手机号码、专业: what was corrected; a field that only followed has no column of its own. */
export function sayFields({ list, fields }: RecordChange): Said {
  const { columns } = getList(list)
  const names = fields.flatMap((field) => columns[field]?.name ?? [])
  return joined(names.length > 0 ? names : ['内容'])
}

/** What can be taken back itself comes first; what a colleague did is theirs to take back. */
export function sayFirst({ kind, isOthers, byName }: UndoBlock): Said | undefined {
  if (kind === 'confirmation' || kind === 'undone-since') return undefined
  const isCorrection = kind === 'correction'
  if (!isOthers) {
    return isCorrection
      ? {
          zh: '要撤销它，先发“撤销更正”撤回这处更正。',
          en: 'To undo it, first write “undo correction” to take that correction back.',
        }
      : { zh: '要撤销它，先撤销之后的那一次。', en: 'To undo it, first undo what came after.' }
  }
  const [zh, en] = [byName ?? '同事', byName ?? 'your colleague']
  return isCorrection
    ? {
        zh: `要撤销它，要先请${zh}在自己的对话里发“撤销更正”。`,
        en: `To undo it, first ask ${en} to write “undo correction” in their own chat.`,
      }
    : { zh: `要撤销它，要先请${zh}撤销之后的那一次。`, en: `To undo it, first ask ${en} to undo what came after.` }
}
