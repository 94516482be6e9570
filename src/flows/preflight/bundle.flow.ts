/** 打包上报文件 · Every file of an exam that the platform takes, in one zip, numbered in the order of upload. */
import { foldText } from '../../domain/talk/commands.js'
import { defineFlow } from '../engine/flow.js'
import { NO_PLAN_YET } from '../plans/plan-choices.js'
import { planAhead, whichPlan } from '../plans/which-plan.js'

interface BundleAnswers {
  /** Where there are several. */
  plan?: string
}

/** 把上报的文件打包发我, 所有平台文件, 上报材料打个包. */
const IS_WANTED =
  /^(?:请|帮我|麻烦)?(?:把)?(?:所有|全部|全套|整套)?(?:的)?(?:上报|给平台|要给平台|平台|要传平台|要上传)(?:的|用的|要用的|要的)?(?:文件|材料|资料|东西)(?:都)?(?:打个包|打包|压缩)?(?:一起|都)?(?:发给我|发我|给我)?$|^打包(?:一下)?(?:所有|全部)?(?:文件|材料|资料)?$/u

export const bundle = defineFlow<BundleAnswers>()({
  id: 'bundle',
  title: { zh: '打包上报文件', en: 'Files for the platform' },
  about: {
    zh: '打包上报文件：这一场要导入平台的文件全在一个压缩包里，按上传顺序编号',
    en: 'bundle: every file of the sitting that the platform imports in one zip, numbered in the order of upload',
  },
  who: ['coordinator', 'school-admin'],
  causes: ['request-file'],
  ofSchool: true,
  opensWith: ['打包上报文件', '上报文件', 'bundle', 'all platform files'],
  opensLike: (message) => IS_WANTED.test(foldText(message).trim()),
  readOpening: () => ({}),
  steps: {
    plan: whichPlan({ ask: { zh: '打包哪一场考试的？', en: 'For which sitting?' } }),
  },
  done: async ({ plan }, { facts }) => {
    const name = (await planAhead(facts, plan))?.name
    return name === undefined
      ? NO_PLAN_YET
      : { changes: [{ kind: 'request-file', what: { kind: 'bundle', plan: name } }] }
  },
})
