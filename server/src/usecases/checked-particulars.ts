import { ok, type Result, refuse } from '@sijill/core/kernel'
import {
  type MalformedParticular,
  type Particulars,
  type ParticularsChange,
  tidyChange,
  tidyParticulars,
} from '@sijill/core/register'
import { loadCommunes } from '@sijill/core/rules'

/** Particulars fit to be kept: tidied, and of a commune that the official list has. */
export async function checkedParticulars(
  given: Particulars,
): Promise<Result<Particulars, MalformedParticular>> {
  const tidy = tidyParticulars(given)
  return tidy.ok ? ofKnownCommune(tidy.value) : tidy
}

/** The same for a change. */
export async function checkedChange(
  given: ParticularsChange,
): Promise<Result<ParticularsChange, MalformedParticular>> {
  const tidy = tidyChange(given)
  return tidy.ok ? ofKnownCommune(tidy.value) : tidy
}

async function ofKnownCommune<Given extends Particulars | ParticularsChange>(
  given: Given,
): Promise<Result<Given, MalformedParticular>> {
  const { communeCode } = given
  if (communeCode === undefined || communeCode === null) return ok(given)
  const { findCommune, arrondissements } = await loadCommunes()
  const isKnown =
    findCommune(communeCode) !== undefined || arrondissements.some(({ code }) => code === communeCode)
  if (isKnown) return ok(given)
  return refuse({
    ...{ code: 'malformed_particular', field: 'communeCode', reason: 'unknown_commune', value: communeCode },
  })
}
