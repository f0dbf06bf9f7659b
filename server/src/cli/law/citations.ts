import type { Citation, LegalText } from '@sijill/core/law'
import { type LawProblem, problem } from './problem.ts'

/** Whether each citation of a file names a text of `law/texts` and an article that is stated there. */
export function citationProblems(
  file: string,
  content: unknown,
  texts: ReadonlyMap<string, LegalText>,
): readonly LawProblem[] {
  return citationsIn(content).flatMap(({ text, article }) => {
    const cited = texts.get(text)
    if (cited === undefined) return [problem(file, 'unresolved_text', { text })]
    if (cited.articles.some((each) => each.article === article)) return []
    return [problem(file, 'unresolved_article', { text, article })]
  })
}

/** Every citation anywhere in a parsed file: a walk, so that a new place for one is never forgotten. */
function citationsIn(content: unknown): readonly Citation[] {
  if (Array.isArray(content)) return content.flatMap(citationsIn)
  if (typeof content !== 'object' || content === null) return []
  return Object.entries(content).flatMap(([key, value]) =>
    key === 'citation' && isCitation(value) ? [value] : citationsIn(value),
  )
}

function isCitation(value: unknown): value is Citation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    'article' in value &&
    typeof value.text === 'string' &&
    typeof value.article === 'string'
  )
}
