/** 读报考的数 · Who is registered, who is verified and is not, and whether the records are as many as the subjects make them. */
import type { Frame } from '../../../domain/talk/frames.js'
import { fold } from './fold.js'

type StepFrame = Extract<Frame, { measure: 'step' }>

const HEAD = '^(?:请问|问下|现在|目前|我们|学校|咱们|这次|到底|一共|总共|还)*'
const END = '(?:了|啊|呢|呀|吗|到底)*$'
const REGISTERED = '(?:报考|报名|报上|报)'
const PEOPLE = '(?:个|位|名)?(?:人|考生|学生|同学)?'
const VERIFIED =
  '(?:已经|都)?(?:信息准确|认证|审核|通过|过审|审过|认证通过|认证过|认证好|审核通过|审好|审)(?:了|过)?的?(?:但是?|却|可是?|还|都|又|而)*'
const NOT = '(?:还|都|又)?(?:没有|没|未)(?:有)?(?:报考|报名|报上|报)'

/** '': how the step stands. */
const READ: readonly (readonly [of: string, patterns: readonly RegExp[]])[] = [
  [
    '',
    [
      new RegExp(
        `${HEAD}(?:报考|报名)(?:成功|办好|弄好|报好|完成|好|完|情况|进度)(?:怎么样|如何)?(?:了?(?:没有|没|吗))?${END}`,
        'u',
      ),
      /^(?:how does|where does) (?:the )?registration stand$/u,
    ],
  ],
  [
    'records',
    [
      new RegExp(
        `${HEAD}(?:报考|报名)的?(?:记录|条数)(?:数)?(?:是不是|是|够不够|对不对|齐不齐|齐|对|有没有)?(?:人数的?|两倍|2倍|双倍|三倍|3倍)*${END}`,
        'u',
      ),
      new RegExp(
        `${HEAD}(?:报考|报名)的?记录数?(?:一共|总共|现在)?(?:有|是|应该有?|缺|少|多)?了?(?:几|多少|哪些|谁)(?:条|个)?${END}`,
        'u',
      ),
      new RegExp(
        `${HEAD}平台上?(?:的)?(?:报考|报名)?(?:记录|名单)?(?:还)?(?:有没有)?(?:少|缺|漏|多)(?:报)?了?(?:谁|哪些|哪几个|几|多少)${PEOPLE}(?:条|记录)*${END}`,
        'u',
      ),
      /^who is (?:missing|not registered|too many)(?: yet)? on the platform$/u,
      /^(?:are|is) the (?:number of )?registration records (?:double|twice|complete|right)(?: the heads)?$/u,
      /^how many registration records(?: are there| do we have)?$/u,
    ],
  ],
  [
    'notRegistered',
    [
      new RegExp(
        `${HEAD}(?:有|有没有)?(?:谁|哪些|哪几个|哪几位|几|多少)${PEOPLE}(?:是)?(?:${VERIFIED})?${NOT}的?${END}`,
        'u',
      ),
      new RegExp(
        `${HEAD}(?:${VERIFIED})?${NOT}的${PEOPLE}(?:名单|都有|有|是)?(?:谁|哪些|哪几个|几|多少)?${PEOPLE}${END}`,
        'u',
      ),
      /^who (?:is|has been) (?:verified|accurate) (?:but|and) (?:is )?not (?:yet )?registered(?: yet)?$/u,
      /^(?:who|how many) (?:is|are|has|have) not (?:been |yet )?registered(?: yet)?$/u,
    ],
  ],
  [
    'heads',
    [
      new RegExp(`${HEAD}(?:报考|报名|报上)的?了?(?:一共|总共|现在|目前)?(?:有|是)?(?:多少|几)${PEOPLE}${END}`, 'u'),
      new RegExp(`${HEAD}(?:有)?(?:多少|几)${PEOPLE}(?:已经)?${REGISTERED}(?:考|名|上)?(?:了|成功|好)${END}`, 'u'),
      new RegExp(`${HEAD}(?:报考|报名)(?:的)?人数(?:是|有)?(?:多少|几)?${END}`, 'u'),
      /^how many (?:people |candidates |students )?(?:are|have been|have) registered(?: so far)?$/u,
    ],
  ],
]

export function readRegistered(text: string): StepFrame | undefined {
  const said = /^[^\p{Script=Han}]*[a-z]/iu.test(text)
    ? text
        .toLowerCase()
        .trim()
        .replace(/[?？.。!！]$/u, '')
    : fold(text)
  const of = READ.find(([, patterns]) => patterns.some((pattern) => pattern.test(said)))?.[0]
  return of === undefined ? undefined : { measure: 'step', step: 'registration', ...(of && { of }) }
}
