/** 页面与服务之间的数据 · What the web page and its server say to each other, as json. */

export interface ShownFile {
  readonly name: string
  readonly sizeBytes: number
  readonly url: string
}

export interface ShownReply {
  readonly kind: 'reply'
  readonly id: string
  readonly sequence: number
  /** ISO instant. */
  readonly at: string
  readonly text: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly files: readonly ShownFile[]
  readonly picture?: ShownFile
  readonly stream?: string
  /** A snapshot that a later reply of the same stream replaces. */
  readonly isProgress: boolean
}

/** What the person wrote. */
export interface ShownSaid {
  readonly kind: 'said'
  readonly id: string
  readonly at: string
  readonly text: string
}

export interface History {
  /** In the order of time. */
  readonly items: readonly (ShownReply | ShownSaid)[]
  /** Sequence of the newest reply; 0 when there is none. */
  readonly lastSequence: number
}

export interface Session {
  readonly botName: string
  readonly personName?: string
  /** The schools whose coordinator this account is. */
  readonly schools: readonly string[]
  readonly isBound: boolean
  readonly hasBoard: boolean
  readonly maxUploadBytes: number
  readonly maxFiles: number
}

export interface ShownAct {
  readonly command: string
  readonly label: string
}

export interface ShownStep {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly state: 'done' | 'doing' | 'blocked' | 'late' | 'not-needed'
  readonly stateName: string
  /** Both 0 where it is no share of anything. */
  readonly done: number
  readonly total: number
  readonly said: string
  readonly next?: string
  readonly act?: ShownAct
  readonly isCurrent: boolean
  readonly files: readonly ShownAct[]
}

export interface ShownBoard {
  readonly language: 'zh' | 'en'
  readonly school: string
  /** ISO instant. */
  readonly asOf: string
  readonly from?: string
  readonly besides?: string
  readonly groups: readonly { readonly title?: string; readonly steps: readonly ShownStep[] }[]
}

/** A school of a plan, in numbers. */
export interface ShownSchool {
  readonly id: string
  readonly name: string
  readonly province: string
  readonly answer?: string
  readonly done: number
  readonly needed: number
  readonly isLate: boolean
  readonly said: string
  readonly steps: readonly Pick<
    ShownStep,
    'id' | 'number' | 'name' | 'state' | 'stateName' | 'done' | 'total' | 'said'
  >[]
}

/** Of all schools of an organisation's plans, who is furthest behind first. */
export interface ShownSchools {
  readonly language: 'zh' | 'en'
  readonly org: string
  /** ISO instant. */
  readonly asOf: string
  readonly plans: readonly {
    readonly id: string
    readonly title: string
    readonly total: number
    readonly said: string
    readonly schools: readonly ShownSchool[]
    readonly acts: readonly ShownAct[]
  }[]
}

/** Null: there is none for this person any more. */
export type BoardNews = { readonly board: ShownBoard | null } | { readonly schools: ShownSchools }

export interface Failure {
  readonly error: string
}
