/** 替谁办 · Whose work something is: schools take turns with what is heavy, and each piece of work has a time to spend. */

/** `budgetMs`: what all heavy tasks of the work together may take. */
export type OnBehalfOf = <T>(whose: string, budgetMs: number, work: () => Promise<T>) => Promise<T>
