/** 安排监考 · Who watches which room, said in free words: 107室 张老师 李老师监考. */

import { ROOM_WATCHES, sayClashes } from '../../domain/invigilators/judge-watch.js'
import type { Watcher } from '../../domain/invigilators/propose-watches.js'
import { namesMeant, readWatches, type WatchSaid } from '../../domain/invigilators/read-watches.js'
import { BY_SCHOOL } from '../../domain/invigilators/room-watches-list.js'
import { watchRulesOf } from '../../domain/invigilators/rules-of.js'
import { isBarStrict } from '../../domain/invigilators/watch-standing.js'
import type { Values } from '../../domain/lists/rows.js'
import { saySource } from '../../domain/programmes/sources.js'
import { type Checked, good } from '../../domain/talk/checked.js'
import { joined, quotedName, type Said } from '../../domain/talk/language.js'
import { type Problem, problemOf } from '../../domain/talk/problem.js'
import { written } from '../engine/acceptors.js'
import { defineFlow, type Outcome, type StepContext } from '../engine/flow.js'
import { getSchool } from '../engine/school.js'
import { yes } from '../engine/yes-or-no.js'
import { ADD_PLAN, plansAhead } from '../plans/plan-choices.js'
import { planAhead, WHICH_EXAM, whichPlan } from '../plans/which-plan.js'
import { lines, sayProblem, withChoices } from '../talk/wording.js'
import { neededLine } from './watch-words.js'
import { NO_PLAN, NOTHING_TO_WATCH, OURS_IS_ADVICE, readWatching, type Watching } from './watching.js'

interface WatchAnswers {
  watches: { readonly text: string; readonly value: readonly WatchSaid[] }
  plan?: string
  confirmed: true
}
type Context = StepContext<WatchAnswers>

