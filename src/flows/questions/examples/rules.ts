/** 例句：规则 · Ways to ask how something is done. */

import type { RuleTopic } from '../../../domain/talk/frames.js'
import { phrases } from './expand.js'

export const RULE_PHRASES: Readonly<Record<RuleTopic, readonly string[]>> = {
  photo: phrases(`
    照片[有什么|什么|有啥]要求 / 照片[多大|什么尺寸|多少像素|要几寸] / 照片[要|用|必须]什么[底|底色|背景|颜色]
    [蓝|白]底[的|]照片[行|可以|能用]吗 / 照片怎么命名 / 照片文件名写什么 / [手机|自己]拍的照片[行不行|可以吗]
    照片[是|要]什么格式 / 照片要压缩[成什么|吗] / 照片怎么[打包|传] / png[行吗|可以吗]
    照片[太大|超过5M|太小]了怎么办 / 照片[为什么|怎么]不[行|合格|通过] / [一寸|两寸|小一寸]的[行吗|可以吗]
    照片规格 / 电子照标准 / 拍照有啥讲究 / 照片能[美颜|戴眼镜|P图]吗 / 红[底|背景]必须吗 / 宽高多少
    照片可以一张一张发吗 / 生活照行吗 / 照片的像素和底色 / 证件照怎么拍 / 照片用什么名字存 / 学生照片上传有什么规定
    what are the photo requirements / photo size / what background colour should the photo have
    how should I name the photos / can we use blue background / photo format / are selfies allowed / how many pixels
    how do I upload photos / what should the picture look like`),
  pinyin: phrases(`
    拼音怎么[写|填] / 姓名拼音[什么格式|要求|规则] / 拼音[要|用]大写吗 / 拼音中间[要|加]空格吗
    拼音[错了|写错]怎么办 / 多音字[拼音|]怎么[写|填] / 少数民族[名字|姓名]拼音怎么写 / 复姓拼音怎么写 / 拼音首字母
    拼音要全拼还是简拼 / 吕的拼音[是lv还是lyu|怎么写] / 名字拼音怎么弄 / 拼音大小写 / 拼音要不要声调
    三个字的名字拼音要分开吗 / 拼音为什么报错 / 名字带点的怎么写拼音 / 拼音会印在证书上吗 / 姓名那个拼音咋填
    拼音用不用隔开 / how to write pinyin / pinyin format / should pinyin be capitalised
    is there a space in the pinyin / pinyin rules / how do I write names in pinyin / romanised names`),
  template: phrases(`
    [导入|]模板[在哪|哪里下|怎么弄|有吗] / [表格|表|名单]怎么填 / 哪些[列|项|字段]必填
    [能|可以]用[自己的表|csv|wps|xls]吗 / 名单[什么|用什么]格式 / 要填[什么|哪些][信息|内容] / 表头[怎么写|有要求吗]
    给我[个|一份]模板 / 考生表[样式|长什么样|样例] / 导入考生要准备什么[材料|信息] / [手机号|性别|入学年份]必须填吗
    列的顺序[能变|有要求]吗 / 支持什么文件 / [csv|xls|txt|wps][能|可以|行][导|用|发|]吗 / excel要什么格式
    名单表上要写哪些东西 / 怎么导入[考生|名单|学生] / 录入考生要哪些资料 / 文件怎么做 / 身份证那列要什么格式
    有没有样表 / 怎么[录|导|加][入|]学生 / template / which columns are required / can I use my own spreadsheet
    what file format do you take / is csv ok / how do I import candidates / what information do I need to provide
    send me the template / which fields are mandatory / how to fill in the table`),
  majors: phrases(`
    专业[代码|编码][怎么填|填什么|在哪查] / 专业版本[是什么|填哪个|怎么填] / 专业[名称|]要怎么写
    [哪些|什么]专业可以报 / 专业不在[试点|获批|批复][里|名单]怎么办 / 专业代码[丢了0|少一位|变短了]
    专业[对不上|不匹配|不符]怎么办 / 专业目录[在哪|用哪版] / 专业填[全称|简称]吗 / 专业限制[是什么|有吗]
    试点专业[有哪些|怎么查] / 专业名字跟平台不一样 / 新旧专业目录用哪个 / 就读专业填什么 / 别的专业能考吗
    代码前面的0没了 / 专业那一栏咋写 / 哪些系的学生能报 / what is the major code / which majors are allowed
    how do I fill in the major / major version / the major is not on the approved list
    leading zero of the major code / which majors can be imported`),
  categories: phrases(`
    [什么|谁|哪些人]算社会考生 / 院校考生和社会考生[有什么|啥]区别 / 社会考生是[什么意思|什么|指谁]
    [外校|毕业|往届|别的专业]的[算|是]社会考生吗 / 超出[名额|指标|人数]的怎么[算|办]
    怎么[区分|分]院校[和|还是]社会 / 考生类型[怎么填|选哪个] / [老师|教师|毕业生]能考吗 / [老师|家长]报名算什么
    什么样的人是院校考生 / 院校考生的条件 / 两类考生有什么不同 / 不是本专业的学生算哪类 / 社会人员怎么报
    名额满了多出来的学生算什么 / 我们学校别的专业学生是社会的吗 / 学生类型选啥 / 已经毕业的学生属于哪一类
    校外的人能不能来考 / who counts as a social candidate / difference between own and social candidates
    what is a social candidate / are graduates social candidates / which candidate type / students over quota
    can teachers take the exam / what does external candidate mean`),
  edit: phrases(`
    [信息|]填错了[怎么办|能改吗|怎么改] / 信息准确[以后|之后|了]还能改吗
    [还能|可以|怎么]改[信息|名字|身份证号|手机号]吗 / 照片[还能|可以]换吗 / [名字|姓名|拼音|电话]写错了[怎么办|咋改]
    报考[后|了]还能改[信息|]吗 / 认证[通过|过]了还能[修改|改]吗 / [什么|哪些]信息不能改 / 怎么[修改|更正]考生信息
    身份证[号|]录错了 / 换[个|]手机号[怎么弄|行吗] / 导错了[怎么办|怎么改] / 名字改了怎么办 / 学生改名了
    专业写错[还来得及|能不能]改 / 信息有误咋处理 / 手机号变了怎么更新 / 能重新传照片吗 / 改资料要找谁
    过审之后信息锁了吗 / can I still edit after it is accurate / how do I correct a wrong phone number
    can I change the photo / the name is wrong, what now / is it possible to modify the ID number
    how to fix a typo / what can be changed after verification / may I change the data after registration`),
  delete: phrases(`
    [怎么|能|可以]删[除|掉|][考生|学生|人|][吗|] / 多导[了|入]几个人怎么[删|办]
    [退学|不考]的[学生|][怎么删|能删吗|怎么办] / 信息准确[了|以后]还能删吗 / 导错的[能|怎么]删
    删[不掉|除不了]怎么办 / 把[多余的|错的]去掉 / 能不能清空[重来|] / 报考了还能删吗 / 不想考的学生怎么去掉 / 想删人
    移除一个考生 / 撤掉已经导入的 / 有个学生不考了怎么处理 / 重复的人怎么删 / 退学的要不要删 / 删除考生的条件
    批量删除行吗 / can I delete a candidate / how to remove a student / delete someone who left school
    may I delete after verification / remove wrong people / erase the import / is it possible to delete students`),
  confirmation: phrases(`
    [需|需要]人工确认[怎么办|怎么弄|咋整|怎么处理] / 人工确认[是什么意思|什么意思|怎么操作]
    为什么[要|需要|会]人工确认 / [比对|认证|审核]失败[怎么办|什么原因|怎么处理] / [能|可以]批量[人工|]确认吗
    怎么[去|]确认考生 / 人脸[比对|对比]没过怎么办 / 照片和公安对不上怎么[办|处理] / 人工确认在哪[点|操作]
    确认要一个一个点吗 / 点了人工确认没反应 / 被卡在人工确认[怎么解决|] / 没通过公安比对[怎么办|咋办]
    认证不过怎么办 / 怎么才能让他过审 / 审核没过怎么处理 / 有没有一键确认 / 需人工确认的我要做什么 / 没过审的咋弄
    没通过的接下来怎么处理 / what do I do when it needs confirmation / how do I confirm a candidate
    why does it need manual confirmation / can I confirm in bulk / the identity check failed, what now
    what does needs confirmation mean / how to handle failed verification`),
  'verification-time': phrases(`
    认证[要|需要]多[久|长时间] / 审核[要|得]几天 / [什么时候|啥时候|多久]能[过审|出结果|认证完|审完]
    怎么[还没|一直没]审[好|完] / 待认证[要等|等]多久 / 审核[这么|好|太]慢 / 认证一般[多久|多快]
    要等[几个小时|几天|多久] / 公安比对要多长时间 / 今天传的[什么时候|啥时候]能过 / 几天能审下来 / 几时能[审完|过|好]
    一直待认证[怎么回事|怎么办] / 一直显示认证中 / 还要等多久才能好 / 多长时间出认证结果 / 认证要等到啥时候
    点了认证多久有结果 / 传完照片多久能变信息准确 / 审核周期 / how long does verification take
    when will they be verified / how many days for the check / why is verification so slow
    still waiting for verification, how long / how soon do we get results of the identity check`),
  statuses: phrases(`
    [无照片|信息不全|信息待认证|信息准确|认证中]是什么意思 / [有|]哪[几|些]种状态 / 状态[都|]有哪些
    各[个|种]状态[什么意思|代表什么|的含义] / 待认证[和|跟]认证中[有什么|啥]区别 / 信息不全[怎么办|怎么处理]
    什么叫信息准确 / 怎么才能变成信息准确 / 无照片[指什么|怎么回事] / 考生状态说明 / 解释一下[状态|这些状态]
    信息准确代表[什么|可以了吗] / 没过审是啥意思 / 状态怎么变的 / 状态流程 / 待认证表示什么 / 缺照片和无照片一样吗
    what do the statuses mean / what does incomplete mean / explain the statuses / meaning of accurate
    which statuses are there / what does unverified mean / difference between unverified and being verified`),
  're-import': phrases(`
    [能|可以]再导一次吗 / 重复导入[会怎样|会不会重复|怎么办] / 再[传|导]一遍会[覆盖|重复]吗
    同一个人导两次[会怎样|怎么办] / 去年[导|考]过的[还要|要不要]再导 / 每次考试都要重新录入吗 / 老生[还|]要再录吗
    导重了怎么办 / 改完[再|重新]传一遍行吗 / 重新[上传|导入]会把以前的冲掉吗 / 会不会多出一个人
    重导会影响已经通过的吗 / 第二次导入是更新吗 / 名单改了重新发可以吗 / 多次上传有问题吗 / 后来的学生怎么补录
    可以分几次导吗 / 同样的[名单|表][再传|重新导|再发]一次会怎样 / 一个人考两个证要录两次吗 / can I import again / what happens if I import the same person twice
    will it overwrite / do I need to import the students of last year again / is re-uploading safe
    does a second import create duplicates / can I upload in several parts`),
  verifying: phrases(`
    认证[怎么|咋]弄 / [怎么|如何]认证 / 认证在[哪里|哪]点 / 怎么[发起|开始]认证 / 批量认证[在哪|怎么点] / 认证的步骤 / 在哪里点认证
    认证按钮在哪 / 怎么给学生做认证 / how do we start the verification / where do I press verify / how to verify candidates`),
  borrowing: phrases(`
    借考[怎么弄|怎么办|流程] / [我们|]没有[考点|站点]怎么办 / 去别的学校考[怎么弄|可以吗] / 借别的学校的考点[行吗|怎么申请]
    借考要做什么 / 借考谁[缴费|报名] / 没有自己的考点能考吗 / how do we borrow a site / can we sit at another school's site
    we have no exam site what now`),
  'late-entry': phrases(`
    [还|]能补报吗 / 补报[行不行|怎么弄|可以吗] / 截止[了|以后]还能报[名|]吗 / 错过报名[怎么办|还能报吗] / 过了截止还能加人吗
    晚了还能报名吗 / 报名过期了怎么办 / can we register after the deadline / we missed the registration, what now
    is late registration possible`),
  registering: phrases(`
    导入[了|完|]就[算|是|等于]报名[了|]吗 / 导完[还|还要|用不用]报名吗 / 录入考生[和|跟]报考[是一回事吗|有什么区别]
    传完照片就[报上名|可以考试]了吗 / 信息准确了就算报名[成功|]吗 / 导入之后还要报考吗 / 录完信息是不是就报考成功
    导入等于报考吗 / 名单导进去就行了吗 / 还需要单独报考吗 / 考生信息录好就能考了吗 / 怎么[给|为]学生报考
    什么时候可以给学生报名 / 报考需要什么条件 / 录完了是不是就不用管了 / 认证过了是不是就能考试了
    导入名单以后就不用再报名了吧 / is importing the same as registering / do I still need to register after import
    are they registered once imported / does upload mean registered / after importing do we have to register them
    is that all for registration`),
}
