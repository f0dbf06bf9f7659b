export { isFormulaText } from './cells.ts'
export {
  type ColumnMapping,
  type ColumnPlan,
  checkMapping,
  type MappingRefusal,
  missingFields,
  recogniseColumns,
} from './columns.ts'
export { HEADER_NAMES } from './header-names.ts'
export * from './list-types.ts'
export { skeletonsOf } from './name-skeleton.ts'
export { type PlaceMatcher, placeMatcher } from './place-match.ts'
export {
  type ListCounts,
  type ListReading,
  type ListReadingSettings,
  readList,
  type SkippedRow,
} from './read-list.ts'
export { CELL_CHARACTERS_MAX } from './read-row.ts'
export { type TradeMatcher, tradeMatcher } from './trade-match.ts'
