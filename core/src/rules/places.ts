import { CHAMBERS, OFFICES, PROVINCES, REGIONS } from './generated/places.ts'
import type { Arrondissement, Chamber, Commune, Office, Province, Region } from './place.ts'

export { CHAMBERS, OFFICES, PROVINCES, REGIONS }

const regionByCode = new Map(REGIONS.map((region) => [region.code, region]))
const provinceByCode = new Map(PROVINCES.map((province) => [province.code, province]))
const officeByCode = new Map(OFFICES.map((office) => [office.code, office]))

/** The region of a code, if there is one. */
export const findRegion = (code: string): Region | undefined => regionByCode.get(code)

/** The province or prefecture of a code, if there is one. */
export const findProvince = (code: string): Province | undefined => provinceByCode.get(code)

/** The provinces and prefectures of a region, without the prefectures of arrondissements. */
export const listProvinces = (regionCode: string): readonly Province[] =>
  PROVINCES.filter((province) => province.regionCode === regionCode && province.partOf === null)

/** The office of a code, if there is one. */
export const findOffice = (code: string): Office | undefined => officeByCode.get(code)

/** The offices directly below another; `null` gives the root. */
export const listOffices = (parentCode: string | null): readonly Office[] =>
  OFFICES.filter((office) => office.parentCode === parentCode)

/** The chamber of a region, if there is one. */
export const findChamber = (regionCode: string): Chamber | undefined =>
  CHAMBERS.find((chamber) => chamber.regionCode === regionCode)

/** The office that serves a province. */
export const findOfficeOfProvince = (provinceCode: string): Office | undefined =>
  OFFICES.find((office) => office.kind === 'province' && office.provinceCode === provinceCode)

/** The table of communes, with the look-ups that forms and imports need. */
export type CommuneTable = {
  readonly communes: readonly Commune[]
  readonly arrondissements: readonly Arrondissement[]
  readonly findCommune: (code: string) => Commune | undefined
  readonly listCommunes: (provinceCode: string) => readonly Commune[]
}

/**
 * The communes, loaded when first asked for: 1,503 names are more than the first page of a phone needs.
 *
 * Asking twice gives the same table.
 */
export async function loadCommunes(): Promise<CommuneTable> {
  loading ??= import('./generated/communes.ts').then(({ ARRONDISSEMENTS, COMMUNES }) =>
    tableOf(COMMUNES, ARRONDISSEMENTS),
  )
  return loading
}

let loading: Promise<CommuneTable> | undefined

function tableOf(communes: readonly Commune[], arrondissements: readonly Arrondissement[]): CommuneTable {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const byProvince = Map.groupBy(communes, ({ provinceCode }) => provinceCode)
  return {
    communes,
    arrondissements,
    findCommune: (code) => byCode.get(code),
    listCommunes: (provinceCode) => byProvince.get(provinceCode) ?? [],
  }
}
