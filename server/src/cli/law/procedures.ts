import type { Procedure } from '@sijill/core/law'
import { ROUTE_IDS } from '@sijill/core/law'
import type { FolderReading } from './files.ts'
import { type LawProblem, problem } from './problem.ts'

/** Whether every route exists and names only parameters and papers that exist. */
export function procedureProblems(
  procedures: FolderReading<Procedure>,
  parameterIds: ReadonlySet<string>,
  documentIds: ReadonlySet<string>,
): readonly LawProblem[] {
  const missing = ROUTE_IDS.filter((id) => !procedures.ids.has(id))
  return [
    ...missing.map((id) => problem(`procedures/${id}.yaml`, 'missing_file')),
    ...procedures.files.flatMap(({ file, content }) =>
      content.versions.flatMap((version) => versionProblems(file, version, parameterIds, documentIds)),
    ),
  ]
}

function versionProblems(
  file: string,
  version: Procedure['versions'][number],
  parameterIds: ReadonlySet<string>,
  documentIds: ReadonlySet<string>,
): readonly LawProblem[] {
  const used = [
    ...version.conditions.flatMap(({ parameter }) => (parameter === undefined ? [] : [parameter])),
    ...version.deadlines.map(({ parameter }) => parameter),
  ]
  const groups = version.documents.flatMap(({ group }) => (group === undefined ? [] : [group]))
  return [
    ...used
      .filter((parameter) => !parameterIds.has(parameter))
      .map((parameter) => problem(file, 'unresolved_parameter', { parameter })),
    ...version.documents
      .filter(({ document }) => !documentIds.has(document))
      .map(({ document }) => problem(file, 'unresolved_document', { document })),
    // "One of" needs a group, and a group of one paper is a required paper in disguise.
    ...version.documents
      .filter(({ need, group }) => (need === 'one_of') !== (group !== undefined))
      .map(({ document }) => problem(file, 'group_of_one', { document })),
    ...[...new Set(groups)]
      .filter((group) => groups.filter((each) => each === group).length < 2)
      .map((group) => problem(file, 'group_of_one', { group })),
    ...doublesIn(version.documents.map(({ document }) => document)).map((id) =>
      problem(file, 'duplicate_id', { id }),
    ),
    ...doublesIn(version.grounds.map(({ code }) => code)).map((id) => problem(file, 'duplicate_id', { id })),
  ]
}

/** The words that stand in a list more than once. */
export const doublesIn = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => words.indexOf(word) !== index)
