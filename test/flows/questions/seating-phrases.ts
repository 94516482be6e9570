/** 问座位的话 · Ways to ask who sits where; the notation is that of held-out.ts. */

export const SEATING_PHRASES: readonly (readonly [string, string])[] = [
  ['107室有哪些人', 'seating:107室'],
  ['107室都有谁', 'seating:107室'],
  ['107室坐了多少人', 'seating:107室'],
  ['13号机房的考生名单', 'seating:13号机房'],
  ['谁在108室', 'seating:108室'],
  ['哪些人坐在107室', 'seating:107室'],
  ['who sits in room 107', 'seating:107室'],
  ['王小明是几号座位', 'seating:王小明'],
  ['王小明座位号多少', 'seating:王小明'],
  ['张三和李四在哪个考场', 'seating:张三+李四'],
  ['赵敏在哪考试', 'seating:赵敏'],
  ['请问赵敏坐哪里', 'seating:赵敏'],
  ['王小明几点考', 'seating:王小明'],
  ['赵敏什么时候考试', 'seating:赵敏'],
  ['where does 王小明 sit', 'seating:王小明'],
  ['when does 王小明 sit the exam', 'seating:王小明'],
  // Not of seats.
  ['107室几点考', 'sessions'],
  ['107室有几个考位', 'field:107室 考位'],
]

/** What people ask that is neither a number nor a name. */
export const HOW_PHRASES: readonly (readonly [string, string])[] = [
  ['认证怎么弄', 'rule:verifying'],
  ['认证在哪里点', 'rule:verifying'],
  ['怎么认证啊', 'rule:verifying'],
  ['认证要多久', 'rule:verification-time'],
  ['需人工确认怎么办', 'rule:confirmation'],
  ['借考怎么弄', 'rule:borrowing'],
  ['我们没有考点怎么办', 'rule:borrowing'],
  ['补报行不行', 'rule:late-entry'],
  ['截止以后还能报吗', 'rule:late-entry'],
  ['几点考试', 'later:deadlines'],
  ['考什么科目', 'programme:subjects'],
  ['理论考多久', 'programme:subjects'],
  ['钱什么时候交', 'programme:fee-due'],
]
