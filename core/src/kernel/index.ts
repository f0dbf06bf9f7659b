export * from './brand.ts'
export * from './calendar.ts'
export * from './money.ts'
export * from './result.ts'
