export { issuerKeyRoutes } from './issuer-keys.ts'
export { publicRoutes } from './routes.ts'
