import {
  CHARGE_INFORMATION_FILE,
  DOCUMENT_GROUNDS_FILE,
  DOCUMENTS_FILE,
  LAW_SCHEMA,
  type LawSource,
  PARAMETER_FILE,
  PROCEDURE_FILE,
  RELEASE_FILE,
  TEXT_FILE,
} from '@sijill/core/law'
import { CASE_FILE } from './cases.ts'
import { readFolder, readYaml } from './files.ts'
import { type Reference, readReference } from './reference.ts'

/** Everything in `law/` that was read, with the faults of reading. */
export async function readLaw(directory: string) {
  const [release, texts, parameters, procedures, documents, grounds, charge, cases, tables] =
    await Promise.all([
      readYaml(directory, 'release.yaml', RELEASE_FILE),
      readFolder(directory, 'texts', TEXT_FILE),
      readFolder(directory, 'parameters', PARAMETER_FILE),
      readFolder(directory, 'procedures', PROCEDURE_FILE),
      readYaml(directory, 'procedures/shared/documents.yaml', DOCUMENTS_FILE),
      readYaml(directory, 'procedures/shared/document-grounds.yaml', DOCUMENT_GROUNDS_FILE),
      readYaml(directory, 'procedures/shared/charge-information.yaml', CHARGE_INFORMATION_FILE),
      readFolder(directory, 'cases', CASE_FILE),
      readReference(directory),
    ])
  const readings = [release, texts, parameters, procedures, documents, grounds, charge, cases]
  const problems = [...readings.flatMap((reading) => reading.problems), ...tables.problems]
  return {
    release,
    texts,
    parameters,
    procedures,
    documents,
    grounds,
    charge,
    cases,
    reference: tables.reference,
    problems,
  }
}

/** All that was read of `law/`. */
export type LawReading = Awaited<ReturnType<typeof readLaw>>

/** The law as the generate step writes it. @throws where `checkLaw` would have found a fault. */
export async function readLawSource(
  directory: string,
): Promise<{ readonly source: LawSource; readonly reference: Reference }> {
  const reading = await readLaw(directory)
  const written = {
    ...Object(reading.release.raw),
    texts: reading.texts.raw,
    parameters: reading.parameters.raw,
    procedures: reading.procedures.raw,
    documents: reading.documents.raw,
    document_grounds: reading.grounds.raw,
    charge_information: reading.charge.raw,
  }
  // The written form is kept, so that `core` reads it with the same schema; parsing here only proves it.
  if (!isLawSource(written)) throw new Error('law/ does not fit its schema; `sijill law check` says where')
  return { source: written, reference: reading.reference }
}

const isLawSource = (written: unknown): written is LawSource => LAW_SCHEMA.safeParse(written).success
