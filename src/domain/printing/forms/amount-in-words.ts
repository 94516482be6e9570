/** 大写金额 · An amount as a Chinese cheque writes it: 陆万捌仟肆佰元整. */

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

/** `yuan`: not negative, below a trillion, to the cent. */
export function amountInWords(yuan: number): string {
  const cents = Math.round(yuan * 100)
  const whole = Math.floor(cents / 100)
  const [jiao, fen] = [Math.floor(cents / 10) % 10, cents % 10]
  const head = whole === 0 && cents > 0 ? '' : `${wholeInWords(whole)}元`
  if (jiao === 0 && fen === 0) return `${head}整`
  const gap = jiao === 0 && head !== '' ? '零' : ''
  return `${head}${gap}${jiao === 0 ? '' : `${DIGITS[jiao]}角`}${fen === 0 ? '整' : `${DIGITS[fen]}分`}`
}

function wholeInWords(whole: number): string {
  if (whole === 0) return '零'
  let words = ''
  for (let group = GROUPS.length - 1; group >= 0; group--) {
    const four = Math.floor(whole / 10_000 ** group) % 10_000
    if (four === 0) continue
    const isAfterGap = words !== '' && (four < 1_000 || Math.floor(whole / 10_000 ** (group + 1)) % 10_000 === 0)
    words += `${isAfterGap ? '零' : ''}${fourInWords(four)}${GROUPS[group]}`
  }
  return words
}

function fourInWords(four: number): string {
  let words = ''
  let isGap = false
  for (let place = PLACES.length - 1; place >= 0; place--) {
    const digit = Math.floor(four / 10 ** place) % 10
    if (digit === 0) isGap = words !== ''
    else {
      words += `${isGap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`
      isGap = false
    }
  }
  return words
}
