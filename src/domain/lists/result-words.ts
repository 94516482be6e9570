/** 结果用词 · What our annotated workbook adds; a person sends it back with both. */
export const RESULT_HEADER = '校验结果'
export const SUMMARY_SHEET = '错误汇总'

/** A row called so is the example row of our template; it is never imported. */
export const EXAMPLE_MARK = '示例'
