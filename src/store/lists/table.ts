/** 名单的表 · How the records of a list lie in their table: said once beside the schema, the statements are made from it. */

/**
 * Plain data and SQL text without a value of anybody's in it, so that the sealing thread can read it too. In SQL `c` is the
 * record as it stands, `n` what it is about to be.
 */
export interface StoredList {
  /** The id of the list in the domain. */
  readonly list: string
  /** With the columns id, school_id, created_in, created_at, updated_at, and `secrets_sealed` where there are secrets. */
  readonly table: string
  /** Fields kept in clear. */
  readonly columns: readonly StoredColumn[]
  /** Fields sealed together, one value a record; at most one of them beside those of the key. */
  readonly secrets: readonly StoredSecret[]
  /** Columns that make a record one among the school's. */
  readonly key: readonly string[]
  /** The field a record is called by. */
  readonly calledBy: string
  /** Fields by which a row is known again in the next upload. */
  readonly knownBy: readonly string[]
  /** Read together with what another table holds: a view over the table, with `secrets_sealed`, and which fields of it are opened. */
  readonly readFrom?: { readonly view: string; readonly opens: readonly string[] }
  /** Rows point at a record of another list, found by the keyed hash of one of their fields; `type`: the column beside it in its key. */
  readonly refers?: StoredReference
  /** What the history calls an update by this list. */
  readonly change: 'updated' | 'status'
  /** Fields written by rows that point at a record (`recordId`) which their key does not find: it is masked, or another. */
  readonly pointed?: readonly string[]
  /** Columns that follow from others. */
  readonly computed?: readonly ComputedColumn[]
  /** What a record holds beside the list: name for the domain → column. It goes with the record in history and undo. */
  readonly keeps?: Readonly<Record<string, string>>
  /** Fields that stay as they are while this holds of `c`. */
  readonly lock?: { readonly when: string; readonly fields: readonly string[] }
  /** Nobody takes a record out by hand while this holds of `c`. */
  readonly staysWhile?: string
  /** Run before a record is taken out by hand, `$1` its id: what it alone is counted by goes to another. */
  readonly passesOn?: string
  /** Rows of other tables that need the record: undoing and removing it wait for them. */
  readonly restsOn?: readonly { readonly table: string; readonly column: string }[]
  /**
   * An import is the school's whole list: what is not in it goes. By any of these columns a row with errors still tells its record.
   * `within`: it is whole only of what has the values of these columns in common with a row of it.
   */
  readonly whole?: { readonly toldBy: readonly string[]; readonly within?: readonly string[] }
}

export interface StoredColumn {
  readonly field: string
  readonly column: string
  /** Of a column that does not hold text. */
  readonly type?: 'int'
  /** Where the column holds a code for the field's word. */
  readonly words?: Words
  /** Its codes in their order: a row never takes a record back to one before. */
  readonly inOrder?: readonly string[]
  /** A new row without it is no record. */
  readonly required?: true
  /** The code of a new record where neither its row nor the person said it. */
  readonly assumed?: string
}

interface Words {
  readonly codeOf: (word: string) => string | undefined
  /** Code → word. */
  readonly words: Readonly<Record<string, string>>
}

interface StoredSecret {
  readonly field: string
  /** Holds the keyed hash by which it is found. */
  readonly hash: string
  readonly use: 'id' | 'phone'
}

export interface StoredReference {
  readonly list: string
  readonly by: StoredSecret
  readonly type: string
  /**
   * Where the number is masked: by the name in that field and what the mask still shows, or because this holds. In SQL `c` is
   * the record and `w.said` the row's values.
   */
  readonly masked?: { readonly name: string; readonly sure: string }
  /** What else is kept of it for the judge, name → SQL. */
  readonly tells?: Readonly<Record<string, string>>
}

interface ComputedColumn {
  readonly column: string
  /** SQL over `n`; absent: stays as it is. */
  readonly onUpdate?: string
  readonly onInsert: string
}

/** The columns that hold hashes, in the order they travel. */
export function hashColumns({ secrets }: StoredList): readonly string[] {
  return secrets.map(({ hash }) => hash)
}

/** What rows of the list write. */
export function writtenColumns(stored: StoredList): readonly string[] {
  const computed = (stored.computed ?? []).map(({ column }) => column)
  return [...new Set([...stored.columns.map(({ column }) => column), ...hashColumns(stored), ...computed])]
}

/** And what else of a record has a history. */
export function changingColumns(stored: StoredList): readonly string[] {
  return [...new Set([...writtenColumns(stored), ...Object.values(stored.keeps ?? {})])]
}

/** A constant of ours as SQL text. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
