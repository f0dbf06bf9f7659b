export { aDatabase, type TestDatabase } from './database.ts'
export { aRegister, type TestRegister } from './register.ts'
export { type Seeded, seeded } from './seeded.ts'
