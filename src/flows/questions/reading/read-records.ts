/** 读登记了什么 · What a list has on record, asked for by what its rows are: 登记了哪些专业, 批复专业有哪些. */
import { approvedMajorsList } from '../../../domain/pilot/approved-majors-list.js'
import type { Frame } from '../../../domain/talk/frames.js'
import { fold } from './fold.js'

/** Majors of candidates are counted elsewhere: that these are the approved ones has to be said. */
const MAJORS: readonly RegExp[] = [
  /^(?:现在|目前|我们|我校|本校|学校|已经?|一共|都|请问)*(?:登记|批复|批准|获批|批)了?(?:哪些|哪几个|哪个|什么|几个)的?专业(?:呢|啊|呀)?$/u,
  /^(?:现在|目前|我们|我校|本校|学校|请问|登记|的)*(?:批复|获批|批准|批下来)的?(?:试点)?专业(?:现在|目前|一共|都|登记|了)*(?:有|是)?(?:哪些|哪几个|什么|列一?下|列出来)(?:呢|啊|呀)?$/u,
  /^(?:which|what)(?: are)?(?: the| our)? (?:majors are approved|approved majors(?: are there)?)$/u,
  /^list (?:the |our )?approved majors$/u,
]

export function readRecords(text: string): Extract<Frame, { measure: 'records' }> | undefined {
  const said = /[a-z]/iu.test(text)
    ? text
        .toLowerCase()
        .trim()
        .replace(/[?？.。!！]$/u, '')
    : fold(text)
  return MAJORS.some((pattern) => pattern.test(said)) ? { measure: 'records', list: approvedMajorsList.id } : undefined
}
