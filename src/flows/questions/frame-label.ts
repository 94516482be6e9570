/** 选项名 · A frame in about ten characters, for a numbered choice. */
import { findList } from '../../domain/lists/all.js'
import { findProgramme } from '../../domain/programmes/all.js'
import { WORK_STEP_NAMES } from '../../domain/programmes/work-steps.js'
import { findStep } from '../../domain/steps/all.js'
import type { CheckFrame, Frame } from '../../domain/talk/frames.js'
import { joined, type Language } from '../../domain/talk/language.js'
import { BOOK_TOPICS } from './books/topics.js'
import { LATER_LABELS } from './later-texts.js'
import { RULE_LABELS } from './rule-texts.js'
import { scopeName, shownName, statesName } from './wording.js'

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
    case 'who': {
      const who = joined(frame.names.map(shownName))[language]
      if (frame.photo) return zh ? `${who}的照片` : `Photo of ${who}`
      return zh ? `${who}的状态` : `Status of ${who}`
    }
    case 'field': {
      const who = joined(frame.names.map(shownName))[language]
      return zh ? `${who}的${frame.field}` : `${frame.field} of ${who}`
    }
    case 'records': {
      const name = findList(frame.list)?.name ?? { zh: '名单', en: 'list' }
      return zh ? `登记的${name.zh}` : `${name.en} on record`
    }
    case 'check':
      return labelCheck(frame, language)
    case 'step': {
      const step = findStep(frame.step)
      return (step?.measures?.[frame.of ?? '']?.label ?? step?.name ?? { zh: '进度', en: 'Status' })[language]
    }
    case 'sessions':
      return zh ? `${frame.room}几点考` : `When ${frame.room} is sat in`
    case 'seating': {
      if ('room' in frame) return zh ? `${frame.room}有谁` : `Who sits in ${frame.room}`
      const who = joined(frame.names.map(shownName))[language]
      return zh ? `${who}的座位` : `Seat of ${who}`
    }
    case 'changes':
      return zh ? '谁改过什么' : 'Who changed what'
    case 'progress':
      return zh ? '办到哪一步了' : 'Where we stand'
    case 'evidence':
      return zh ? '数据从哪来' : 'Where the data comes from'
    case 'history':
      return zh ? '最近的导入' : 'Recent imports'
    case 'rule':
      return RULE_LABELS[frame.topic][language]
    case 'programme':
      return labelBook(frame, language)
    case 'payee':
      return zh ? '收款账号' : 'Account to pay to'
    case 'guide':
      return labelGuide(frame, language)
    case 'later':
      return LATER_LABELS[frame.topic][language]
  }
}

function labelGuide({ step, programme }: Extract<Frame, { measure: 'guide' }>, language: Language): string {
  const named = findProgramme(programme ?? '')
  if (named) return named.name[language]
  return language === 'zh' ? `怎么${WORK_STEP_NAMES[step].zh}` : `How: ${WORK_STEP_NAMES[step].en}`
}

/** By the programme where it is one of several that are offered. */
function labelBook(frame: Extract<Frame, { measure: 'programme' }>, language: Language): string {
  const programme = findProgramme(frame.programme ?? '')
  return (programme?.name ?? BOOK_TOPICS[frame.topic].label)[language]
}

function labelCheck(frame: CheckFrame, language: Language): string {
  const zh = language === 'zh'
  if (frame.about === 'people') {
    const who = joined(frame.names)[language]
    return zh ? `${who}怎么没导入` : `Why ${who} is not in`
  }
  if (frame.about === 'rows') return zh ? '哪几行没通过' : 'Rows that failed'
  if (frame.verdict === 'refused') return zh ? '不合格的照片' : 'Photos refused'
  return zh ? '没对上的照片' : 'Photos of nobody'
}
