/** 状态词 · How people name the candidates' states; the first that matches is taken and cut out of the text. */
import type { CandidateStatus } from '../../../domain/candidates/candidate.js'
import { HAS_PHOTO, NOT_ACCURATE } from '../../../domain/talk/frames.js'

export interface StateWord {
  readonly states: readonly CandidateStatus[]
  readonly subject: 'candidates' | 'photos'
  readonly pattern: RegExp
}

const NO = '(?:还|都|尚|仍|一直|暂时|暂){0,4}(?:没有|没能|没得|没|未曾|未|无|缺少|缺|欠|差|(?<!多)少|漏|忘)'
const GIVE = '(?:上传|提交|上交|导入|采集|拍摄|成功|给|交|传|发|拍|放|补|有|弄|搞|绑|导|照){0,4}'
const PHOTO =
  '(?:证件照片?|一寸照片?|寸照|大头照|电子照|照片|头像|相片|(?<![合自拍护执关按参遵依对纱活业念游艺])照(?!顾|常|样|旧|理|明|相)|(?<![互真照长首宰亮])相(?!关|同|比|当|应|信|册))'
const DO_THEY = '(?:是不是|是否|是|都|全|已经?|也){0,4}'
const WHO = '(?:(?:还)?有?(?:谁|哪些人?|哪几(?:个|位)人?|几个人?|多少人?))?'
const CHECK =
  '(?:身份认证|信息认证|实名认证|审核|认证|过审|审过|通过|合格|准确|核验|验证|比对|核过|审完|审好|审|过|成功|成|弄好|弄完|搞定|搞完|搞好|完成|办完|办好|达标)'

