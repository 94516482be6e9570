/** 例句：人数与名单 · Ways to ask how many and who, by state. */
import { type Example, expand, phrases } from './expand.js'

const STATES: Readonly<Record<string, readonly string[]>> = {
  'no-photo': phrases(`
    没照片 / 没传照片 / 照片没交 / 缺照片 / 照片还没传 / 没上传照片 / 照片没到位 / 没拍照 / 照片空着 / 没交照片
    差照片 / 照片没发来 / 没给照片 / 头像空白 / 没有头像 / 照片漏了 / 忘传照片 / 照片没弄上去 / 照片没导进来
    还欠着照片 / 没交电子照 / 缺一寸照 / 没照相 / 照片不见了 / 没有寸照 / 照片没补 / 还没拍照片`),
  'not-accurate': phrases(`
    没过审 / 没通过 / 没审核通过 / 没认证上 / 审核没过 / 没过 / 不合格 / 没搞定 / 没弄好 / 没验过 / 卡住了
    被打回来 / 身份没核上 / 没审下来 / 没完成认证 / 过不了 / 没认证好 / 挂了 / 没过关 / 审不过去 / 还没好 / 没审完
    没转成信息准确 / 没变准确 / 未通过审核 / 认证没成 / 没认证 / 有问题 / 没达标 / 还没合格 / 没实名通过 / 红的
    不是信息准确`),
  waiting: phrases(`
    待认证 / 等认证 / 等平台审 / 待审核 / 排队等审 / 没点认证 / 等着公安比对 / 还在等结果 / 等审核 / 信息待认证
    等系统认证 / 没提交认证 / 在排队认证 / 等公安那边`),
  verifying: phrases(`
    认证中 / 审核中 / 正在审 / 在比对 / 还在跑认证 / 正在认证 / 平台在审 / 公安在比对 / 正在核验 / 还在审核`),
  'needs-confirmation': phrases(`
    需要人工确认 / 要人工处理 / 等我确认 / 手动确认 / 人工核 / 比对失败 / 对不上公安 / 人脸没对上 / 要我们自己点确认
    需人工确认 / 得人工审 / 要手工点一下 / 认证失败 / 照片跟身份证对不上 / 等学校确认 / 要老师确认 / 要人去核实
    人工复核`),
  incomplete: phrases(`
    信息不全 / 资料不齐 / 缺项 / 没填完整 / 有空着没填 / 少东西没填 / 漏填 / 手机号没填 / 信息不完整 / 资料缺
    信息缺失 / 没填全 / 表没填完 / 内容不完整 / 缺资料 / 差信息 / 信息没补 / 个人信息有缺 / 字段空着`),
  accurate: phrases(`
    信息准确 / 过审了 / 通过了 / 认证好了 / 审过了 / 合格了 / 搞定了 / 已经ok / 能报考 / 没问题 / 审核通过
    认证成功 / 已认证 / 弄好了 / 过了 / 认证完了 / 达标了 / 绿的 / 可以报名 / 都审完`),
  'has-photo': phrases(`
    传了照片 / 有照片 / 照片交了 / 照片齐了 / 已上传照片 / 照片收到 / 交了照片 / 照片弄好 / 照片传上去 / 拍了照
    照片到位 / 有头像`),
  all: [
    '',
    '考生',
    '学生',
    '名单里',
    '导进来',
    '录入',
    '系统里',
    '表里',
    '登记',
    '全部考生',
    '所有学生',
    '我们学校',
    '这批',
    '咱们这',
    '在册',
  ],
}

const COUNTS = phrases(`
    {s}的有多少[人|个|] / 多少[人|学生|考生|]{s} / [还有|有]几个{s} / {s}的还有几个 / {s}还剩多少人 / {s}[的|]人数
    统计[一下|]{s}的 / {s}有几位 / {s}的占多少 / [一共|总共]{s}多少 / {s}几个[人|] / {s}的数量 / {s}的多不多
    数数{s}的 / {s}[还|]差几个 / 有没有{s}的 / {s}大概多少 / 报一下{s}的数 / {s}的有好多个 / {s}好几个吗`)
