import type { LawSource } from '@sijill/core/law'
import type { Reference } from '../../server/src/cli/law/reference.ts'

/** A generated module: its name in `core/src/rules/generated/` and its text. */
export type GeneratedModule = { readonly name: string; readonly text: string }

/** The modules that carry `law/` into `core`; the same files always give the same text. */
export function modulesOf(source: LawSource, reference: Reference): readonly GeneratedModule[] {
  return [
    { name: 'law.ts', text: lawModule(source) },
    { name: 'activities.ts', text: activitiesModule(reference) },
    { name: 'places.ts', text: placesModule(reference) },
    { name: 'communes.ts', text: communesModule(reference) },
  ]
}

const HEADER = (from: string): string =>
  `// Written by scripts/generate.ts from ${from}. Change those files, then run: npm run generate\n`

function lawModule(source: LawSource): string {
  const units = source.parameters.map(({ id, unit }) => `  ${JSON.stringify(id)}: ${JSON.stringify(unit)},`)
  return [
    HEADER('law/'),
    "import type { LawSource } from '../../law/index.ts'\n",
    `/** Release ${source.release} of law/, as its files state it. */`,
    `export const LAW_SOURCE: LawSource = ${json(withoutNotes(source))}\n`,
    '/** The unit of every parameter. */',
    `export const PARAMETER_UNITS = {\n${units.join('\n')}\n} as const\n`,
  ].join('\n')
}

function activitiesModule({ families, branches, activities }: Reference): string {
  return [
    HEADER('law/reference'),
    "import type { Activity, Branch, Family } from '../activity.ts'\n",
    table(
      'FAMILIES',
      'Family',
      families.map(({ code, mark, ...row }) => ({ code, ...names(row), mark })),
    ),
    table(
      'BRANCHES',
      'Branch',
      branches.map(({ code, mark, family_code, ...row }) => ({
        code,
        ...names(row),
        familyCode: family_code,
        mark,
      })),
    ),
    table(
      'ACTIVITIES',
      'Activity',
      activities.map(({ code, mark, branch_code, ...row }) => ({
        code,
        ...names(row),
        branchCode: branch_code,
        mark,
      })),
    ),
  ].join('\n')
}

function placesModule({ regions, provinces, chambers, offices }: Reference): string {
  return [
    HEADER('law/reference'),
    "import type { Chamber, Office, Province, Region } from '../place.ts'\n",
    table(
      'REGIONS',
      'Region',
      regions.map(({ code, ...row }) => ({ code, ...names(row) })),
    ),
    table(
      'PROVINCES',
      'Province',
      provinces.map(({ code, type, region_code, part_of, ...row }) => ({
        code,
        ...names(row),
        type,
        regionCode: region_code,
        partOf: part_of || null,
      })),
    ),
    table(
      'CHAMBERS',
      'Chamber',
      chambers.map(({ code, region_code, office_code, ...row }) => ({
        code,
        ...names(row),
        regionCode: region_code,
        officeCode: office_code,
      })),
    ),
    table(
      'OFFICES',
      'Office',
      offices.map(({ code, kind, parent_code, region_code, province_code, ...row }) => ({
        code,
        ...names(row),
        kind,
        parentCode: parent_code || null,
        regionCode: region_code || null,
        provinceCode: province_code || null,
      })),
    ),
  ].join('\n')
}

function communesModule({ communes, arrondissements }: Reference): string {
  return [
    HEADER('law/reference'),
    '// Official codes and names: Haut-Commissariat au Plan, RGPH 2024, CC BY 4.0; see law/reference/README.md.',
    "import type { Arrondissement, Commune } from '../place.ts'\n",
    table(
      'COMMUNES',
      'Commune',
      communes.map(({ code, type, province_code, ...row }) => ({
        code,
        ...names(row),
        type,
        provinceCode: province_code,
      })),
    ),
    table(
      'ARRONDISSEMENTS',
      'Arrondissement',
      arrondissements.map(({ code, commune_code, ...row }) => ({
        code,
        ...names(row),
        communeCode: commune_code,
      })),
    ),
  ].join('\n')
}

const names = ({ name_ar, name_fr }: { readonly name_ar: string; readonly name_fr: string }) => ({
  nameAr: name_ar,
  nameFr: name_fr,
})

/** One row a line: a change of one place is a change of one line. */
const table = (name: string, type: string, rows: readonly object[]): string =>
  `export const ${name}: readonly ${type}[] = [\n${rows.map((row) => `  ${json(row, 0)},`).join('\n')}\n]\n`

const json = (value: unknown, indent = 2): string => JSON.stringify(value, null, indent)

/** Notes are for whoever edits `law/`; phones need not carry them. */
const withoutNotes = (source: LawSource): LawSource => ({
  ...source,
  texts: source.texts.map(({ note, ...text }) => text),
  parameters: source.parameters.map((parameter) => ({
    ...parameter,
    versions: parameter.versions.map(({ note, ...version }) => version),
  })),
})
