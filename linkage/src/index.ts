export { BadInput, type BadInputFacts } from './bad-input.ts'
export { firstOf, pairOf, secondOf } from './block/pairs.ts'
export { type Evaluation, evaluate } from './evaluate/evaluate.ts'
export type { Explanation, Reason } from './explain/explain.ts'
export {
  type Candidate,
  createLinker,
  type Linked,
  type Linker,
  type Placement,
} from './incremental/linker.ts'
export { blockTable, type Linkage, type LinkageFigures, type LinkOptions, linkTable } from './link.ts'
export { type FileLinking, type FileReport, linkFile } from './link-file.ts'
export { type Calibration, calibrated } from './model/calibrate.ts'
export { fitCalibration } from './model/fit-calibration.ts'
export type { Model } from './model/model.ts'
export * from './names/index.ts'
export * from './population/index.ts'
export { columnsOf, parseSettings } from './settings/parse-settings.ts'
export { loadSettings, READY_SETTINGS, type ReadySettings, readySettings } from './settings/ready.ts'
export type { Settings } from './settings/settings.ts'
export { readColumn } from './table/read-column.ts'
export { parseTable, readTable } from './table/read-table.ts'
export { openTable, type SharedTable, type Table } from './table/table.ts'