const LISTS = phrases(`
    谁{s} / {s}的是谁 / {s}的有哪些[人|] / 哪几个{s} / 把{s}的列[一下|出来] / {s}[的|]名单 / {s}的都有谁 / {s}的发我
    {s}的给我看看 / 哪些[学生|同学|人]{s} / 是谁{s} / {s}的[学生|同学]叫什么 / {s}的人给我 / 还有谁{s} / 有谁{s}
    哪个{s} / {s}的都是哪些 / 点名{s}的 / {s}的同学名字 / 看看{s}的 / {s}的有谁 / {s}的拉个单子`)

const STATES_EN: Readonly<Record<string, readonly string[]>> = {
  'no-photo': phrases(`
    without a photo / missing a photo / with no picture / lacking photos / who have not uploaded photos
    still need a picture / that owe us a photo / no headshot`),
  'not-accurate': phrases(`
    unverified / not verified / not approved yet / that have not passed / still failing / not ok yet
    who did not get through / not done / rejected / stuck`),
  waiting: ['waiting for verification', 'in the queue', 'pending review', 'awaiting the check'],
  verifying: ['being verified', 'under review', 'in verification right now', 'being checked'],
  'needs-confirmation': phrases(`
    that need confirmation / needing manual confirmation / to be confirmed / we must confirm by hand
    requiring manual review / failed the face match`),
  incomplete: phrases(`
    with incomplete information / missing fields / incomplete / lacking data / with empty fields / missing details`),
  accurate: ['verified', 'approved', 'that passed', 'all set', 'accurate', 'good to go', 'done', 'cleared'],
  'has-photo': ['with a photo', 'that have pictures', 'who uploaded a photo', 'photos received'],
  all: ['', 'in total', 'altogether', 'imported', 'on the list', 'in the system', 'overall', 'do we have'],
}
const COUNTS_EN = phrases(`
    how many [students|candidates|people|]{s} / number of [students|candidates|kids] {s}
    count [the|] [students|candidates] {s} / how many are {s} / total {s} / what is the number {s}
    how many of them are {s}`)
const LISTS_EN = phrases(`
    who is {s} / list [the|] [students|candidates] {s} / show me [those|everyone|students] {s}
    which [students|candidates|ones] are {s} / names of those {s} / give me the ones {s} / who are the ones {s}
    which kids {s}`)

/** Class by class, and of one class. */
export const CLASS_PHRASES: Readonly<Record<'count' | 'list', readonly string[]>> = {
  count: phrases(`
    [各|每个]班[多少人|几个人|人数] / [各|每个]班还差[几个|多少]照片 / [2301|电商2|三]班[有几个|多少人|几个没过] / 按班级统计
    每个班过了多少 / 哪个班[差得最多|没交齐|最慢] / 2302班照片齐了吗 / count by class / students per class
    how many in class 2301 / which class is missing most / photos missing per class`),
  list: phrases(`
    [各|每个]班还差谁[的照片|] / [2301|电商2|三]班[还差谁|谁没照片|谁没过] / 按班级列一下没照片的 / 每个班没交照片的是谁
    2302班没过审的名单 / 分班列出没认证的 / who is missing in class 2301 / missing photos by class / list them by class`),
}

export function peopleExamples(): Example[] {
  return [
    ...combine('count', COUNTS, STATES, ['', '', '院校', '社会考生', '23级', '计算机']),
    ...combine('list', LISTS, STATES, ['', '', '社会考生', '院校', '22级', '电商']),
    ...combine('count', COUNTS_EN, STATES_EN, ['']),
    ...combine('list', LISTS_EN, STATES_EN, ['']),
  ]
}

function combine(act: string, frames: readonly string[], states: typeof STATES, scopes: readonly string[]): Example[] {
  return Object.entries(states).flatMap(([state, words]) => {
    const wanted = words.length * (scopes.length > 1 ? 3 : 2)
    return Array.from({ length: wanted }, (_, at) => {
      const frame = frames[(at * 5 + words.length) % frames.length] ?? ''
      const [text = ''] = expand(frame, { s: [words[at % words.length] ?? ''] }, 40).slice(at % 2)
      return { text: `${scopes[at % scopes.length]}${text}`, act, state }
    })
  })
}
