/** 读英文问句 · Finds the clues in an English question. */
import { isBookWord, readBookAsked } from './book-words.js'
import type { Clues } from './clues.js'
import { makePlain } from './fold.js'
import { ENGLISH_STATES, type StateWord } from './states.js'
import { findStepSaid, findTopic, isTopicWord, LATER_WORDS, RULE_WORDS } from './topics.js'

const COUNT =
  /\bhow many\b|\bnumber of\b|\bcount\b|\btotals?\b|\bamount of\b|\bhow much of\b|\bheadcount\b|\bpercent(?:age)?\b/
const LIST =
  /\bwho(?:'s|se)?\b|\bwhich (?:of (?:the |our )?)?(?:students?|candidates?|people|ones?|kids|learners|persons?)\b|\blists?\b|\bshow(?: me)?\b|\bnames?\b|\bgive me\b|\broster\b/
const PROGRESS =
  /\bwhere (?:do|are|did) (?:we|things|i)\b|\bprogress\b|\bwhat(?:'s| is| are)? (?:next|left|remaining|remains|the status|our status|still (?:left|to do|missing|open))\b|\bhow far\b|\bnext steps?\b|\boverview\b|\bsummary\b|\bcurrent status\b|\boverall\b|\bhow (?:is|are) (?:it|things|everything|the import|we) (?:going|doing|coming)\b|\bstatus update\b|\bwhat (?:do|should) (?:i|we) do (?:next|now)\b|\bwhat else\b/
const HISTORY =
  /\b(?:last|latest|previous|most recent|recent) (?:\w+ )?(?:time|import|upload|update|file)(?:s|ed)?\b|\bwhen (?:was|were|did|has|have).{0,48}\b(?:import|upload|update|add|load)|\b(?:import|upload) (?:history|log|record)|\bhistory\b|\bwho (?:imported|uploaded|added)\b|\bwhat (?:files? )?(?:did|have|has|was|were).{0,48}\b(?:imported|uploaded|import|upload)/
const EVIDENCE =
  /\b(?:data|numbers?|figures?|this|these|that|it|information) (?:come|comes|coming|came|taken|based)\b.{0,48}\b(?:from|on)\b|\bwhere.{0,48}\b(?:come|comes|came|get|got|taken)\b|\bsources?\b|\bbased on\b|\bhow do you know\b|\bas of when\b|\b(?:up to date|up-to-date|current|fresh)\b.{0,48}\b(?:data|numbers?|figures?)\b|\b(?:data|numbers?|figures?)\b.{0,48}\b(?:up to date|up-to-date|current|fresh|reliable|old)\b/
const CHANGES =
  /\bwho (?:has |have |last )?(?:changed|edited|modified|corrected|altered|touched)\b|\b(?:change|edit|modification)s? (?:history|log|records?)\b|\bwhat (?:has |have |was |were )?(?:been )?(?:changed|edited|modified)\b|\b(?:recent|last|latest) (?:changes|edits|corrections)\b|\bwho made (?:the |these |any )?(?:changes|edits|corrections)\b/
const EVERY_CLASS = /\b(?:by|per|each|every|which|all) class(?:es)?\b|\bclass by class\b|\bclass sizes?\b/
const CLASS = /\bclass ([a-z]{0,4}[0-9]{1,4})\b|([\p{Script=Han}a-z]{0,8}[0-9]{1,4}班)/u
const CANDIDATES = /\b(?:students?|candidates?|people|learners?|kids|persons?|examinees?|pupils?|everyone|everybody)\b/
const SOCIAL = /\bsocial\b|\bexternal\b|\boutside\b|\bnon-?school\b/
const OWN = /\bown\b|\binternal\b|\bschool'?s? (?:students|candidates)\b|\bin-?school\b/
const YEAR =
  /\b(?:entered|enrolled|intake|entry year|class of|grade|year|cohort|from|in|of)\D{0,6}(20\d\d)\b|\b(20\d\d)\s?(?:intake|entry|cohort|entrants?|students?|candidates?|class|grade|year)\b/
const KNOWN =
  /\b(?:who|whose|whom|the|a|an|of|is|are|was|were|be|been|do|does|did|have|has|had|we|i|you|me|my|our|us|your|their|they|them|it|its|this|that|these|those|there|in|on|at|to|for|from|with|without|and|or|not|no|ca|wo|yet|still|already|now|currently|please|pls|can|could|would|will|should|may|tell|show|give|get|let|know|see|want|need|needs|like|so|far|all|any|some|more|of|by|as|what|whats|which|how|when|where|why|many|much|left|remaining|photo|photos|picture|pictures|pics?|status|state|verified|unverified|verification|confirm|confirmation|confirmed|incomplete|accurate|approved|passed|list|number|count|total|hi|hello|hey|thanks|thank|right|currently|today|just|check|look|up|find|about|out|ones?|records?|school|exam|imported|import|uploaded|upload|file|files|data|numbers?|figures?|sources?|steps?|registered|register|got|missing|waiting|manual|manually|last|latest|previous|recent|recently|time|times|ago|yesterday|again|rn|atm|asap|btw|thx|tho|guys|folks|team|anyone|anybody|someone|somebody|nobody|everyone|everybody|doing|going|well|else|here|just|only|one|s|t|re|ve|m|d)\b/g

export function readEnglish(text: string): Clues {
  const plain = spellOut(makePlain(text).replace(/[’‘`]/g, "'"))
  const lower = plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ·-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const state = findState(lower)
  const year = YEAR.exec(lower)
  const rule = /\bhow many\b|\bwho (?:has|have|is missing|needs?|still|hasn't|haven't|isn't)\b|\blist\b/.test(lower)
    ? undefined
    : findTopic(RULE_WORDS, lower, 'en')
  const later = findTopic(LATER_WORDS, lower, 'en')
  const ofStep = findStepSaid(lower)
  const ofBook = readBookAsked(lower, 'en')
  const inClass = CLASS.exec(lower)
  const name = findEnglishName(plain)
  const han = plain.match(/\p{Script=Han}{2,15}/gu) ?? []
  const category = SOCIAL.test(lower) ? 'social' : OWN.test(lower) ? 'own' : undefined
  return {
    language: 'en',
    counts: COUNT.test(lower),
    lists: LIST.test(lower),
    asksWhether: /^(?:are|is|have|has|did|do|does|any)\b/.test(lower),
    asksWhetherAll:
      /\b(?:all|everyone|everybody|every|each|complete)\b/.test(lower) &&
      /^(?:are|is|have|has|did|do|does)\b/.test(lower),
    asksAfterThem: CANDIDATES.test(lower) || text.includes('?'),
    namesCandidates: CANDIDATES.test(lower),
    namesPhotos: /\b(?:photo|picture|pic|headshot|image)s?\b/.test(lower),
    personCue: name !== undefined,
    progress: PROGRESS.test(lower),
    history: HISTORY.test(lower),
    changes: CHANGES.test(lower),
    evidence: EVIDENCE.test(lower),
    byClass: EVERY_CLASS.test(lower),
    lacks: /\bmissing\b|\black|\bneeds?\b|\bowes?\b/.test(lower),
    unexplained: name
      ? [name]
      : han.length > 0
        ? han.filter((words) => !inClass?.[0].startsWith(words))
        : unknownWords(explained(lower, state?.pattern, CLASS, EVERY_CLASS)).filter(
            (word) => !isTopicWord(word, rule) && !ofStep?.said.includes(word) && !isBookWord(word, ofBook?.book.topic),
          ),
    ...(ofBook && { book: ofBook.book }),
    ...(state && { state }),
    ...(category && { category }),
    ...(year && { entryYear: year[1] ?? year[2] ?? '' }),
    ...(rule && { rule }),
    ...(later && { later }),
    ...(ofStep && { step: ofStep.step }),
    ...(inClass && { className: inClass[1] ?? inClass[2] ?? '' }),
  }
}

function explained(lower: string, ...patterns: readonly (RegExp | undefined)[]): string {
  return patterns.reduce<string>((rest, pattern) => (pattern ? rest.replace(pattern, ' ') : rest), lower)
}

/** As people type on a phone: dont, whats, w/o, ppl. */
function spellOut(text: string): string {
  return text
    .replace(/\b(do|does|did|have|has|had|is|are|was|were|wo|ca|could|would|should)nt\b/gi, "$1n't")
    .replace(/\b(what|who|where|when|how)s\b/gi, "$1's")
    .replace(/\bw\/o\b/gi, 'without')
    .replace(/\bw\/(?=\s)/gi, 'with')
    .replace(/\bppl\b/gi, 'people')
    .replace(/\br\b/g, 'are')
    .replace(/\bu\b/g, 'you')
}

function findState(lower: string): StateWord | undefined {
  return ENGLISH_STATES.find((word) => word.pattern.test(lower))
}

const NAME = "(\\p{Script=Han}[\\p{Script=Han}·]{1,12}|\\p{Lu}[\\p{L}'-]{1,20}(?: \\p{Lu}[\\p{L}'-]{1,20}){0,2})"
const NAME_PLACES = [
  new RegExp(
    `(?:[Ss]tatus|[Ss]tate|[Ss]ituation|[Pp]hoto|[Pp]icture|[Rr]ecord|[Dd]etails|[Ii]nfo)s? (?:of|for|on) ${NAME}`,
    'u',
  ),
  new RegExp(`(?:[Ll]ook up|[Ff]ind|[Cc]heck|[Ss]how me|[Aa]bout|[Hh]ow is|[Hh]ow's|[Ww]ith) ${NAME}`, 'u'),
  new RegExp(
    `(?:^|\\b)(?:[Ii]s|[Hh]as|[Dd]id|[Dd]oes|[Ww]as|[Dd]o we have|[Ww]hy is|[Ww]hy isn't|[Ww]hy hasn't) ${NAME}(?:'s)?(?=[ ?]|$)`,
    'u',
  ),
  new RegExp(`${NAME}'s (?:status|photo|picture|state|record|verification|info)`, 'u'),
  new RegExp(`^${NAME} (?:status|photo|verified)\\b`, 'u'),
]
const NO_NAMES =
  /^(?:The|Our|My|All|Any|Each|Every|Everyone|Everybody|Anyone|It|We|They|You|There|This|That|These|What|How|Who|Where|When|Which|Is|Has|Photos?|Students?|Candidates?|Import|Status|I|Excel|WeCom|English|Chinese|China|Beijing)\b/

const ANOTHER_NAME = new RegExp(`^(?:,? and |, ?| & )${NAME}`, 'u')
const MOST_NAMES = 5

/** Several joined as in Chinese. */
function findEnglishName(plain: string): string | undefined {
  for (const place of NAME_PLACES) {
    const match = place.exec(plain)
    const name = match?.[1]?.replace(/'s$/u, '')
    if (match && name !== undefined && !NO_NAMES.test(name)) {
      return [name, ...namesAfter(plain.slice(match.index + match[0].indexOf(name) + name.length))].join('和')
    }
  }
  return undefined
}

function namesAfter(text: string, most = MOST_NAMES - 1): readonly string[] {
  const [whole, name] = ANOTHER_NAME.exec(text) ?? []
  if (whole === undefined || name === undefined || NO_NAMES.test(name) || most === 0) return []
  return [name, ...namesAfter(text.slice(whole.length), most - 1)]
}

function unknownWords(lower: string): string[] {
  const rest = lower
    .replace(/n't\b/g, ' not')
    .replace(CANDIDATES, ' ')
    .replace(KNOWN, ' ')
    .replace(/[\d']+/g, ' ')
    .trim()
  return rest === '' ? [] : rest.split(/\s+/)
}
