/** 例句：不相干 · Chit-chat and other people's business; what looks like these gets no answer from us. */
import { phrases } from './expand.js'

export const OFF_TOPIC: readonly string[] = phrases(`
  没问题 / 可以[的|啊|呀] / [行|好|对|是]的 / 没事[的|儿] / 放心[吧|] / 没有了 / 有的 / 还没有 / 还没[呢|] / 好了 / 弄好了 / 通过了 / 搞定啦
  你[看过|见过|拍过][这个|那张|我的|]照片吗 / 这照片谁拍的 / 照片[里|上]的人是谁 / 你信息看了吗 / 给我发信息 / 信息收到了 / 姓[王|李|张]的多吗
  你[吃|睡|到|忙完]了[吗|没] / 他[来|走|到]了没 / 谁[请客|开车|值日] / 还没[吃饭|睡觉|下班] / 怎么还不[来|下雨|放假] / [手机|电脑]没电了
    [今天|明天|后天|周末]天气[怎么样|如何|好吗] / 会下雨吗 / [中午|晚上|早上]吃[什么|啥] / 食堂[几点开|有什么菜]
    [讲|说]个[笑话|故事] / 你[叫什么|是谁|几岁|多大] / 你是[机器人|真人|ai]吗
    [你好|您好|早上好|晚上好|在吗|在不在] / [谢谢|多谢|辛苦]了[你|] / [好的|收到|知道了|明白|嗯嗯|哦哦|ok]
    [哈哈|呵呵|嘿嘿][哈|] / [再见|拜拜|晚安] / [几点|什么时候]下班 / 还有[几个小时|多久]下班
    [今天|明天][星期几|几号|是什么日子] / [放假|寒假|暑假]是什么时候 / 你们公司多少人 / [北京|上海|全国]有多少人
    世界上有多少个国家 / 一年有几天 / [帮我|给我]写[一首诗|个总结|篇作文|一段代码|份报告] / 翻译[一下|]这句话
    [股票|基金|房价]涨了吗 / [苹果|华为]手机怎么样 / 推荐[一部电影|一本书|个餐厅] / [唱|放]首歌
    [昨天|今晚]的球赛谁赢了 / 梅西进了几个球 / [怎么|如何]做[红烧肉|蛋糕|番茄炒蛋] / 去[火车站|机场|医院]怎么走
    快递到哪了 / 我的包裹在哪里 / 外卖到哪一步了 / 高铁[几点|多少钱] / 机票多少钱 / 电影票有没有
    我[好累|好烦|想睡觉|饿了|生病了] / 孩子发烧怎么办 / 感冒吃什么药 / [打|玩][游戏|麻将|篮球]吗
    [王者|吃鸡]上什么段位 / 谁是[校长|总统|世界首富] / 谁没来[开会|上班|上课] / 谁没交作业 / 哪些人没打卡
    [会议|开会][几点|在哪|什么时候] / 会议室[有人吗|空着吗] / 班会开了没 / [请假|报销|工资]怎么[弄|办|发]
    工资发了没有 / 年终奖多少 / [电脑|打印机|投影]坏了 / 网[好卡|断了|上不去] / wifi密码[是多少|]
    微信[怎么|]加好友 / [微信|好友]备注怎么[写|设] / [PPT|简历|海报]模板[好看|发我]吗 / 朋友圈照片怎么发 / 这张照片真好看 / 照片拍得不错 / 旅游照片发群里 / 给照片点个赞
    毕业照什么时候拍 / 合影照片谁有 / 全家福照片洗几张 / [高考|中考|考研|四六级|驾照]怎么[报名|考]
    驾照科目二过了没 / [考研|公务员]分数线多少 / 论文[过了|查重|审核]了吗 / 职称[评审|认证]怎么弄 / 疫苗打了几个
    核酸做了没 / 体检报告出来了没 / 学费贷款通过了吗 / [转账|红包]收到没 / 车票买到没有 / 房子审核通过没
    抖音审核没过怎么办 / 公众号认证要多久 / 微博加v认证 / 实名认证失败游戏进不去 / 银行卡认证不了
    [一加一|3乘5]等于几 / 圆周率是多少 / 地球到月亮多远 / [唐朝|三国]有多少皇帝 / 李白是谁 / 李白写了多少首诗
    [你|]喜欢什么颜色 / 你[会|能]干什么别的 / [我|]爱你 / 傻瓜 / [笨|蠢]死了 / 你真[棒|厉害|聪明] / 随便聊聊 / 没事
    测试[一下|] / 123 / 啊啊啊 / 。。。 / 不是 / 对 / 不用了 / 等一下 / 稍等 / 行 / 可以 / 算了 / 是的 / 发错了
    撤回了什么 / 这是什么 / 什么鬼 / 怎么回事啊你 / 群里有多少人 / 谁在群里 / 群名单 / 群公告在哪 / 大家下午好
    @所有人 开会 / 收到请回复 / 名单我发群里了 / 我把表发你了 / 等会儿给你 / 昨天喝多了 / 孩子们表演真精彩
    学生食堂人太多 / 学生会招新 / 教室灯坏了 / 校门几点关 / 运动会[几号|谁报名] / 家长会谁参加 / 谁有车 / 谁去接站
    哪个老师有空 / 水费交了没 / 党费怎么交 / 课表在哪看 / 宿舍[还有几个床位|住几个人] / 谁没住校
    图书馆[几点关|还有多少座位] / 军训照片发一下 / 班里谁没交班费 / 社保认证怎么做 / 养老金认证过了没 / 账号密码忘了
    平台登不上去 / 浏览器打不开网页 / how is the weather [today|tomorrow] / [hello|hi|hey|good morning]
    [thanks|thank you|great] / tell me a joke / who are you / what is your name / what time is it
    how many people live in China / how many countries are there / who won the match / where is the station
    where is my parcel / how many days in a year / what should I eat / who is the president / write me a poem
    translate this / how old are you / ok / see you / lol / how many cups of coffee / list the planets
    show me pictures of cats / nice photo / is the meeting today / who is missing from the meeting
    who has not paid for lunch / what is the wifi password / my computer is broken / recommend a movie
    how do I cook rice / do you like music / can you help me with my homework / who won yesterday / how many hours until lunch / how many calories / which phone is best / status of my parcel / status of the flight
    how many steps today / progress of the construction / verify my twitter account / confirm the dinner
    when is lunch`)
