import { filesWithLines } from './files.ts'

/** What pins a page to one direction, each with the form that follows the language. */
const PINNED: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [
    /(?<![-\w])(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b/,
    '-inline-start or -inline-end',
  ],
  [/(?<![-\w])(?:margin|padding|border)(?:Left|Right)(?:Color|Width|Style)?\s*:/, 'InlineStart or InlineEnd'],
  [/(?:^|[\s{;"'`])(?:left|right)\s*:/, 'inset-inline-start or inset-inline-end'],
  [/(?:text-align|float|clear|textAlign|cssFloat)\s*:\s*['"]?(?:left|right)\b/, 'start or end'],
  [
    /border-(?:top|bottom)-(?:left|right)-radius|border(?:Top|Bottom)(?:Left|Right)Radius/,
    'border-start-start-radius and its like',
  ],
  [
    /(?<=["'`\s:!-])(?:ml|mr|pl|pr|scroll-ml|scroll-mr|scroll-pl|scroll-pr)-(?:\[|\(|\d|px|auto)/,
    'ms-, me-, ps-, pe-',
  ],
  [/(?<=["'`\s:!-])(?:left|right)-(?:\[|\(|\d|px|auto|full)/, 'start- or end-'],
  [/(?<=["'`\s:!-])(?:text|float|clear)-(?:left|right)(?=["'`\s])/, 'text-start or text-end'],
  [
    /(?<=["'`\s:!-])(?:border|rounded)-(?:l|r|tl|tr|bl|br)(?=[-"'`\s])/,
    'border-s, border-e, rounded-s, rounded-e',
  ],
]

/** Columns of figures stand right in both languages, so that units line up; such a line says so. */
const NUMERIC = /numeric|figures/i

const STYLED = /\.(css|tsx|html)$/

/** Places in the web application that name a side instead of following the direction of the language. */
export function findSides(root: string): readonly string[] {
  const problems: string[] = []
  for (const { name, lines } of filesWithLines(root, STYLED)) {
    if (!name.startsWith('web/')) continue
    lines.forEach((line, index) => {
      const pinned = PINNED.find(([pattern]) => pattern.test(line))
      if (pinned === undefined || NUMERIC.test(line) || NUMERIC.test(lines[index - 1] ?? '')) return
      problems.push(`${name}:${index + 1}: ${line.trim()}\n    write ${pinned[1]}`)
    })
  }
  return problems
}
