/** 设置监考人员 · Step 5: done when there are as many invigilators as the rooms need, and the organisation has certified them. */
import type { CaseEvidence } from '../steps/case-counts.js'
import { reasonsOfList, standOfList } from '../steps/list-standing.js'
import { isGuest } from '../steps/named-counts.js'
import { type Act, blocked, defineStep, doing, done, notNeeded } from '../steps/step.js'
import type { Said } from '../talk/language.js'
import { EXAM_CONTACTS } from './exam-contact-records.js'
import { invigilatorsList } from './invigilators-list.js'
import { questionnaireRuleOf } from './questionnaire.js'
import { standWatch, type WatchCounts } from './watch-standing.js'

type Counts = WatchCounts & Pick<CaseEvidence, 'sites' | 'waiting' | 'failing' | 'questionnaire.sent'>

const ENTER: Act = { command: '登记监考员', label: { zh: '登记监考员', en: 'Enter invigilators' } }

const QUESTIONNAIRE: Act = { command: '监考问卷', label: { zh: '监考问卷', en: 'Staff questionnaire' } }

const PROPOSE: Act = { command: '排监考', label: { zh: '排监考', en: 'Propose who watches' } }

export const invigilatorsStep = defineStep<Counts>()({
  id: 'invigilators',
  number: '5',
  name: { zh: '设置监考人员', en: 'Invigilators' },
  guide: {
    zh: '老师先参加评价组织的考评员培训，再在平台上新增，等组织认证。把监考人员表（或平台的监考人员导出）发给我，我按考场算够不够。谁监考哪个考场由平台或评价组织定。',
    en: 'Teachers attend the organisation’s training, are then added on the platform and certified. Send me the list of invigilators (or the platform’s export), and I work out whether they are enough for the rooms. Who watches which room is set by the platform or the organisation.',
  },
  per: 'plan',
  closes: 'arrangement',
  from: [invigilatorsList.id, 'rooms', EXAM_CONTACTS],
  stand: (counts) => {
    const ofList = standOfList(invigilatorsList.id, counts)
    if (ofList !== undefined) return ofList
    const { rooms, needed, have, certified, short, barred, isStrict } = standWatch(counts)
    if (isGuest(counts) && rooms === 0) return notNeeded('of-the-host')
    if (rooms === 0) return blocked('no-room')
    if (short > 0) return doing(have === 0 ? 'nobody' : 'short', short)
    if (barred > 0 && isStrict) return doing('barred', barred)
    if (questionnaireRuleOf(counts.of?.plan) && counts['questionnaire.sent'] === 0) return doing('unsent')
    return certified < needed ? doing('uncertified', needed - certified) : done('complete')
  },
  share: (counts) => {
    const { needed, short } = standWatch(counts)
    return { done: needed - short, total: needed }
  },
  reasons: {
    ...reasonsOfList(invigilatorsList),
    'of-the-host': {
      said: () => ({ zh: '借考，监考由考点学校安排', en: 'a site is borrowed, its host sees to invigilators' }),
      next: { zh: '监考不用办。', en: 'nothing to do about invigilators.' },
    },
    'no-room': {
      said: (_, counts) => {
        const { have } = standWatch(counts)
        return {
          zh: `还没有考场，算不出要几名监考${have > 0 ? `；已登记 ${have} 名` : ''}`,
          en: `no rooms yet, so it is not known how many are needed${have > 0 ? `; ${have} entered` : ''}`,
        }
      },
      next: { zh: '先设置考场。', en: 'set up the rooms first.' },
    },
    nobody: {
      said: (_, counts) => ({
        zh: `${sayRooms(counts).zh}，还没有登记监考员`,
        en: `${sayRooms(counts).en}; none is entered yet`,
      }),
      next: {
        zh: '直接告诉我，如“监考员张伟 13900000000”；有监考人员表也可以发给我。',
        en: 'just tell me, such as “监考员张伟 13900000000”, or send the list of invigilators.',
      },
      act: ENTER,
    },
    short: {
      said: (short, counts) => ({
        zh: `${sayRooms(counts).zh}，${sayHave(counts).zh}，还差 ${short} 名${sayOfBar(counts).zh}`,
        en: `${sayRooms(counts).en}, ${sayHave(counts).en}: ${short} short${sayOfBar(counts).en}`,
      }),
      next: {
        zh: '把还没登记的老师告诉我，如“监考员张伟 13900000000”，或者加进监考人员表再发给我。',
        en: 'tell me the teachers that are missing, such as “监考员张伟 13900000000”, or send the list again.',
      },
      act: ENTER,
    },
    barred: {
      said: (barred, counts) => ({
        zh: `人数够了，但登记的里面有 ${barred} 名是这场考生的任课教师，按规定不能监考（${sayRooms(counts).zh}）`,
        en: `enough people, but ${barred} of those entered teach the candidates, which the book forbids (${sayRooms(counts).en})`,
      }),
      next: {
        zh: '换成别的院系的老师；不监考的从监考人员里删除，如“删除张伟”。',
        en: 'take teachers of other departments; whoever does not invigilate is taken out, such as “删除张伟”.',
      },
      act: PROPOSE,
    },
    unsent: {
      said: () => ({
        zh: '人数够了，还没交监考考务人员信息问卷：不交不认证，也不寄证书',
        en: 'enough people, but the staff questionnaire is not handed in: without it nobody is certified and no certificates are posted',
      }),
      next: {
        zh: '发“监考问卷”，问几样就出填好的表；交给评价组织以后发“问卷交了”。',
        en: 'write “staff questionnaire”: after a few questions you get it filled in; once the organisation has it write “questionnaire sent”.',
      },
      act: QUESTIONNAIRE,
    },
    uncertified: {
      said: (_, counts) => ({
        zh: `人数够了，${sayRooms(counts).zh}，${sayHave(counts).zh}`,
        en: `enough people: ${sayRooms(counts).en}, ${sayHave(counts).en}`,
      }),
      next: {
        zh: '等评价组织认证；平台上显示“已认证”以后，把平台的监考人员导出发给我。',
        en: 'wait for the organisation’s certification; then send me the platform’s export of invigilators.',
      },
    },
    complete: {
      said: (_, counts) => ({
        zh: `监考够了，${sayRooms(counts).zh}，${sayHave(counts).zh}`,
        en: `enough invigilators: ${sayRooms(counts).en}, ${sayHave(counts).en}`,
      }),
      next: {
        zh: '谁监考哪个考场，等平台或评价组织分配。',
        en: 'who watches which room is then set by the platform or the organisation.',
      },
    },
  },
})

function sayRooms(counts: Counts): Said {
  const { rooms, needed } = standWatch(counts)
  return {
    zh: `${rooms} 个考场要 ${needed} 名`,
    en: `${rooms} ${rooms === 1 ? 'room needs' : 'rooms need'} ${needed}`,
  }
}

function sayHave(counts: Counts): Said {
  const { have, certified, trained } = standWatch(counts)
  return {
    zh: `已登记 ${have} 名（已认证 ${certified} 名，登记参加过培训 ${trained} 名）`,
    en: `${have} entered (${certified} certified, ${trained} known to be trained)`,
  }
}

/** Where the book forbids it, who teaches the candidates is not counted. */
function sayOfBar(counts: Counts): Said {
  const { barred, isStrict } = standWatch(counts)
  if (barred === 0) return { zh: '', en: '' }
  return isStrict
    ? {
        zh: `非任课监考员（${barred} 名是任课教师，不算）`,
        en: ` who do not teach them (${barred} do and do not count)`,
      }
    : { zh: `（其中 ${barred} 名是任课教师，建议换）`, en: ` (${barred} teach them; better others)` }
}
