/** The six plural forms of Arabic; `zero` is for nothing, `two` for the dual, `few` for 3 to 10. */
export type ArabicForms = {
  readonly zero: string
  readonly one: string
  readonly two: string
  readonly few: string
  readonly many: string
  readonly other: string
}

/** The plural forms of French; `many` is for round millions (« 2 000 000 de dossiers »). */
export type FrenchForms = { readonly one: string; readonly many: string; readonly other: string }

/** A tree of sentences; a leaf is a text or its plural forms. */
export type WordingTree = { readonly [name: string]: string | ArabicForms | WordingTree }

/** The shape French must have for an Arabic original: same keys, its own plural forms. */
export type Translated<Tree> = {
  readonly [Name in keyof Tree]: Tree[Name] extends string
    ? string
    : Tree[Name] extends ArabicForms
      ? FrenchForms
      : Translated<Tree[Name]>
}

/** The dotted names of every sentence of a tree. */
export type KeyOf<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string | ArabicForms
    ? Name
    : `${Name}.${KeyOf<Tree[Name]>}`
}[keyof Tree & string]

/** The sentence, or forms, that a dotted name stands for. */
export type Sentence<Tree, Key extends string> = Key extends keyof Tree
  ? Tree[Key]
  : Key extends `${infer Name}.${infer Rest}`
    ? Name extends keyof Tree
      ? Sentence<Tree[Name], Rest>
      : never
    : never

/** The names between `{{` and `}}` in a text. */
export type SlotsOf<Text> = Text extends `${string}{{${infer Slot}}}${infer Rest}`
  ? Slot | SlotsOf<Rest>
  : never

type Flat = Record<string, string>

/** A tree as flat keys, plural forms as `key_few`: the form the plural engine reads. */
export function flatten(tree: object, prefix = ''): Flat {
  const flat: Flat = {}
  for (const [name, leaf] of Object.entries(tree)) {
    if (typeof leaf === 'string') flat[prefix + name] = leaf
    else if (isForms(leaf))
      for (const [form, text] of Object.entries(leaf)) flat[`${prefix}${name}_${form}`] = text
    else Object.assign(flat, flatten(leaf, `${prefix}${name}.`))
  }
  return flat
}

/** True for a leaf that holds plural forms: no tree has a branch named `other`. */
export const isForms = (leaf: object): leaf is FrenchForms =>
  'other' in leaf && typeof leaf.other === 'string' && 'one' in leaf
