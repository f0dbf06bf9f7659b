export * from './confidence.ts'
export * from './decimal.ts'
export * from './source.ts'
export * from './value.ts'
