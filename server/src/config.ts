import { resolve } from 'node:path'

/** How this process is set up, read once from the environment. */
export type Config = {
  readonly port: number | undefined
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly isDemo: boolean
  /** The address that people type and cards carry; the one we listen on unless it is said. */
  readonly publicUrl: string | undefined
  readonly bucket:
    | { readonly bucket: string; readonly region: string; readonly endpoint: string | undefined }
    | undefined
  /** Days after which the office itself calls a file late; no deadline of law. */
  readonly targetDays: number
}

/** A setting that cannot be used; the message is for the operator. */
export class ConfigFailure extends Error {
  override readonly name = 'ConfigFailure'
}

/** The settings of an environment. @throws ConfigFailure naming the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const bucket = env['SIJILL_S3_BUCKET']
  return {
    port: env['PORT'] === undefined ? undefined : wholeNumber('PORT', env['PORT'], 0, 65_535),
    host: env['HOST'] ?? '127.0.0.1',
    dataFolder: resolve(env['SIJILL_DATA'] ?? 'var'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    isDemo: env['SIJILL_DEMO'] !== '0',
    publicUrl: env['SIJILL_PUBLIC_URL']?.replace(/\/$/, ''),
    bucket: bucket
      ? { bucket, region: env['SIJILL_S3_REGION'] ?? 'us-east-1', endpoint: env['SIJILL_S3_ENDPOINT'] }
      : undefined,
    targetDays: wholeNumber('SIJILL_TARGET_DAYS', env['SIJILL_TARGET_DAYS'] ?? '5', 1, 365),
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ConfigFailure(`${name} must be a whole number from ${least} to ${most}, and is "${text}".`)
  }
  return value
}
