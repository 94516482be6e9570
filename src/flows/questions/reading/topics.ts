/** 话题词 · Which rule, or which later step, a question is about. */
import { STEPS } from '../../../domain/steps/all.js'
import type { LaterTopic, RuleTopic } from '../../../domain/talk/frames.js'

export interface TopicWord<T> {
  readonly topic: T
  /** Chinese, on folded text without spaces; English, on lower-case text. All of one list must match. */
  readonly zh: readonly RegExp[]
  readonly en: readonly RegExp[]
}

const ASKS_ZH =
  /什么|啥|怎么|咋|如何|哪|吗|么|多|几|能|可以|可不可|行不行|行吗|要求|标准|规定|规则|规范|格式|区别|意思|谁|是不是|算不算|用不用|要不要|需要|必须|一定|呢|嘛|会/u
const MAY_ZH = /能|可以|可不可|行|允许|怎么|咋|如何|还来得及|会不会|有没有办法/u
const NOW_ZH = /多少(?:个|人|张|名|位)|几(?:个|人|张|名|位)|谁没|谁还|还差|还缺|名单$|有谁/u

/** A question on a rule never asks for a number of people. */
export const ASKS_FOR_PEOPLE = NOW_ZH

export const RULE_WORDS: readonly TopicWord<RuleTopic>[] = [
  {
    topic: 'photo',
    zh: [
      /照片|证件照|寸照|底色|背景|红底|蓝底|白底|像素|一寸/u,
      /要求|标准|规格|规定|规范|尺寸|大小|多大|像素|底色|背景|颜色|红底|蓝底|白底|格式|什么样|啥样|怎么拍|咋拍|怎么照|命名|怎么起名|名[字称](?:怎么|要怎么|写什么|咋)|文件名|叫什么名|取名|多宽|多高|几寸|一寸|自拍|手机拍|png|jpg|jpeg|压缩|打包|zip|怎么(?:上传|传|交|弄|导)|不合格|不行|不符合|注意|(?:多少|几)(?:兆|[mk]b?)|清晰|美颜|戴眼镜/u,
    ],
    en: [
      /photo|picture|headshot|\bpic\b|pics|image/,
      /requirement|rule|size|pixel|background|\bbg\b|colou?r|format|resolution|dimension|jpe?g|png|named?\b|naming|file ?name|spec|look like|should|zip|how.{0,48}upload|upload.{0,48}how|selfie|how (?:big|large)|allowed|accept/,
    ],
  },
  {
    topic: 'pinyin',
    zh: [/拼音|全拼|简拼/u],
    en: [/pinyin|romani[sz]/],
  },
  {
    topic: 'majors',
    zh: [
      /专业/u,
      /(?:代码|编码|版本|名称|目录|填(?!全|完)|写|选|批复|获批|试点|对应|对不上|不在|不符|限制|都?可以报|能报|编号)/u,
    ],
    en: [/\bmajors?\b/, /code|version|approved|fill|enter|which majors? (?:can|may|are allowed)|pilot|allowed/],
  },
  {
    topic: 'template',
    zh: [
      /(?<!ppt|简历|海报|论文|教案)模板|样表|表格|表头|导入表|必填|必须填|要填(?:哪|什么|啥)|字段|哪些列|哪几列|xls|csv|excel|wps|文件格式/u,
    ],
    en: [
      /template|required (?:columns?|fields?)|which columns|what columns|which fields|what fields|mandatory|\bcsv\b|\bxlsx?\b|spreadsheet format|file format/,
    ],
  },
  {
    topic: 'categories',
    zh: [
      /社会考生|院校考生|社会人员|社考|考生类型|学生类型|社会的|往届|毕业生|外校/u,
      /算|区别|区分|什么意思|啥意思|是什么|是啥|界定|认定|划分|归类|哪些人(?:算|是|属)|什么人|啥人|什么样|怎么分|怎么判|怎么定|标准|定义|属于|归|指|怎么填|谁是|差别|不同|条件|什么叫|啥叫|何为/u,
    ],
    en: [
      /social candidates?|external candidates?|own candidates?|school candidates?|candidate (?:type|categor)|outsiders?/,
      /what|who (?:counts|is|are|qualif)|differ|mean|count as|defin|belong|consider|qualif|distinguish/,
    ],
  },
  {
    topic: 'delete',
    zh: [/删|移除|去掉|清空|撤掉/u, /考生|学生|人|信息|数据|记录|导错|多导|名单|了|吗|掉|怎么|能|可以/u],
    en: [/delete|remove|erase/, /can|may|how|allowed|possible|when/],
  },
  {
    topic: 'verifying',
    zh: [
      /认证/u,
      /(?:怎么|咋|如何|怎样)(?:去|来|做|点|发起|开始|操作|进行)?(?:认证|弄|做|点|办|搞|操作|发起|点击)|认证(?:在|按钮在?)?(?:哪里|哪儿|哪)(?:里)?(?:点|弄|做|办|操作|认证)?|(?:哪里|哪儿|在哪)(?:点|做|发起|按)?认证|认证(?:的)?(?:步骤|流程|按钮|入口)/u,
    ],
    en: [
      /verif|identity check/,
      /how (?:do|to|can) (?:i |we )?(?:start|verify|run|press|begin|do)|where (?:do|is|can)/,
    ],
  },
  {
    topic: 'borrowing',
    zh: [
      /借考|借(?:用)?(?:别|其他|外)(?:的|人)?(?:学校|院校|校)(?:的)?(?:考点|站点|考场)|没有(?:自己的)?(?:考点|站点)|去(?:别的|其他|外)(?:学校|院校|校)考/u,
      /怎么|咋|如何|流程|步骤|要(?:什么|做)|可以|能|行不行|谁|算/u,
    ],
    en: [/borrow|other school.s site|no (?:exam )?site|without a site/, /how|what|can|may|who/],
  },
  {
    topic: 'late-entry',
    zh: [
      /补报(?!考试计划)|(?:截止|过期|过了|晚了|错过)(?:了|之后|以后|后)?.{0,6}(?:还|再)?(?:能|可以|可不可以).{0,3}(?:报|加)/u,
      /能|可以|行|吗|怎么|咋|如何|来得及|么/u,
    ],
    en: [/late|after the (?:deadline|closing)|missed/, /regist|sign up|enrol/],
  },
  {
    topic: 'verification-time',
    zh: [
      /认证|审核|过审|比对|核验|出结果|审(?=要|多|得|几)|待认证|能过(?=了|$|吗|呢|啊)|信息准确/u,
      /多久|多长时间|几天|几个?小时|几时|多少天|多少时间|要等|等到什么时候|什么时候(?:能|会|才|可以|出|好|通过|完)|啥时候|何时|多快|快不快|一般要|怎么这么慢|好慢|太慢|怎么还没好|几点/u,
    ],
    en: [
      /verif|identity check|approv|police check|review|accurate/,
      /how long|how soon|how many (?:days|hours)|when will|take|how fast|duration/,
    ],
  },
  {
    topic: 'confirmation',
    zh: [
      /人工|手动|认证失败|比对失败|比对不上|需要?确认|待确认|对不上|比对没过|比对不过/u,
      /怎么办|怎么处理|怎么弄|怎么搞|怎么确认|怎么操作|咋办|咋弄|咋整|如何|什么意思|啥意思|为什么|为啥|什么原因|怎么回事|咋回事|怎么解决|能不能批量|批量|一个一个|一键|要做什么|该做什么|是什么|怎么会|咋会/u,
    ],
    en: [
      /confirm|identity check failed|comparison failed|failed (?:the )?(?:check|verification)|manual/,
      /how (?:do|to|can|should)|what (?:do|does|should|to|if|happens|can)|mean|why|batch|bulk|at once/,
    ],
  },
  {
    topic: 'statuses',
    zh: [
      /无照片|信息不全|待认证|认证中|信息准确|缺照片|状态|没过审/u,
      /什么意思|啥意思|是什么$|是啥$|什么叫|啥叫|指什么|指的是|代表|含义|区别|差别|不同|有哪几种|有哪些种|有几种|哪几种|哪些状态|几种状态|怎么理解|怎么变|怎么才能变|怎么办|怎么处理|咋办|怎么解决/u,
    ],
    en: [
      /status(?:es)?|incomplete|unverified|accurate|no photo/,
      /\bmeans?\b|meaning|what statuses|which statuses|explain|difference between|kinds of/,
    ],
  },
  {
    topic: 'edit',
    zh: [/改|更正|编辑|更换|换照片|换(?:一?张|个)|重新上传照片|填错|写错|输错|录错|弄错|错了|打错|搞错/u, MAY_ZH],
    en: [
      /\bedit|\bchange|\bcorrect(?:ed|ion)?\b|modify|\bfix\b|typo|mistake|wrong/,
      /can|may|how|allowed|possible|what if|still|too late/,
    ],
  },
  {
    topic: 're-import',
    zh: [
      /(?:重复|再次|再|重新|多次|二次|第二次|又)(?:一遍|一次|次)?(?:导入|导|上传|传|录入|录|发)|导两(?:次|遍)|传两(?:次|遍)|同一个人|导重|录重|去年(?:考过|导过|的|报过)|考过一次|每次都要|覆盖|老生|以前(?:导过|报过|考过)/u,
      ASKS_ZH,
    ],
    en: [
      /again|twice|re-?import|re-?upload|duplicat|overwrite|same (?:person|student|candidate)|last year/,
      /can|what|happen|must|need|do |does|will|should|import|upload/,
    ],
  },
  {
    topic: 'registering',
    zh: [
      /(?:导入|录入|导完|录完|导|传)(?:了|完|好|过|进去){0,3}(?:考生|学生|名单|信息|照片|表){0,3}(?:就|是不是|算不算|等于|是否|还要|还用|还需要|之后|以后|后){1,3}(?:就|是|算|等于|也){0,3}(?:报名|报考|报上|报完|报了)|(?:报名|报考)(?:是不是|和|跟|与)(?:导入|录入)|就(?:算|是|等于)(?:报名|报考|报上)/u,
    ],
    en: [/import|upload/, /\bregister(?:ed|ing)?\b|\bregistration\b|\benrol/],
  },
]

