import { type ReadName, readName, type Script } from '../names/index.ts'

/** A name as it stands in one column, read once. */
export type NameForm = {
  readonly id: number
  readonly script: Script
  readonly name: ReadName
  /** The most usual skeleton of the whole name: what its frequency is counted by. */
  readonly key: string
}

/** Reads names of both scripts; the same text is one form, and a text without letters is none. */
export function createNameForms(): (text: string) => NameForm | undefined {
  const forms = new Map<string, NameForm | undefined>()
  let count = 0
  return (text) => {
    if (forms.has(text)) return forms.get(text)
    const name = readName(text)
    const [first] = name.parts
    const form =
      first === undefined
        ? undefined
        : { id: count, script: first.script, name, key: name.skeletons[0] ?? first.text }
    if (form !== undefined) count += 1
    forms.set(text, form)
    return form
  }
}

/** The most usual skeleton of each part of a name. */
export const partKeys = ({ name }: NameForm): readonly string[] =>
  name.parts.map(({ readings, text }) => readings[0]?.skeleton ?? text)