/** Chinese, on folded text without spaces. Order matters: the narrower first. */
export const CHINESE_STATES: readonly StateWord[] = [
  state(
    ['no-photo'],
    'photos',
    new RegExp(
      `${NO}(?:把|将)?${GIVE}(?:上去|上来|过|好|齐|全)?(?:的|几张|多少张|几个|多少|些)?${PHOTO}|${PHOTO}(?:现在|目前|到底)?${WHO}(?:是|还|都|又|也|仍|一直|到现在){0,4}(?:空白|空着|空的|空|没有|没|未|缺|欠|差|少(?=[多几了]|$)|不全|不齐|漏)${GIVE}(?:到位|齐全|全|齐|上去|上来|上|过|完|好|成功)?|(?:没|未|漏)(?:传|交|上传|提交)(?:上来|上去|过)?(?=的|$)|(?:等|要|需要?|得|该)(?:补|传|交|上传|补交|补传)(?:的)?${PHOTO}|拍照(?:的)?(?:还)?(?:没|未)|${PHOTO}(?:还|仍|都)?(?:要|需要?|得|该)(?:再)?(?:收|补|交|传|拍|催)|(?:还|仍)(?:要|需要?|得|该)(?:再)?(?:收|补|交|传|拍|催)(?:多少|几)?[张个份]?${PHOTO}`,
      'u',
    ),
  ),
  state(
    ['incomplete'],
    'candidates',
    /(?:信息|资料|内容|字段|数据)(?:还|都){0,4}(?:不全|不完整|不完善|不齐全?|没填全|没填完|没补全|没补齐|没写全|缺失|有缺|缺|残缺)(?:项)?|(?:没|未)(?:有)?(?:(?:填|补|写|录)(?:全|完|齐|好|够)|完善)(?:信息|资料)?|(?:缺少?|少|漏填?|漏了|差)(?:了)?(?:个人)?(?:信息|资料|内容)|填漏|漏填|填得?不全|不完整|(?:信息|资料)(?:都|全部|已经?|是不是){0,4}(?:填|补|写)?(?:全|齐|完整|完善|齐全)了?(?=\ue000)/u,
  ),
  state(
    ['needs-confirmation'],
    'candidates',
    /(?:需要?|须|要|等|待|等待|得|该)?(?:人工|手工|手动)(?!智能|费|成本|客服|窗口)(?:来|去|再)?(?:确认|审核|核对|处理|复核|认证|核实|审|弄)?|(?:需要?|须|等待|待|等着?|得|该|要)(?:我们?|我们学校|学校|老师|学校这边)?(?:这边)?(?:自己)?(?:去|来|再|点){0,4}(?:确认|核实)|没(?:有)?(?:人工)?确认|未(?:人工)?确认|(?:照片|公安|人脸)?(?:比对|对比)(?:失败|不上|不过|没通过|没过|未通过|不通过|不成功)|认证失败|(?:照片|人脸|公安库?)(?:跟|和)?(?:身份证|公安库?|系统)?(?:比|对|核)(?:不上|没上|不了)/u,
  ),
  state(
    ['verifying'],
    'candidates',
    /(?:认证|审核|比对|核验|验证)(?:之)?中|(?:正在|还在|仍在|在)(?:进行)?(?:认证|审核|审|比对|核验|验证|公安比对)(?:当中|着)?/u,
  ),
  state(
    ['unverified'],
    'candidates',
    /信息待认证|待(?:信息)?认证|(?:等待?|等着)(?:平台)?认证|(?:没|未|没有)(?:点|提交|发起|申请)(?:批量)?认证|待认定|还没开始认证/u,
  ),
  state(
    ['unverified', 'verifying'],
    'candidates',
    /待(?:平台)?审核?|(?:等待?|等着)(?:平台|公安|系统)?(?:的)?(?:审核|审|比对|核验)(?:结果)?/u,
  ),
  state(
    NOT_ACCURATE,
    'candidates',
    new RegExp(
      `(?:还|都|尚|仍|一直|暂时|暂){0,4}(?:没有|没能|没|未能|未|不是|不(?!知|要|用|能|可|会|好|过$|行|同|少|对|清|懂|算|是))(?:被|给|完全|全部|全)?(?:[变转]成?|到|是)?(?:信息(?=准))?${CHECK}+(?:的)?|(?:信息)?${CHECK}(?:还|也|都|又){0,4}(?:没有|没能|没|未|不)(?:能|给)?(?:通过|成功|合格|过|完|好|成|下来)|${CHECK}失败|卡(?:着|住了?|在那)|(?:没|未)(?:弄|搞|办|审)(?:好|完|定)|被(?:退回?|打回来?|卡|驳回)|状态(?:还|都|也){0,4}(?:不对|不正常|有问题|异常)|(?:差|缺)(?:多少|几)[个位名]?(?:人|学生|考生|同学)?(?:才|就)?能?(?:都|全部?){0,4}${CHECK}|不能报考|没达标|不达标`,
      'u',
    ),
  ),
  state(
    ['accurate'],
    'candidates',
    /信息准确|(?:已经?|都|全|成功){0,4}(?:审核|认证|核验|信息)?(?:已经?|都|全){0,4}(?:通过|合格|过审|审过|成功|完成认证|认证完成|认证过|认证好|认证完|审完|审好|过关|搞定|弄好|弄完|办好)(?:审核|认证)?|已认证|已审核|已过|(?:审核|认证)(?:过|好|完|成功)|(?:认证|审核|审|通过|过)(?:下来|出来|完|好)?了(?=多少|几)|(?<!数据|数字|人数)准确了?(?=的?(?:名单|人)|的?有?(?:多少|几))|(?:都|全|已经)(?:认证|审核|过)了?|没(?:有)?问题|ok了?|可以报考/u,
  ),
  state(
    HAS_PHOTO,
    'photos',
    new RegExp(
      `(?:已经?|都|全){0,4}(?:有|上传|提交|传|交|导入|收到|收|发|补)(?:好|完|齐|过|上去|上来|上)?(?:了)?(?:几张|多少张|多少个?|几个|的)?${PHOTO}(?!的?要求|的?标准)|${PHOTO}${DO_THEY}(?:收)?(?:齐|够|到齐|全了)|${PHOTO}${DO_THEY}(?:到手|到位|拿到|到了)|${PHOTO}${DO_THEY}(?:传|交|上传|提交|导入|收|发|补|有|弄)(?:好|完|齐|全|上去|上来|上|到|过){0,4}`,
      'u',
    ),
  ),
]

function state(states: readonly CandidateStatus[], subject: StateWord['subject'], pattern: RegExp): StateWord {
  return { states, subject, pattern }
}

