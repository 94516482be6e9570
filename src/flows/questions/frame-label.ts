/** 选项名 · A frame in about ten characters, for a numbered choice. */
import type { Frame } from '../../domain/talk/frames.js'
import type { Language } from '../../domain/talk/language.js'
import { LATER_LABELS } from './later-texts.js'
import { RULE_LABELS } from './rule-texts.js'
import { scopeName, statesName } from './wording.js'

export function labelFrame(frame: Frame, language: Language): string {
  const zh = language === 'zh'
  switch (frame.measure) {
    case 'count':
    case 'list': {
      const scope = scopeName(frame.scope, language)
      const states = statesName(frame.states, language)
      if (zh) return `${scope && `${scope} `}${states}${frame.measure === 'count' ? '的人数' : '的名单'}`
      return `${frame.measure === 'count' ? 'How many' : 'List'}: ${states}${scope && `, ${scope}`}`
    }
    case 'who':
      if (frame.photo) return zh ? `${frame.name}的照片` : `Photo of ${frame.name}`
      return zh ? `${frame.name}的状态` : `Status of ${frame.name}`
    case 'progress':
      return zh ? '办到哪一步了' : 'Where we stand'
    case 'evidence':
      return zh ? '数据从哪来' : 'Where the data comes from'
    case 'history':
      return zh ? '最近的导入' : 'Recent imports'
    case 'rule':
      return RULE_LABELS[frame.topic][language]
    case 'later':
      return LATER_LABELS[frame.topic][language]
  }
}
