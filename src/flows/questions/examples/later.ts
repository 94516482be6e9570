/** 例句：以后的步骤 · Ways to ask for what we cannot look up yet. */

import type { LaterTopic } from '../../../domain/talk/frames.js'
import { phrases } from './expand.js'

export const LATER_PHRASES: Readonly<Record<LaterTopic, readonly string[]>> = {
  deadlines: phrases(`
    [几号|哪天|什么时候]截止 / 报名[截止|到几号|什么时候结束] / [考试|]什么时候考 / [几号|哪天]考试
    还[有|剩]几天[截止|考试|] / 最晚[什么时候|几号]交 / ddl是[哪天|几号] / 考试时间[定了吗|安排]
    考试计划[在哪|安排] / 时间节点 / 什么时候开始报名 / 来得及吗还 / 这周要[做|交]什么 / 下个月有考试吗
    几点[考试|开考] / 考试几点开始 / 离考试还有多久 / when is the deadline / when is the exam / registration closes when / how many days left
    exam schedule / what is due this week / what date is the exam`),
  registration: phrases(`
    报考了[多少|几个] / 谁没报[名|考] / 报名[成功|情况|人数][了吗|] / 报了[几|多少]个证 / 报考记录[对不对|有几条]
    理论和实操都报了吗 / 报考怎么导 / 报名的有多少人 / 谁还没报上 / 报考名单
    审过了但没报考的 / who is registered / how many have registered / registration list
    who has not signed up`),
  invigilators: phrases(`
    监考[老师|][够吗|有几个|安排了吗|怎么报] / 谁监考 / 监考员[认证|审核]了吗 / 巡考是谁 / 监考[缺|还差]几个
    监考老师名单 / 谁去107室监考 / 监考分配好了没 / how many invigilators do we have / are the invigilators certified
    who invigilates / proctor list / who is the inspector`),
  fees: phrases(`
    谁没[交钱|缴费] / 怎么[缴费|交费|汇款] / 缴费[状态|申请单] / 还有几个没交钱
    发票[怎么开|啥时候给] / 钱打到哪 / 退费怎么弄 / 钱交了吗 / 缴费了没 / 我们学校一共该交多少
    who has not paid / how do we pay / invoice / is the payment confirmed / has everybody paid`),
  tickets: phrases(`
    准考证[什么时候|怎么][打印|下载] / 排考[排好了吗|什么时候|结果] / 座位号[是多少|怎么查] / 签到表[在哪|怎么打]
    门贴桌贴 / 准考证号 / 打印[什么|哪些]材料 / 排好座位没 / 准考证打了吗 / when can we print the tickets
    admission ticket / seat numbers / is the arrangement done / print the sign-in sheets`),
  'exam-day': phrases(`
    考试[当天|那天][要做什么|几点到|注意什么] / 停电[了|]怎么办 / 考试迟到[怎么办|多久] / 断网怎么办
    考试流程 / 考生带什么进考场 / 考前要装什么软件 / 能提前交卷吗 / 机器坏了咋办 / 作弊怎么处理
    what if the power fails / exam day procedure / what if a student is late`),
  scores: phrases(`
    成绩[什么时候|啥时候]出 / [考|]了多少分 / 谁[没及格|挂了] / [及格|合格|通过]率[多少|] / 怎么查[分|成绩]
    成绩复核怎么[申请|弄] / 缺考[多少|几个] / 补考怎么安排 / 考过的有几个 / 谁考得最好
    when do the scores come out / exam results / pass rate / who failed the exam / who was absent`),
  certificates: phrases(`
    证书[什么时候|啥时候][发|下来] / [怎么|哪里]领证 / 发证[了吗|时间] / 证书[签发|盖章][了吗|怎么弄]
    证书编号怎么查 / 电子证书在哪下载 / 拿到证的有多少 / 证书什么样 / 学分银行怎么弄 / when are certificates issued
    certificate number / download the certificate / who got the certificate`),
  'other-splits': phrases(`
    [男|女]生[有|]多少 / [每个|各][专业|年级]多少人 / 按[专业|性别]统计 / [中专|高职|本科]的[有多少|几个]
    男女比例 / 分专业看 / 哪个专业人最多 / 各专业分布 / how many boys / how many girls are there
    students per major / break it down by gender`),
}
