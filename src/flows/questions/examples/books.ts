/** 例句：各证书的文件 · Ways to ask for a rule of the programmes' books. */
import type { ProgrammeTopic } from '../../../domain/talk/frames.js'
import { phrases } from './expand.js'

export const BOOK_PHRASES: Readonly<Record<ProgrammeTopic, readonly string[]>> = {
  'invigilator-count': phrases(`
    [45个人|60人|一个考场]几个监考 / [要|需要|得配|应该安排]几个监考[老师|员|] / 100个人要多少监考 / 监考人数怎么[算|配]
    [每个|一个]考场[配|安排|设]几名监考员 / 监考[和|与]考生[的|]配比 / 监考按多少人配一个 / 50人的考场派几个老师监考
    监考老师要[几个|多少个] / how many invigilators [for 45 people|does a room need|per room] / invigilators per room
    ratio of invigilators to candidates`),
  'invigilator-bar': phrases(`
    [任课|专业课|本专业][老师|教师][能|可以]监考吗 / 监考员[能|可以]是任课老师吗 / 谁[能|可以|不能]监考 / 监考人员有什么要求
    监考老师的条件 / 班主任[能|可以]监考吗 / 监考要回避吗 / 什么人不能当监考 / 监考[有|]资格[要求|限制][吗|]
    can teachers of the subject invigilate / who may invigilate / requirements for invigilators`),
  fees: phrases(`
    [考试|报名|报考|考核]费[用|]多少[钱|] / 一个人收多少[钱|] / 多少钱一个人 / 收费标准[是什么|] / 缴费标准[是什么|]
    [初级|中级|高级]多少钱 / 考一次[要|]多少钱 / 费用怎么[收|定] / 考证费[是|]多少 / how much is the [exam |]fee
    what does the exam cost / fee standard / price per candidate`),
  'fee-due': phrases(`
    [几号|什么时候|哪天]截止[交|缴]费 / 缴费[截止|最晚]是什么时候 / 考前几天[要|得]交钱 / 费用最晚几号交 / [交|缴]费[截止|期限|有期限吗]
    钱什么时候交 / 钱最晚几号交 / 几号前要把考试费[交|缴]清 / 考试前几个工作日缴费 / 交费时间有规定吗 / when are the fees due / payment deadline
    by when must we pay`),
  remittance: phrases(`
    汇款备注[写什么|写啥|怎么写] / 转账[附言|备注]填什么 / 打款要[备注|写]什么 / 缴费备注怎么填 / 银行转账写什么备注
    what to write in the transfer note / payment reference / remittance remark`),
  templates: phrases(`
    [什么时候|啥时候]用哪[一|]版模板 / [用|该用]哪个版本的模板 / 2022版模板和2021版有[什么|啥]区别 / [老|旧|新]模板[还能|可以]用吗
    模板[有几个|分几个]版本 / 两版模板怎么选 / 我们该用新版还是老版模板 / which version of the template [do we use|]
    old or new template / difference between the 2021 and 2022 templates`),
  'site-name': phrases(`
    [站点|考点|考核站点][名称|名字][怎么|如何]写 / [站点|考点]怎么命名 / 考核站点名称[有什么|有]格式[要求|吗] / 给考点起什么名
    考点名[应该|]怎么[填|取] / how should the exam site be named / site naming / name of the exam site format`),
  'room-type': phrases(`
    考场类型[填|选|写]什么 / 考场类型怎么[选|填] / 考场是机试还是机考实操类型 / 考场的类别选哪个 / which room type
    what type of room do we choose`),
  subjects: phrases(`
    考哪几门 / 考什么科目 / 考哪些科目 / 理论考多久 / 考试科目有哪些 / 一个人几条报考记录 / 记录是不是两倍 / 多少分[及格|合格|能通过] / 合格标准是什么 / 及格线多少
    pass mark / which subjects are there / how many subjects are there / records per candidate`),
  timeline: phrases(`
    考前第几周截止报名 / 时间[节点|]怎么[算|推算|定]的 / 截止[时间|日期]的规则 / 报名截止提前几周 / 排考时间有什么规定 / 各阶段时间规则
    how are the dates set / how many weeks before the exam / rule for the dates`),
  materials: phrases(`
    考试物料[要准备|有]哪些 / 物料清单[有什么|] / 布置考场要[准备|用]什么 / 考务用品准备哪些 / 考场要准备什么材料 / 考务材料清单
    what materials must we prepare / list of supplies for the exam`),
  'hand-in': phrases(`
    考试结束[要|]交什么材料 / 考后[要|]上交[哪些|什么]资料 / 考完要寄[什么|哪些]回去 / 上交材料清单 / 监控视频要上交吗 / 哪些表要交回
    what to hand in after[wards| the exam] / which papers do we send back / documents to submit after the exam`),
  hotlines: phrases(`
    [客服|平台|技术支持]电话[是多少|] / 有问题找谁 / 管家[是谁|电话] / 联系[方式|人] / 评价组织[的|]联系方式
    谁负责我们省 / 热线[多少|] / qq群[号|是多少] / 微信群怎么进 / 投诉找哪 / hotline / who can I call
    contact person / support phone number / who is our steward`),
}
