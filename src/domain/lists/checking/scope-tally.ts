/** 整份名单没说的 · Rows by what they say of the questions asked of a whole list, and how many leave each open. */
import type { Scope } from '../../imports/edits.js'
import type { List } from '../list.js'
import type { ListReport } from '../list-report.js'
import type { StagedRow } from '../rows.js'

/** Of which questions there is anything to choose from. */
export interface Asks {
  readonly scope: boolean
  readonly too: boolean
}

export class ScopeTally {
  readonly #list: List
  readonly #asks: Asks
  readonly #counts = new Map<string, number>()
  #unsaid = 0
  /** By sheet: one answer holds for one sheet. */
  readonly #unsaidToo = new Map<number, number>()

  constructor(list: List, asks: Asks) {
    this.#list = list
    this.#asks = asks
  }

  /** By what the row says, whatever the whole list is; rows in the records need not be asked about. */
  add({ sheet, values, recordId }: StagedRow): void {
    const { scope, asksToo } = this.#list
    const isNew = recordId === undefined
    if (asksToo !== undefined && this.#asks.too && isNew && values[asksToo.field] === undefined) {
      this.#unsaidToo.set(sheet, (this.#unsaidToo.get(sheet) ?? 0) + 1)
    }
    if (scope === undefined) return
    const word = values[scope.field]
    const said = word === undefined ? '' : scope.read(word)
    if (said !== undefined) this.#counts.set(said, (this.#counts.get(said) ?? 0) + 1)
    if (said === '' && isNew && this.#asks.scope) this.#unsaid++
  }

  /** Some rows say nothing of what the whole list is, nor do the records. */
  get leavesOpen(): boolean {
    return this.#unsaid > 0
  }

  /** `carried`: what of the scope was taken over from the earlier check. */
  report(scope: Scope, carried?: Scope): Pick<ListReport, 'counts' | 'unsaid' | 'unsaidToo' | 'carried'> {
    const saysScope = [...this.#counts.keys()].some((said) => said !== '')
    const scopeField = this.#list.scope?.field
    const isSaid = scopeField === undefined || scope[scopeField] !== undefined
    return {
      ...(saysScope ? { counts: Object.fromEntries(this.#counts) } : {}),
      unsaid: isSaid ? 0 : this.#unsaid,
      ...this.#leftOpenToo(scope),
      ...(scopeField !== undefined && carried?.[scopeField] !== undefined ? { carried: this.#unsaid } : {}),
    }
  }

  /** Two sheets are two answers: there each must say it. */
  #leftOpenToo(scope: Scope): Pick<ListReport, 'unsaidToo'> {
    const { asksToo } = this.#list
    const [rows, ...others] = this.#unsaidToo.values()
    const isOpen = asksToo !== undefined && scope[asksToo.field] === undefined && others.length === 0
    return isOpen && rows !== undefined ? { unsaidToo: rows } : {}
  }
}