const PICTURE = '(?:photos?|pictures?|pics?|images?|headshots?|portraits?)'
const NEGATED = "(?:not|never|n't|no|without|yet to|still to|failed to)"

/** English, on lower-case text with single spaces. */
export const ENGLISH_STATES: readonly StateWord[] = [
  state(
    ['no-photo'],
    'photos',
    new RegExp(
      `(?:without|missing|lack(?:s|ing)?|(?:has|have|had|with|got)? ?\\bno|needs?(?: to (?:send|upload|submit|give)(?: us| in)?)?|needing|owes?(?: us)?|outstanding) (?:any |an? |the |their |his |her |my )?${PICTURE}|(?:${NEGATED}\\b|n't) (?:yet )?(?:sent|sending|uploaded?|submit(?:ted)?|have|has|had|handed|given|got|provided?|turned in)(?: in)?(?: us| yet)? ?(?:any |an? |the |their |his |her )?${PICTURE}|${PICTURE} (?:is |are |were |that are |do we )?(?:still |yet ){0,4}(?:missing|outstanding|left|lacking|absent|to go|needed|need)|${PICTURE}.{0,12}(?:n't|not) (?:there|in|uploaded|sent|arrived|submitted)|photoless`,
      'u',
    ),
  ),
  state(
    ['needs-confirmation'],
    'candidates',
    /(?:needs?|require[sd]?|await(?:s|ing)?|waiting for|pending|must|have|has|needing|requiring)?(?: to be| an?| my| our| some){0,4}(?: ?manual(?:ly)?| human| by hand){1,3} ?(?:confirm(?:ed|ation|ing)?|check(?:ed)?|review(?:ed)?|attention|approval)?|(?:needs?|require[sd]?|await(?:s|ing)?|waiting (?:for|on)|pending|must|need|needing|requiring)(?: to be| an?| my| our| some){0,4} ?confirm(?:ed|ation|ing)?|to (?:be )?confirm(?:ed)?|unconfirmed|not (?:yet )?confirmed/u,
  ),
  state(
    ['incomplete'],
    'candidates',
    /(?:information |info |data |records? |details )?(?:is |are )?incomplete(?: (?:information|info|data|records?|details))?|(?:missing|lack(?:s|ing)?|without) (?:some |any |full |complete )?(?:information|info|data|details|fields?|entries)|(?:information|details|fields?) (?:is |are )?missing/u,
  ),
  state(
    ['verifying'],
    'candidates',
    /(?:currently |still )?(?:being (?:verified|checked|reviewed)|under (?:review|verification)|verifying|in verification|verification in progress)/u,
  ),
  state(
    ['unverified', 'verifying'],
    'candidates',
    /(?:waiting|queued|queue|pending|awaiting)(?: for| to be| on){0,4}(?: the)?(?: verif\w+| identity check| review| platform| approval)?/u,
  ),
  state(
    NOT_ACCURATE,
    'candidates',
    /unverified|unapproved|(?:(?:have|has|are|is|was|were|do|does|did)n't|not|never|yet to|still to)(?: yet| been| be| fully| all| gone| got| made){0,4}(?: ?(?:verified|approved|passed|pass|cleared|accurate|accepted|through|ok|okay|done|finished|ready|validated|checked)){1,3}(?: verification| the check| the identity check| it)?|(?:failed|failing)(?: the)?(?: verification| identity check| check)?|rejected|stuck|left to verify|not good yet/u,
  ),
  state(
    ['accurate'],
    'candidates',
    /(?:already |fully |been |all ){0,4}(?:verified|approved|accurate|pass(?:ed)?|cleared|accepted|validated|all set|good to go|ready)(?: verification| the check| the identity check)?|through(?: verification)?/u,
  ),
  state(
    HAS_PHOTO,
    'photos',
    new RegExp(
      `(?:with|have|has|had|got|uploaded|sent|submitted|handed in)(?: in)? (?:an? |the |their |his |her )?${PICTURE}|${PICTURE} (?:have |has |are |is |were |was |been |do we ){0,4}(?:all )?(?:uploaded|sent|in|there|submitted|received|have)`,
      'u',
    ),
  ),
]
