import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse as parseYaml } from 'yaml'
import type { z } from 'zod'
import { type LawProblem, problem } from './problem.ts'

/** A file of `law/` that was read: its name within `law/` and what it says. */
export type Read<Content> = { readonly file: string; readonly content: Content }

/** What was read, and the faults that kept the rest from being read. */
export type Reading<Content> = {
  readonly files: readonly Read<Content>[]
  readonly problems: readonly LawProblem[]
}

/** What was read of a folder: also the contents as written, and the names of all files, good or not. */
export type FolderReading<Content> = Reading<Content> & {
  readonly raw: readonly unknown[]
  readonly ids: ReadonlySet<string>
}

/** One YAML file, checked against its schema; a fault names the first field that does not fit. */
export async function readYaml<Schema extends z.ZodType>(
  directory: string,
  file: string,
  schema: Schema,
): Promise<Reading<z.output<Schema>> & { readonly raw: unknown }> {
  const text = await readText(directory, file)
  if (text === undefined) return { files: [], problems: [problem(file, 'missing_file')], raw: undefined }
  let raw: unknown
  try {
    raw = parseYaml(text, { uniqueKeys: true })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { files: [], problems: [problem(file, 'unreadable', { why })], raw: undefined }
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { files: [{ file, content: parsed.data }], problems: [], raw }
  const problems = parsed.error.issues.map((issue) =>
    problem(file, 'malformed', { field: issue.path.join('.'), why: issue.message }),
  )
  return { files: [], problems, raw }
}

/** Every YAML file of a folder, in the order of the alphabet; each `id` must be the name of its file. */
export async function readFolder<Schema extends z.ZodType<{ readonly id: string }>>(
  directory: string,
  folder: string,
  schema: Schema,
): Promise<FolderReading<z.output<Schema>>> {
  const names = (await readdir(join(directory, folder)).catch(() => []))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
  const readings = await Promise.all(names.map((name) => readYaml(directory, `${folder}/${name}`, schema)))
  const files = readings.flatMap((reading) => reading.files)
  const misnamed = files
    .filter(({ file, content }) => basename(file, '.yaml') !== content.id)
    .map(({ file, content }) => problem(file, 'name_differs', { id: content.id }))
  const raw = readings.flatMap((reading) => (reading.problems.length === 0 ? [reading.raw] : []))
  const problems = [...readings.flatMap((reading) => reading.problems), ...misnamed]
  return { files, problems, raw, ids: new Set(names.map((name) => basename(name, '.yaml'))) }
}

/** The text of a file within `law/`, or `undefined` where there is none. */
export const readText = (directory: string, file: string): Promise<string | undefined> =>
  readFile(join(directory, file), 'utf8').catch(() => undefined)
