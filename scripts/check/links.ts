import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesWithLines, type TextFile } from './files.ts'

const LINK =
  /!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]]+\]:\s*(\S+)|<(?:img|a)\s[^>]*(?:src|href)="([^"]+)"/g
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/

/** References in the documentation to files or headings that are not there. */
export function findBrokenLinks(root: string): readonly string[] {
  const pages = new Map([...filesWithLines(root, /\.md$/)].map((page) => [page.path, page]))
  const problems: string[] = []
  for (const page of pages.values()) {
    for (const { line, target } of linksOf(page.lines)) {
      const problem = problemOf(target, page, pages)
      if (problem) problems.push(`${page.name}:${line}: ${target}: ${problem}`)
    }
  }
  return problems
}

type Link = { readonly line: number; readonly target: string }

function linksOf(lines: readonly string[]): readonly Link[] {
  const links: Link[] = []
  let isCode = false
  lines.forEach((text, index) => {
    if (/^\s*(```|~~~)/.test(text)) isCode = !isCode
    if (isCode) return
    for (const [, inline, listed, html] of text.replace(/`[^`]*`/g, '').matchAll(LINK)) {
      links.push({ line: index + 1, target: inline ?? listed ?? html ?? '' })
    }
  })
  return links
}

function problemOf(target: string, page: TextFile, pages: ReadonlyMap<string, TextFile>): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined
  const [file = '', heading] = decodeURIComponent(target).split('#')
  const path = file === '' ? page.path : join(dirname(page.path), file)
  if (!existsSync(path)) return 'no such file'
  const linked = pages.get(path)
  if (heading === undefined || linked === undefined) return undefined
  return anchorsOf(linked.lines).has(heading) ? undefined : 'no such heading'
}

/** The names that GitHub gives to headings; the second of the same name gets `-1`. */
function anchorsOf(lines: readonly string[]): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const line of lines) {
    const heading = HEADING.exec(line)?.[1]
    if (heading === undefined) continue
    const name = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replace(/\s/g, '-')
    let anchor = name
    for (let copy = 1; anchors.has(anchor); copy += 1) anchor = `${name}-${copy}`
    anchors.add(anchor)
  }
  return anchors
}
