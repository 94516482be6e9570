/** 上报前检查 · One verdict over everything of an exam before any of it goes to the platform. */
import { foldText } from '../../domain/talk/commands.js'
import { defineFlow } from '../engine/flow.js'
import { NO_PLAN_YET } from '../plans/plan-choices.js'
import { planAhead, whichPlan } from '../plans/which-plan.js'

interface PreflightAnswers {
  /** Where there are several. */
  plan?: string
}

/** 现在可以上报了吗, 能报到平台了没, 资料齐了吗, 帮我整体检查一遍. */
const IS_WANTED =
  /^(?:(?:现在|我们|这次|是不是)?(?:可以|能|能不能|可不可以)(?:上报|报上去|提交|报)(?:到)?(?:平台)?(?:了|啦)?(?:吗|没|没有|么)?|(?:材料|资料|东西|数据)?(?:都)?(?:齐|准备好)(?:了|全)?(?:吗|没|没有)|(?:帮我|请)?(?:整体|全部|统一|一起)(?:检查|核对|查)(?:一遍|一下)?|are we ready(?: to (?:submit|upload))?|ready to submit|can we submit)[?？]?$/u

export const preflight = defineFlow<PreflightAnswers>()({
  id: 'preflight',
  title: { zh: '上报前检查', en: 'Check before submitting' },
  about: {
    zh: '可以上报了吗：考生、照片、报考、考场、名额、费用放在一起查一遍，哪里平台会退、为什么、怎么改',
    en: 'are we ready: candidates, photos, registrations, rooms, quota and fees checked together, with what the platform would refuse and why',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['上报前检查', '上报检查', '预检', 'preflight', 'check before submitting'],
  opensLike: (message) => IS_WANTED.test(foldText(message).trim()),
  readOpening: () => ({}),
  steps: {
    plan: whichPlan({ ask: { zh: '查哪一场考试的？', en: 'For which sitting?' } }),
  },
  done: async ({ plan }, { facts }) => {
    const name = (await planAhead(facts, plan))?.name
    return name === undefined
      ? NO_PLAN_YET
      : { changes: [{ kind: 'request-file', what: { kind: 'preflight', plan: name } }] }
  },
})
