/** 测试故障 · What goes wrong with the requests to come, in the order it was asked for. */

/**
 * What happens to a request: `drop` after it was carried out, `drop-before` without; `late-ack` waits for sendLateAcks;
 * `double-ack` acknowledges twice, the second time with sendLateAcks.
 */
export type Fault =
  | { readonly kind: 'no-ack' | 'late-ack' | 'double-ack' | 'drop' | 'drop-before' }
  | { readonly kind: 'refuse'; readonly code: number }

export class FaultPlan {
  readonly #planned: { readonly cmd: string; readonly fault: Fault; times: number }[] = []

  /** `cmd` may be `*`: a request of any kind. */
  add(cmd: string, fault: Fault, times: number): void {
    this.#planned.push({ cmd, fault, times })
  }

  next(cmd: string): Fault | undefined {
    const planned = this.#planned.find((one) => one.times > 0 && (one.cmd === '*' || one.cmd === cmd))
    if (planned) planned.times -= 1
    return planned?.fault
  }
}
