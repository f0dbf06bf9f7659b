import { caseProblems } from './law/cases.ts'
import { citationProblems } from './law/citations.ts'
import { referenceProblems } from './law/places.ts'
import { type LawProblem, problem } from './law/problem.ts'
import { doublesIn, procedureProblems } from './law/procedures.ts'
import { type LawReading, readLaw } from './law/read.ts'
import { timelineProblems, valueProblems } from './law/timeline.ts'

export type { LawProblem, LawProblemCode } from './law/problem.ts'
export { readLawSource } from './law/read.ts'

/** What `law/` holds, by kind. */
export type LawCounts = Readonly<Record<string, number>>

/** The outcome of `sijill law check`: no problem means that `law/` can be generated and relied on. */
export type LawCheck = { readonly problems: readonly LawProblem[]; readonly counts: LawCounts }

/**
 * Proves that `law/` is whole: every day since the register began has one version of every value, every
 * value is cited, every citation and every name resolves, and places and activities are complete.
 */
export async function checkLaw(directory: string): Promise<LawCheck> {
  const reading = await readLaw(directory)
  const problems = [...reading.problems, ...contentProblems(reading)]
  return { problems: problems.toSorted(byFile), counts: countsOf(reading) }
}

function contentProblems(reading: LawReading): readonly LawProblem[] {
  const { parameters, procedures, documents, reference } = reading
  const texts = new Map(reading.texts.files.map(({ content }) => [content.id, content]))
  const beganOn = reading.release.files[0]?.content.register_began_on ?? '0000-00-00'
  const papers = documents.files.flatMap(({ content }) => content.map(({ id }) => id))
  const cited = [
    ...parameters.files,
    ...procedures.files,
    ...reading.grounds.files,
    ...reading.charge.files,
    ...reading.cases.files,
  ]
  const dated = [...parameters.files, ...procedures.files, ...reading.charge.files]
  return [
    ...cited.flatMap(({ file, content }) => citationProblems(file, content, texts)),
    ...dated.flatMap(({ file, content }) => timelineProblems(file, content.versions, beganOn)),
    ...parameters.files.flatMap(valueProblems),
    ...reading.cases.files.flatMap((each) => caseProblems(each, parameters.ids)),
    ...procedureProblems(procedures, parameters.ids, new Set(papers)),
    ...doublesIn(papers).map((id) => problem('procedures/shared/documents.yaml', 'duplicate_id', { id })),
    ...reading.texts.files.flatMap(({ file, content }) =>
      doublesIn(content.articles.map(({ article }) => article)).map((id) =>
        problem(file, 'duplicate_id', { id }),
      ),
    ),
    ...referenceProblems(reference, texts),
  ]
}

function countsOf({ texts, parameters, procedures, cases, reference }: LawReading): LawCounts {
  return {
    texts: texts.files.length,
    parameters: parameters.files.length,
    procedures: procedures.files.length,
    cases: cases.files.reduce((sum, { content }) => sum + content.cases.length, 0),
    ...Object.fromEntries(Object.entries(reference).map(([name, rows]) => [name, rows.length])),
  }
}

const byFile = (a: LawProblem, b: LawProblem): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)
