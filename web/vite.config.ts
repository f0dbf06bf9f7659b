import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { fontPreload } from './build/font-preload.ts'
import { ownLocales } from './build/own-locales.ts'

const inSource = /[\\/]web[\\/]src[\\/]/
/** What only some pages need, and is large. */
const LATER =
  /[\\/](combo-field|dialog|confirm|document-viewer|drawer|keyboard-help|wording[\\/](ar|fr)|screens)[.\\/]/
const LIBRARIES = /[\\/]node_modules[\\/](react|react-dom|scheduler|i18next|lucide-react|@tanstack)[\\/]/

/** Two files instead of forty small ones for the first page: a weak network pays for every question. */
const firstPage = [
  { name: 'libraries', test: LIBRARIES, priority: 2 },
  {
    name: 'base',
    test: (id: string) =>
      inSource.test(id) && /[\\/](api|design|session|shell|wording)[\\/]/.test(id) && !LATER.test(id),
    priority: 1,
  },
]

export default defineConfig({
  plugins: [react(), tailwindcss(), ownLocales(['ar-AE', 'fr-FR', 'en-US']), fontPreload(), compressed()],
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files of their own: inlined, they would be loaded by people who never need them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: firstPage } },
      treeshake: {
        // The core only computes: what a page does not ask of it is not carried to the page.
        moduleSideEffects: (id) => !/[\\/]core[\\/]src[\\/]/.test(id),
      },
    },
  },
  // The register may run on another port: SIJILL_API=http://localhost:3001 npm run dev -w web
  server: { proxy: { '/api': process.env['SIJILL_API'] ?? 'http://localhost:3000' } },
})
