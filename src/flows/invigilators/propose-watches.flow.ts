/** 排监考 · A proposal of who could watch which room, or what is missing for one; taken up it becomes the school's own arrangement. */

import { ROOM_WATCHES } from '../../domain/invigilators/judge-watch.js'
import { type Proposal, proposeWatches } from '../../domain/invigilators/propose-watches.js'
import { BY_SCHOOL } from '../../domain/invigilators/room-watches-list.js'
import { watchRulesOf } from '../../domain/invigilators/rules-of.js'
import { isBarStrict } from '../../domain/invigilators/watch-standing.js'
import { saySource } from '../../domain/programmes/sources.js'
import { inBoth, quotedName, type Said } from '../../domain/talk/language.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { ADD_PLAN } from '../plans/plan-choices.js'
import { planAhead, WHICH_EXAM, whichPlan } from '../plans/which-plan.js'
import { lines, withChoices } from '../talk/wording.js'
import { NO_PLAN, NO_ROOMS, NOTHING_TO_WATCH, OURS_IS_ADVICE, readWatching, type Watching } from './watching.js'

interface ProposeAnswers {
  plan?: string
  confirmed: true
}
type Context = StepContext<ProposeAnswers>

export const proposeWatchesFlow = defineFlow<ProposeAnswers>()({
  id: 'propose-watches',
  title: { zh: '排监考', en: 'Propose invigilators' },
  about: {
    zh: '排监考：按考场、认证和任课回避，建议谁监考哪个考场',
    en: 'propose invigilators: who could watch which room, by certification and by what they teach',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: [
    '排监考',
    '监考建议',
    '安排监考',
    '怎么排监考',
    '帮我排监考',
    '监考怎么安排',
    '监考安排建议',
    'propose invigilators',
    'assign invigilators',
  ],
  steps: {
    plan: whichPlan({
      ask: { zh: '给哪一场考试排监考？', en: 'For which exam?' },
      label: WHICH_EXAM,
      named: quotedName,
    }),
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: endIfImpossible,
      ask: async (context) => {
        const { proposal, watching } = await proposed(context)
        return lines(...sayProposal(proposal), sayBooks(watching), sayReplaced(watching), OURS_IS_ADVICE, {
          zh: '登记成学校自己的安排吗？登记以后可以查“谁监考107室”。',
          en: 'Enter it as the school’s own arrangement? It then answers “who invigilates room 107”.',
        })
      },
      accept: yes({ yes: { zh: '登记', en: 'Enter it' }, no: { zh: '不登记', en: 'Do not enter it' } }),
    },
  },
  done: enter,
})

async function proposed({ answers, facts }: Context): Promise<{ proposal: Proposal; watching: Watching }> {
  const plan = await planAhead(facts, answers.plan)
  const watching: Watching = plan === undefined ? NOTHING_TO_WATCH : await readWatching(plan, getSchool(facts).records)
  return { proposal: proposeWatches(watching.rooms, watching.people, isBarStrict), watching }
}

async function endIfImpossible(context: Context): Promise<Outcome | undefined> {
  if ((await planAhead(context.facts, context.answers.plan)) === undefined)
    return { say: withChoices(NO_PLAN, [ADD_PLAN]) }
  const { proposal, watching } = await proposed(context)
  if (watching.rooms.length === 0) return { say: NO_ROOMS }
  if (proposal.missing === 0) return undefined
  return {
    say: lines(sayMissing(proposal), ...sayProposal(proposal), sayTaken(watching), sayBooks(watching), {
      zh: '补上以后再发“排监考”。登记监考员：“监考员张伟 13900000000”，或者发监考人员表。',
      en: 'Once they are there write “propose invigilators” again. To enter one: “监考员张伟 13900000000”, or send the list.',
    }),
  }
}