export const setWatches = defineFlow<WatchAnswers>()({
  id: 'set-watches',
  title: { zh: '安排监考', en: 'Set who watches' },
  about: {
    zh: '107室 张老师 李老师监考：登记谁监考哪个考场（以平台分配的为准）',
    en: 'set watches: who watches which room (what the platform assigns decides)',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['write-rows'],
  ofSchool: true,
  opensWith: ['登记监考安排', '设置监考', 'set watches'],
  opensLike: (typed) => readWatches(typed) !== undefined,
  readOpening: (rest) => ({ watches: rest }),
  steps: {
    watches: {
      label: { zh: '谁监考', en: 'Who watches' },
      endIf: async ({ facts }) =>
        (await plansAhead(facts)).length === 0 ? { say: withChoices(NO_PLAN, [ADD_PLAN]) } : undefined,
      ask: {
        zh: '谁监考哪个考场？一行一个考场，例如：\n107室 张伟 李静监考\n108室 王强 赵敏监考',
        en: 'Who watches which room? A line a room, for example:\n“107室 张伟 李静监考”',
      },
      accept: {
        ...written(
          (typed) => {
            const read = readWatches(typed)
            return read && good(read)
          },
          (said) => joined(said.map(({ room, names }) => `${room} ${names.join(' ')}`)),
        ),
        loose: false,
      },
    },
    plan: whichPlan({
      ask: { zh: '是哪一场考试的监考？', en: 'For which exam?' },
      label: WHICH_EXAM,
      named: quotedName,
    }),
    confirmed: {
      label: { zh: '确认', en: 'Confirmation' },
      endIf: refuseWatches,
      ask: summary,
      accept: yes({ yes: { zh: '登记', en: 'Enter them' }, no: { zh: '不登记', en: 'Do not enter them' } }),
    },
  },
  done: enter,
})

interface Meant {
  readonly watching: Watching
  readonly plan: string
  readonly rooms: readonly { readonly room: string; readonly watchers: readonly Watcher[] }[]
}

async function meantBy({ answers, facts }: Context): Promise<Checked<Meant>> {
  const plan = await planAhead(facts, answers.plan)
  if (plan === undefined) return good({ watching: NOTHING_TO_WATCH, plan: '', rooms: [] })
  const watching = await readWatching(plan, getSchool(facts).records)
  const rooms: { room: string; watchers: Watcher[] }[] = []
  for (const { room, names } of answers.watches?.value ?? []) {
    const known = watching.rooms.map(({ name }) => name)
    if (known.length > 0 && !known.includes(room))
      return refuse(problemOf('watch-room-unknown', { text: room, names: known }))
    const watchers: Watcher[] = []
    for (const said of names) {
      const found = namesMeant(said, [...new Set(watching.people.map(({ name }) => name))])
      if (found.length > 1) return refuse(problemOf('watch-name-several', { text: said, names: found }))
      const one = watching.people.find(({ name }) => name === found[0])
      if (one === undefined) return refuse(problemOf('watch-name-unknown', { text: said }))
      watchers.push(one)
    }
    rooms.push({ room, watchers })
  }
  return good({ watching, plan: plan.name, rooms })
}

const refuse = (problem: Problem): Checked<never> => ({ ok: false, problem })

const rowsOf = ({ plan, rooms }: Meant): readonly Values[] =>
  rooms.flatMap(({ room, watchers }) => watchers.map(({ name }) => ({ plan, room, name, setBy: BY_SCHOOL })))

/** Whoever must not watch is not entered [G1 第五步 注意事项1]. */
async function refuseWatches(context: Context): Promise<Outcome | undefined> {
  const meant = await meantBy(context)
  if (!meant.ok) {
    const why = sayProblem(meant.problem)
    return { say: { zh: `没有登记。${why.zh}`, en: `Nothing was entered. ${why.en}` } }
  }
  const { rooms, watching } = meant.value
  const barred = rooms.filter(({ room }) => isStrictIn(room, watching))
  const said = barred.flatMap(({ room, watchers }) => watchers.flatMap((one) => sayBar(one, room, watching)))
  said.push(...sayClashesOf(meant.value, 'watch-clash'))
  return said.length === 0 ? undefined : { say: lines({ zh: '没有登记。', en: 'Nothing was entered.' }, ...said) }
}

const certificateOf = (room: string, { rooms }: Watching): string =>
  rooms.find(({ name }) => name === room)?.certificate ?? ''

const isStrictIn = (room: string, watching: Watching): boolean => isBarStrict(certificateOf(room, watching))

async function summary(context: Context): Promise<Said> {
  const meant = await meantBy(context)
  if (!meant.ok) return sayProblem(meant.problem)
  const { rooms, watching, plan } = meant.value
  return lines(
    { zh: `**${plan}的监考**`, en: `**Invigilators of “${plan}”**` },
    ...rooms.map(({ room, watchers }) => neededLine(room, watchers, watching)),
    ...rooms.flatMap(({ room, watchers }) => watchers.flatMap((one) => sayBar(one, room, watching))),
    ...sayClashesOf(meant.value, 'watch-in-two-rooms'),
    OURS_IS_ADVICE,
    { zh: '登记吗？', en: 'Enter them?' },
  )
}

/** Among themselves too: two rooms may be said at once. */
function sayClashesOf(meant: Meant, wanted: 'watch-clash' | 'watch-in-two-rooms'): readonly Said[] {
  const said = rowsOf(meant).map(({ plan = '', room = '', name = '' }) => ({ plan, room, name }))
  const mark = wanted === 'watch-clash' ? '✗' : '⚠'
  return said.flatMap((watch) =>
    sayClashes(watch, meant.watching.clashes(watch, said))
      .filter(({ code }) => code === wanted)
      .map((problem) => {
        const why = sayProblem(problem)
        return { zh: `${mark} ${watch.name}：${why.zh}`, en: `${mark} “${watch.name}”: ${why.en}` }
      }),
  )
}

/** With the book that says so: forbidden, or advised against. */
function sayBar({ name, teaches }: Watcher, room: string, watching: Watching): readonly Said[] {
  if (teaches.length === 0) return []
  const { is, from } = watchRulesOf(certificateOf(room, watching)).invigilatorBar
  const source = saySource(from)
  const what = teaches.join('、')
  return [
    is.isStrict
      ? {
          zh: `✗ ${name}教${what}，**不能监考**这场：${is.said.zh}（${source.zh}）。请换一位。`,
          en: `✗ “${name}” teaches “${what}” and **must not** watch: ${is.said.en} (${source.en}). Please take somebody else.`,
        }
      : {
          zh: `⚠ ${name}教${what}，建议换一位：${is.said.zh}（${source.zh}）。`,
          en: `⚠ “${name}” teaches “${what}”; better somebody else: ${is.said.en} (${source.en}).`,
        },
  ]
}

async function enter(answers: WatchAnswers, context: Context): Promise<Outcome> {
  const { facts, runId } = context
  const meant = await meantBy({ ...context, answers })
  if (!meant.ok) return { say: sayProblem(meant.problem) }
  const rows = rowsOf(meant.value)
  const names = meant.value.rooms.map(({ room, watchers }) => `${room} ${watchers.map(({ name }) => name).join('、')}`)
  return {
    changes: [{ kind: 'write-rows', batchId: runId, list: ROOM_WATCHES, schoolId: getSchool(facts).school.id, rows }],
    say: lines({ zh: `已登记：${names.join('；')}。`, en: `Entered: “${names.join('；')}”.` }, OURS_IS_ADVICE),
  }
}
