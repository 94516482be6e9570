/** 例句：检查结果 · Ways to ask what the last check found, and who changed what. */
import { phrases } from './expand.js'

export const CHECK_PHRASES: Readonly<Record<string, readonly string[]>> = {
  'check:rows': phrases(`
    [名单|表][里|]错在哪 / 哪几行[错了|有错|有问题|不合格] / [哪些|哪几]行没通过 / 错的[是|有]哪[几|些]行 / 有错的行列一下
    名单[哪里|哪儿]不对 / [谁|哪些人]没导进[去|来] / 没导入的[有谁|是哪些人] / 检查出什么[问题|错] / 哪些行要改
    [没通过|没导进去]的是谁 / 刚才那份表有什么问题 / 有几行不合格都是哪些 / 导入失败的[有哪些|是谁] / 为什么有人没导进去
    which rows [are wrong|failed|have errors] / what is wrong with the list / where are the errors
    who was [not imported|left out] / show me the rows that failed / what did the check find`),
  'check:missing': phrases(`
    哪[一|几]栏没[写|填] / 缺了哪[几|些]列的内容 / 没填的是哪一项 / 哪些格子[空着|是空的] / 漏填了什么 / 空着的是哪几列
    必填的哪项没填 / which [columns|fields|cells] are empty / what is missing in the rows / which fields were not filled in`),
  'check:refused': phrases(`
    哪[几|些]张照片不[合格|行] / 不合格的照片[有哪些|是谁的] / 照片不合格的是哪几张 / 被退的照片[是哪些|列一下]
    谁的照片[不合格|没通过|有问题] / 哪些照片用不了 / which photos were [refused|rejected|not accepted]
    which pictures are bad / whose photo was refused / list the photos that failed`),
  'check:unmatched': phrases(`
    哪[几|些]张[照片|]没对上 / 没对上人的照片 / 对不上考生的照片有哪些 / 照片没匹配上的是哪几张 / 哪些照片不知道是谁的
    没人认领的照片 / which photos match nobody / photos without a candidate / unmatched photos / which photos could not be matched`),
  changes: phrases(`
    谁改过[名单|考生|信息|数据] / 谁动了[名单|数据] / [修改|改动]记录 / 最近改了[什么|哪些] / 信息被谁改了 / 谁把手机号改了
    谁删过考生 / 改动历史给我看看 / who changed the [list|records|data] / change history / recent changes / who edited it`),
}