function sayTaken({ people }: Watching): Said | undefined {
  const taken = people.filter(({ isTaken }) => isTaken).map(({ name }) => name)
  if (taken.length === 0) return undefined
  return {
    zh: `同一天另一场考试已经安排了监考，没有算：${taken.join('、')}。`,
    en: `Left out, since another exam of the same day has them: “${taken.join('、')}”.`,
  }
}

function sayMissing({ missing, isForBar }: Proposal): Said {
  return isForBar
    ? {
        zh: `排不满：**缺 ${missing} 名非任课监考员**（登记的老师里有给这场考生上课的，按规定不能监考）。`,
        en: `It cannot be filled: **${missing} short who do not teach the candidates** (some of those entered do, which the book forbids).`,
      }
    : { zh: `排不满：**缺 ${missing} 名监考员**。`, en: `It cannot be filled: **${missing} short**.` }
}

function sayProposal({ rooms }: Proposal): readonly Said[] {
  return rooms.map(({ room, watchers, missing }) => {
    const names = watchers.map(({ name, isCertified, teaches }) => {
      const doubts = { zh: [], en: [] } as { zh: string[]; en: string[] }
      if (teaches.length > 0) {
        doubts.zh.push(`教${teaches.join('、')}，建议换`)
        doubts.en.push(`teaches “${teaches.join('、')}”, better another`)
      }
      if (!isCertified) {
        doubts.zh.push('还没认证')
        doubts.en.push('not certified yet')
      }
      const zh = doubts.zh.length > 0 ? `${name}（${doubts.zh.join('；')}）` : name
      return { zh, en: doubts.en.length > 0 ? `“${name}” (${doubts.en.join('; ')})` : `“${name}”` }
    })
    const said = inBoth((language) => names.map((one) => one[language]).join({ zh: '、', en: ', ' }[language]))
    const short = { zh: `还缺 ${missing} 名`, en: `${missing} short` }
    if (names.length === 0) return { zh: `- ${room}${short.zh}`, en: `- “${room}”: ${short.en}` }
    return {
      zh: `- ${room}：${said.zh}${missing > 0 ? `；${short.zh}` : ''}`,
      en: `- “${room}”: ${said.en}${missing > 0 ? `; ${short.en}` : ''}`,
    }
  })
}

/** What the bar and the numbers rest on. */
function sayBooks({ rooms }: Watching): Said {
  const rules = [...new Set(rooms.map(({ certificate }) => watchRulesOf(certificate)))]
  return inBoth((language) => {
    const said = rules.map(({ invigilatorBar: { is, from } }) => {
      const source = saySource(from)[language]
      return language === 'zh' ? `${is.said.zh}（${source}）` : `${is.said.en} (${source})`
    })
    return { zh: `回避：${said.join('；')}。`, en: `The bar: ${said.join('; ')}.` }[language]
  })
}

function sayReplaced({ watches }: Watching): Said | undefined {
  if (watches.length === 0) return undefined
  return {
    zh: `⚠ 这一场已经登记了 ${watches.length} 条监考安排；登记以后会再加上这些，原来的不会删。`,
    en: `⚠ ${watches.length} watches are entered for this exam already; these are added to them, none is taken out.`,
  }
}

async function enter(answers: ProposeAnswers, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const plan = await planAhead(facts, answers.plan)
  const { proposal } = await proposed({ ...context, answers })
  const rows = proposal.rooms.flatMap(({ room, watchers }) =>
    watchers.map(({ name }) => ({ plan: plan?.name ?? '', room, name, setBy: BY_SCHOOL })),
  )
  const schoolId = getSchool(facts).school.id
  return {
    changes: [{ kind: 'write-rows', batchId: runId, list: ROOM_WATCHES, schoolId, rows }],
    say: lines(
      {
        zh: `已登记 ${rows.length} 条监考安排。要表格就发“导出监考安排”。`,
        en: `${rows.length} watches entered. For a sheet write “export watches”.`,
      },
      OURS_IS_ADVICE,
    ),
  }
}
