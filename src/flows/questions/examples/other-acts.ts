/** 例句：查人、进度、来历 · Ways to ask after one person, the progress, and where numbers come from. */
import { phrases } from './expand.js'

/** `N` stands for a name, as the model sees it. */
export const OTHER_ACTS: Readonly<Record<string, readonly string[]>> = {
  who: phrases(`
    N[是|]什么状态 / N[审核|认证|]过了[吗|没|没有] / N的照片[传|交]了[吗|没] / N[怎么|为什么|为啥]还没[过|好|通过]
    N到哪[一步|]了 / [查|看]一下N / 帮我查N / N[的|]情况[怎么样|] / N[怎么样|咋样]了 / N通过了[吗|没有]
    N有没有照片 / N的信息[对不对|全不全|齐了吗] / N卡在哪 / N呢 / N在不在名单[里|] / N导进来了吗 / N录进去没
    N[需要|要]人工确认吗 / N能不能报考 / N还差什么 / N什么情况 / 问下N[认证|审核]的结果 / N这个学生[怎么回事|啥情况]
    有N这个人吗 / N现在是啥样 / status of N / is N verified / N's photo / has N uploaded a photo
    why is N not verified / how is N doing / look up N / what about N / is N in the list / did N pass`),
  progress: phrases(`
    [到|做到|办到|弄到]哪[一|]步了 / [现在|目前|]进度[怎么样|如何|咋样|] / [我们|]进展如何
    下一步[做什么|干啥|该干嘛|] / 接下来[做什么|干嘛|该弄啥] / 还[要|需要|差]做[什么|哪些] / 整体情况
    [弄|办|做]得怎么样了 / 还差哪些步骤 / 走到哪个环节了 / 总体[怎么样|情况|进度] / 我们学校[现在|]什么情况
    汇报一下[进度|情况] / [都|]弄完了吗 / 还有[什么|啥]没[做|办|弄] / [报一下|说说|看看]进展 / 目前卡在哪
    工作做到啥程度 / 完成[度|情况] / 全部办好了没 / 离[完成|办完]还差多少 / 还剩哪些[活|事|工作] / 现在该我干什么
    轮到做什么了 / 第几步了 / 接着[干啥|该做什么|弄啥] / 总结一下[情况|进度|目前的情况] / where [do we stand|are we|are we at] / progress / what's next / what is left to do
    how far [along|] are we / next step / give me an overview / status update please / what should I do now / are we done
    what remains / how is it going with the import / summary / anything still open on our side / what else is needed`),
  evidence: phrases(`
    [这|]数据哪[来|儿来]的 / 数据[来源|出处][是什么|] / 你[这|]怎么[算|得出来|统计]的 / 这个数[准不准|准吗|靠谱吗]
    数字是从哪[来|看]的 / 根据[什么|哪个表|哪份文件] / 从哪[张表|个文件]看的 / 数据是什么时候的
    [是|]最新[的|]数据吗 / 数据截止到[几号|什么时候] / 凭什么说[还差|没过] / 这[些|个]状态谁[说|给]的
    数据[新不新|过时了吗|更新到哪天] / 依据是[啥|什么] / 你从哪知道的 / 哪来的[数|数字|信息|人数]
    怎么跟平台[对不上|不一样] / 和平台的数不一致 / 你看的是哪份[表|名单] / 你用的哪个文件 / [这个|]结果可信吗
    你的信息哪里来 / 是平台上的数据吗 / 跟平台同步吗 / 数据会自动更新吗 / 实时的吗
    where [does|did] [this|the] [data|number|figure] come from / what is your source / how do you know
    is this data up to date / based on what / as of when / which file is this from / are the numbers current
    how reliable is that / is it in sync with the platform`),
  history: phrases(`
    [上次|上回|最近一次]什么时候[导|传]的 / [什么时候|哪天|几号]导入的 / 导入[记录|历史]
    [最近|之前]导[入|]了[什么|哪些|啥] / 谁[导|传]的名单 / 导了几次了 / 昨天[传|导|发]的那个[成功|导进去]了[吗|没]
    [上次|刚才]那个文件[怎么样|导进去了吗|结果呢] / 我[传|发|导]过哪些文件 / [看|查]一下导入[日志|情况|结果]
    历史[导入|批次|上传] / 最后一次[上传|导入|更新]是[哪天|啥时候|什么时候] / [前几天|上周]导的是哪份
    名单是谁[发|传]的 / 照片哪天传的 / 几号传的照片 / 我们一共传过几次 / 同事导过没有 / 之前的上传记录
    哪些文件导进去了 / 最近有人导过[东西|名单]吗 / 那批[照片|名单]什么时候进来的 / 上一份表导入成功[没|了吗]
    撤销过吗 / when [was|did we do] the last import / import history / what did we upload
    who imported [this|the list] / last upload / when were the photos uploaded / show recent imports
    what files have been imported / did the last import work / upload log / which files did my colleague send`),
}
