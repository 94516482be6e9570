/** 文件话题词 · Which rule of the programmes' books a question is about, of which programme, for how many. */
import { PROGRAMMES } from '../../../domain/programmes/all.js'
import type { ProgrammeTopic } from '../../../domain/talk/frames.js'
import type { Language } from '../../../domain/talk/language.js'
import type { Clues } from './clues.js'
import { findTopic, type TopicWord } from './topics.js'

const BOOK_WORDS: readonly TopicWord<ProgrammeTopic>[] = [
  {
    topic: 'invigilator-count',
    zh: [
      /监考/u,
      /(?:要|需|配|派|安排|设|得|人|场|应该|至少|最少|用)[^没缺差]{0,4}(?:多少|几)[个名位]?[^没缺差]{0,4}监考|监考[^没缺差]{0,6}(?:要|需|配|派|安排|设|得|至少|最少|应该)[^没缺差]{0,4}(?:多少|几)|监考[^没缺差]{0,6}(?:配比|比例|人数)|(?:^|\d)几[个名位]监考|几人监考|监考(?:员|老师|人员)?几[个名位](?:人|够|合适|$)/u,
    ],
    en: [
      /invigilator|proctor/,
      /how many .{0,20}(?:invigilators|proctors).{0,40}(?:need|for|per|a room|each|require|should)|(?:ratio|number) of (?:invigilators|proctors)|(?:invigilators|proctors) (?:per|a|for each) room/,
    ],
  },
  {
    topic: 'invigilator-bar',
    zh: [
      /监考/u,
      /任课|专业(?:课)?(?:的)?(?:老师|教师)|本专业|班主任|代课|自己(?:的)?学生|教(?:过)?(?:这|他|学生)|(?:谁|什么人|哪些人|哪些老师|什么老师|啥人)(?:不?能|不?可以|有资格)|(?:不能|不可以|不得)(?:当|做|来|去)?监考|回避|资格|要求|条件|限制/u,
    ],
    en: [
      /invigilat|proctor/,
      /teach|who (?:can|may|is allowed|must not|cannot)|allowed|requirement|qualif|class teacher|same major|lecturer/,
    ],
  },
  {
    topic: 'remittance',
    zh: [/备注|附言|用途栏/u, /汇款|转账|打款|缴费|交费|交钱|付款|汇钱|银行/u],
    en: [/remark|\bnote\b|reference|memo/, /transfer|remit|pay/],
  },
  {
    topic: 'fee-due',
    zh: [
      /缴费|交费|交钱|缴款|付款|汇款|打款|转账|(?:考试|报名|报考|考核)费|费用|钱.{0,8}(?:交|缴|付)/u,
      /截止|截至|几号|哪一?天|什么时候|啥时候|何时|最晚|最迟|期限|时限|提前(?:几|多久|多少)|(?:几|多少)(?:个)?(?:工作日|天)(?:之?前|内)|前(?:几|多少)(?:个)?(?:工作日|天)/u,
    ],
    en: [
      /\bfees?\b|pay(?:ment|ing)?\b/,
      /\bdue\b|deadline|by when|when (?:do|must|should|is|are)|how (?:early|long before)|latest/,
    ],
  },
  {
    topic: 'fees',
    zh: [
      /(?:考试|报名|报考|考核|认证|鉴定|考证)费|(?:考试|报名|报考|考证|缴费|交费|收费|一个人|每人|每个人|一人|考一次|初级|中级|高级).{0,6}(?:多少钱|标准|几块钱|收多少|交多少)|多少钱.{0,6}(?:一个人|一人|每人)|收费标准|费用(?:是|要|标准|多少)/u,
      /多少|标准|怎么[收算定]|几块|几百|贵不贵|收(?:多少|几)|是(?:什么|啥)/u,
    ],
    en: [
      /\bfees?\b|\bcosts?\b|\bprice\b|how much/,
      /exam|\bfees?\b|registration|certificate|per (?:head|person|student|candidate)/,
      /how much|what (?:is|are|'s)|rate|standard|amount/,
    ],
  },
  {
    topic: 'templates',
    zh: [
      /(?<!ppt|简历|海报|论文|教案)模板|导入表/u,
      /哪一?[版个种套]|版本|[新旧老]版|新老|新旧|老模板|旧模板|新模板|20(?:21|22)|[两几][版个种]|什么时候用|啥时候用/u,
    ],
    en: [/templates?/, /which version|versions?|20(?:21|22)|\bold\b|\bnew\b|which templates?|when (?:to|do|should|is)/],
  },
  {
    topic: 'site-name',
    zh: [
      /站点|考点/u,
      /(?:名称|名字|名)(?:应该|该|要|得)?(?:怎么|咋|如何|写什么|填什么|有什么|有没有|格式|规则|要求|规范)|(?:怎么|如何|咋)(?:命名|起名|取名|叫|写名)|命名|起(?:个)?(?:什么|啥)名/u,
    ],
    en: [/exam(?:ination)? site|\bsite\b|test cent(?:er|re)|exam cent(?:er|re)/, /\bnamed?\b|naming|\bcalled\b/],
  },
  {
    topic: 'room-type',
    zh: [/考场的?(?:类型|类别|种类)|机试考场|机考实操考场/u],
    en: [/(?:type|kind) of (?:the )?(?:exam )?room|room types?/],
  },
  {
    topic: 'subjects',
    zh: [
      /考(?:哪|几)(?:几|些)?[门科]|考什么科目?(?=$|[啊呢呀的])|(?:理论|实操|上机|考试).{0,4}(?:考多久|考多长时间|几个小时|多少分钟|多长时间)|考试时长|考试科目(?:有哪些|有几|是什么|是啥|几)|多少分(?:才)?(?:及格|合格|通过|算过)|几分(?:及格|合格|通过)|及格线|合格(?:标准|分数|线)|(?:一个|每个?|1个?)人.{0,4}几条(?:报考)?记录|(?:记录|条数).{0,6}(?:两倍|2倍|几倍)/u,
    ],
    en: [
      /pass(?:ing)? mark|(?:score|points?) (?:to|needed to) pass|how many subjects|which subjects (?:are|does|do)|records per/,
    ],
  },
  {
    topic: 'timeline',
    zh: [
      /考前第?[几一二三四](?:个)?(?:周|星期)|(?:时间|日期|截止|时间节点|排考时间|报名时间)(?:的)?(?:规则|规定|怎么[定算推])|(?:报名|报考|排考|公示|截止).{0,6}提前(?:几|多)/u,
    ],
    en: [
      /how (?:are|is) (?:the )?(?:dates?|deadlines?|timeline) (?:set|fixed|computed|decided)|how many weeks before|timeline rules?|rules? (?:for|of) (?:the )?(?:dates|deadlines|timeline)/,
    ],
  },
  {
    topic: 'hand-in',
    zh: [
      /材料|资料|物料|表格?|视频|东西|什么|哪些/u,
      /上交|交回|寄回|交回去|(?:考后|考完|考试完|考试结束|结束)(?:之?后|了|以后)?(?:都|还|需|要|得|该|应该){0,3}(?:提交|交|寄|上报)/u,
    ],
    en: [/hand(?:ed)? in|submit|send back|posted? back/, /after|exam|papers|materials|documents/],
  },
  {
    topic: 'materials',
    zh: [
      /物料|考务用品|考场(?:布置|里|要)?.{0,4}(?:用品|材料|布置)|布置考场|考务材料/u,
      /准备|清单|什么|哪些|啥|要|几份|怎么/u,
    ],
    en: [/materials?|supplies/, /prepare|list|need|which|what/],
  },
  {
    topic: 'hotlines',
    zh: [
      /热线|客服|电话(?:是|多少|号码?是|打)|联系方式|联系谁|找谁|管家|联系人|qq群|微信群|对接人|负责人是谁|谁负责|投诉|技术支持/u,
    ],
    en: [
      /hotline|phone number of|who (?:do|should|can) (?:i|we) (?:call|contact|ask)|contact (?:person|details)|steward|support number|help ?desk|customer service/,
    ],
  },
]

/** Longer names first, so that none leaves a piece of itself behind. */
const KNOWN_BY = PROGRAMMES.map(({ id, name, calledBy, certificates }) => ({
  id,
  words: [...certificates.map((certificate) => certificate.name), name.zh, ...calledBy],
}))
/** Said beside a rule without changing what is asked. */
const BESIDE = /^(?:[初中高]级|每?[个间](?:考场|机房|教室)?|per|each|every|due|must|use)$/u

const HEADS_ZH = /(\d{1,3})(?:个|名|位)?(?:人|考生|学生|同学)/u
const HEADS_EN = /\b(\d{1,3}) (?:\w{1,12} )?(?:people|persons|candidates|students|heads|examinees|learners|pupils)\b/

/** `said`: the words that explain themselves: names, the number, what it is about. */
export function readBookAsked(
  text: string,
  language: Language,
): { readonly book: NonNullable<Clues['book']>; readonly said: readonly string[] } | undefined {
  const topic = findTopic(BOOK_WORDS, text, language)
  if (topic === undefined) return undefined
  const programme = KNOWN_BY.find(({ words }) => words.some((word) => text.includes(word)))
  const names = programme?.words.filter((word) => text.includes(word)) ?? []
  const ofHeads = topic === 'invigilator-count' ? (language === 'zh' ? HEADS_ZH : HEADS_EN).exec(text) : null
  const heads = Number(ofHeads?.[1] ?? 0)
  return {
    book: { topic, ...(programme && { programme: programme.id }), ...(heads > 0 && { heads }) },
    said: [...names, ...(ofHeads ? [ofHeads[0]] : []), ...wordOf(topic, text, language)],
  }
}

/** 报名费: cut out whole, or 费 would be left of it when 报名 is taken for candidates. */
function wordOf(topic: ProgrammeTopic, text: string, language: Language): readonly string[] {
  const [pattern] = BOOK_WORDS.find((one) => one.topic === topic)?.[language] ?? []
  return pattern?.exec(text)?.slice(0, 1) ?? []
}

/** 任课 in a question about invigilators: a word of the rule, and nothing else. */
export function isBookWord(piece: string, topic: ProgrammeTopic | undefined): boolean {
  const word = BOOK_WORDS.find((one) => one.topic === topic)
  return word !== undefined && [BESIDE, ...word.zh, ...word.en].some((pattern) => pattern.test(piece.toLowerCase()))
}
