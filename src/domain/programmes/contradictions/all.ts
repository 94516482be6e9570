/** 全部说法不一 · Every contradiction of the books. */
import type { Contradiction } from './contradiction.js'
import { OF_PEOPLE } from './of-people.js'
import { OF_PLACES } from './of-places.js'
import { OF_TIMES } from './of-times.js'

export const CONTRADICTIONS: readonly Contradiction[] = [...OF_PEOPLE, ...OF_PLACES, ...OF_TIMES]