export const LATER_WORDS: readonly TopicWord<LaterTopic>[] = [
  {
    topic: 'deadlines',
    zh: [
      /截止(?!到|目前|现在|今天)(?:日期|时间)?|截止到(?:什么时候|啥时候|几号|哪天|何时)|考试?(?:具体|到底|究竟)?(?:是|在|定在)?(?:哪一?天|几号|几月|什么时候|啥时候|何时)|几号(?:截|考|开始|结束|之前|前)|哪天(?:截|考|开始|结束)|什么时候(?:截|考试|开考|报名|报考|开始|结束)|啥时候(?:截|考|报名|开始)|考试(?:时间|日期|安排|计划)|考期|几点(?:开始)?(?:考试|开考|考)|考试几点|(?:报名|报考)(?:时间|日期|到几号|到什么时候)|时间节点|日程|最晚|最迟|ddl|deadline|还有几天|还剩几天|来得及|哪天考|(?:考|报|截).{0,40}几月几号|几月几号.{0,40}(?:考|报|截)|何时考|何时截/u,
    ],
    en: [
      /deadline|due date|when (?:is|does|do|are|will|can) (?:the |we |they |our |students ){0,3}(?:exam|test|registration|register|sit|due|it close)|exam date|exam schedule|timetable|closing date|registration (?:close|open|end|period|window)|how many days/,
    ],
  },
  {
    topic: 'fees',
    zh: [
      /缴费|交费|费用|(?:报名|考试|报考|认证|培训)费|收费|多少钱|价格|汇款|转账|打款|发票|缴了|退费|学费|考试费|缴款|付款|付费|欠费|没缴|未缴|几块钱|交钱|对公/u,
    ],
    en: [/\bfees?\b|pay(?:ment|ing|s)?\b|\bpaid\b|unpaid|cost|price|invoice|how much (?:is|does|do)|refund|transfer/],
  },
  {
    topic: 'invigilators',
    zh: [/监考|巡考|督导员|主考/u],
    en: [/invigilat|proctor|inspector|examiner/],
  },
  {
    topic: 'tickets',
    zh: [/准考证|排考|座位号|门贴|桌贴|签到表|打印|考号/u],
    en: [/ticket|admission|seat number|door label|desk label|sign-?in sheet|\bprint/],
  },
  {
    topic: 'scores',
    zh: [/成绩|分数|多少分|几分|及格|考过了|查分|复核|复查|挂科|缺考|合格率|通过率|补考|得分|考了多少|阅卷/u],
    en: [/\bscores?\b|\bgrades?\b(?! 20)|\bmarks?\b|pass rate|exam results?|test results?|absent|resit|re-?take/],
  },
  {
    topic: 'certificates',
    zh: [/证书(?!信息)|发证|拿证|领证|签发|证啥时候|证什么时候|颁证|学分银行/u],
    en: [/certificates?|diploma|issu(?:ed|ing)/],
  },
  {
    topic: 'registration',
    zh: [/报考(?!前)|报名(?!单|表)|报上名|报没报|考试科目|考哪几门|科目|考哪些|考什么|理论|实操/u],
    en: [/\bregist(?:er|ered|ration|rations|ering)\b|sign(?:ed)? up|enrol|subjects?\b/],
  },
  {
    topic: 'exam-day',
    zh: [
      /考试当天|考试那天|考前|考务手册|停电|断电|断网|迟到|考试流程|作弊|带什么(?:证件|东西)|入场|开考|封场|保密|交材料|考试平台安装|装考试平台/u,
    ],
    en: [/exam day|day of the exam|power (?:fails?|cut|outage)|late for|cheat|blackout|hand(?:ed)? in after/],
  },
  {
    topic: 'other-splits',
    zh: [/男生|女生|男的|女的|男女|性别|(?:各|每个?|分|按)(?:专业|年级|学院|系)|中专|高职|大专|本科|专科|学历|年龄/u],
    en: [
      /\bboys?\b|\bgirls?\b|\bmales?\b|\bfemales?\b|gender|\bmen\b|\bwomen\b|\bby (?:major|gender|year)|each (?:major|year)|per major|undergraduate|vocational/,
    ],
  },
]

/** The step one of whose words is said, and those of its words that are. */
export function findStepSaid(text: string): { readonly step: string; readonly said: readonly string[] } | undefined {
  const latin = new Set(text.match(/[a-z]+/g))
  for (const { id, words = [] } of STEPS) {
    const said = words.filter((word) => (/^[a-z]/.test(word) ? latin.has(word) : text.includes(word)))
    if (said.length > 0) return { step: id, said }
  }
  return undefined
}

export function findTopic<T>(words: readonly TopicWord<T>[], text: string, language: 'zh' | 'en'): T | undefined {
  return words.find((word) => word[language].length > 0 && word[language].every((pattern) => pattern.test(text)))?.topic
}

/** 戴眼镜 in a question about photos: a word of the rule, and nobody's name. */
export function isTopicWord(piece: string, rule: RuleTopic | undefined): boolean {
  const word = RULE_WORDS.find(({ topic }) => topic === rule)
  return word !== undefined && [...word.zh, ...word.en].some((pattern) => pattern.test(piece.toLowerCase()))
}
