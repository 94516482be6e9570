/** 姓氏 · Which leftover words may be a person's name. */

const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤劉張陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇呂盧譚陸範賈韋鄒龍賀顧龔萬錢嚴湯'
const RARER =
  '安常乔赖庞樊殷施洪翟颜倪温芦俞蓝岳柳章鲁葛毕耿焦欧游聂牛路梅左申关管靳祁纪柴舒童尤费伍阮骆季祝牟柯成齐古包裴匡辛冉单卓娄甘项景褚房车凌苗宁屈冷腾滕佟穆盛涂查时岑代邢翁麦阎闵应边宫鲍卫隋米党习华艾简冀尚谷储权迟海明蒙连饶席司农敖窦郎佘晏封井燕阳仇池卞桂鹿车公喻桑从阿热买库古吐'
const DOUBLE = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '南宫',
  '歐陽',
  '端木',
  '单于',
  '長孫',
  '长孙',
  '宇文',
  '轩辕',
]

/** Words that begin like a surname and are none. */
const NOT_NAMES = new Set(
  '高考 高中 高职 周末 周一 周二 周三 周四 周五 周六 周日 方案 方法 方式 方便 方面 马上 黄色 白色 白天 白底 金额 时间 成绩 安排 安全 安装 于是 关于 何时 何人 常见 万一 任务 任何 任意 石头 文件 文档 文字 向导 江苏 江西 严重 段时间 平台 平均 明天 明年 明白 时候 时长 应该 连接 代码 代表 公司 公安 公布 单位 单子 单个 单独 海报 海南 马克 路上 米饭 管理 管家 关系 关机 项目 简单 简历 毕业 成功 成本 成员 成都 章程 温度 温馨 麦当劳 华为 苏州 杭州 方向 程序 程度 于老师 余额 余下 金融 林业 石油 汽车 车辆 汤圆 龙头 毛病 钱包 白领 田径 夏天 冬天 秋天 春天 雷达 熊猫 包含 包括 盛夏 阳光 封面 权限 牛奶 牛肉 游戏 游泳 古代 古诗 左右 左边 申请 申报 申诉 尚未 查询 查看 查到 许多 许可 谢谢 何必 如何 曾经 宋体 唐诗 江湖 马路 马桶 房子 房间 房价 凌晨 宁愿 宁夏 童话 温泉 安慰 应用 应当 党员 学习 习惯 华语 简体 谷歌 公式 公告 公众号 付款 付费 史上 向我 向你 常用 常规 明显 明星 明细 时代 时不时 时刻 阿里 热门 热线 买单 库存 古怪 齐全 路由 路费 关注 关闭 代替 边上 应急 司机 农业 农村 农产品 储存 储备 连续 公开 喻意 阳台 井盖 封条 章节 万元 石家庄 武汉 向左 段落 段子 黎明 方块'.split(
    ' ',
  ),
)

export interface NameGuess {
  readonly name: string
  /** A common surname and a usual length; else it must be found in the records to count. */
  readonly likely: boolean
}

export function guessName(words: string): NameGuess | undefined {
  if (/^\p{Script=Han}{1,12}·\p{Script=Han}{1,12}(?:·\p{Script=Han}{1,12})?$/u.test(words)) {
    return { name: words, likely: true }
  }
  if (!/^\p{Script=Han}{2,4}$/u.test(words) || NOT_NAMES.has(words) || NOT_NAMES.has(words.slice(0, 2)))
    return undefined
  const length = words.length
  if (DOUBLE.some((surname) => words.startsWith(surname)) && length > 2) return { name: words, likely: true }
  const surname = words.charAt(0)
  if (COMMON.includes(surname)) return { name: words, likely: length <= 3 }
  return RARER.includes(surname) && length <= 3 ? { name: words, likely: false } : undefined
}
